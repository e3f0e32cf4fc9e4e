package app.closeup.testing;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Points every application context of the tests to the {@link TestDatabase}, by the roles of production. */
class TestDatabaseConnection implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("closeup.test.own-database", Boolean.class, false)) {
            return;
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testDatabase",
                        Map.of(
                                "spring.datasource.url",
                                TestDatabase.url(),
                                "spring.datasource.username",
                                TestDatabase.APPLICATION,
                                "spring.datasource.password",
                                TestDatabase.password(),
                                "spring.datasource.hikari.maximum-pool-size",
                                "10",
                                "spring.liquibase.user",
                                TestDatabase.OWNER,
                                "spring.liquibase.password",
                                TestDatabase.password(),
                                "closeup.mail.outbox",
                                "true")));
    }
}
