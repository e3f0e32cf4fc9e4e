package app.closeup.platform.database;

import java.net.InetAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** A trial on one's own machine answers that machine alone, unless {@code server.address} says otherwise. */
@Component
class LoopbackByDefault implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final Environment environment;

    LoopbackByDefault(ObjectProvider<EmbeddedDatabase> embedded, Environment environment) {
        this.embedded = embedded;
        this.environment = environment;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        if (embedded.getIfAvailable() != null && !StringUtils.hasText(environment.getProperty("server.address"))) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
