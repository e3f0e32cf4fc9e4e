package app.closeup.platform.database;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in the log, once everything runs, where to point the browser and a database tool. */
@Component
class StartAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(StartAnnouncement.class);

    private final Optional<EmbeddedDatabase> embedded;
    private final Environment environment;

    StartAnnouncement(Optional<EmbeddedDatabase> embedded, Environment environment) {
        this.embedded = embedded;
        this.environment = environment;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        var database = embedded.map(EmbeddedDatabase::address)
                .orElseGet(() -> environment.getProperty("spring.datasource.url", ""));
        log.info("""

                  Closeup is ready
                    In the browser   http://localhost:{}
                    The database     {}
                """, web.getWebServer().getPort(), database);
    }
}
