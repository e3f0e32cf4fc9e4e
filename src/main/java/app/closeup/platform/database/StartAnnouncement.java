package app.closeup.platform.database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log, once everything runs, where to point the browser and a database tool. */
@Component
class StartAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(StartAnnouncement.class);

    private final @Nullable EmbeddedDatabase embedded;

    StartAnnouncement(@Nullable EmbeddedDatabase embedded) {
        this.embedded = embedded;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        var port = web.getWebServer().getPort();
        if (embedded == null) {
            log.info("Closeup is ready on port {}", port);
            return;
        }
        log.info("""

                  Closeup is ready
                    In the browser   http://localhost:{}
                    The database     {}
                """, port, embedded.address());
    }
}
