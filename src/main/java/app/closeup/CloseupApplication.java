package app.closeup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Closeup: shows a company its customers in close-up. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Closeup",
        sharedModules = {"platform", "ui", "tenants"})
public class CloseupApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CloseupApplication.class, arguments);
    }
}
