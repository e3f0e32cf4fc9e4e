package app.closeup.tenants.access;

import static app.closeup.tenants.access.WebVisitor.target;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.platform.database.EmbeddedDatabase;
import app.closeup.tenants.start.Showcase;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class LookAroundTests {

    @Nested
    @DoorTest
    @Import(OnTrial.class)
    class OnATrialInstallation {

        @LocalServerPort
        int port;

        @Autowired
        Showcase showcase;

        @Test
        void onePressLeadsIntoTheShowcase() {
            var visitor = new WebVisitor(port);
            var token = visitor.csrfToken();
            var before = visitor.sessionCookie().orElseThrow().getValue();

            assertThat(target(visitor.post("/look-around", Map.of("_csrf", token))))
                    .isEqualTo("/");

            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            assertThat(visitor.sessionCookie().orElseThrow().getValue()).isNotEqualTo(before);
        }

        @Test
        void thePressNeedsTheSessionsToken() {
            var visitor = new WebVisitor(port);

            visitor.post("/look-around", Map.of());

            assertThat(target(visitor.get("/"))).isEqualTo("/login");
        }

        @Test
        void thereIsOneShowcase() {
            assertThat(showcase.visitor()).isPresent().isEqualTo(showcase.visitor());
        }
    }

    @Nested
    @DoorTest
    class WithADatabaseOfItsOwn {

        @LocalServerPort
        int port;

        @Autowired
        Showcase showcase;

        @Test
        void thereIsNoSuchDoor() {
            var visitor = new WebVisitor(port);

            visitor.post("/look-around", Map.of("_csrf", visitor.csrfToken()));

            assertThat(showcase.open()).isFalse();
            assertThat(showcase.visitor()).isEmpty();
            assertThat(target(visitor.get("/"))).isEqualTo("/login");
        }
    }

    @TestConfiguration
    static class OnTrial {

        @Bean
        EmbeddedDatabase embeddedDatabase() {
            return () -> "on trial";
        }
    }
}
