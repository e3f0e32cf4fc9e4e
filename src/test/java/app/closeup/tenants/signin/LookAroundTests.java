package app.closeup.tenants.signin;

import static app.closeup.tenants.access.WebVisitor.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.closeup.platform.database.EmbeddedDatabase;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.WebVisitor;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.start.Samples;
import app.closeup.tenants.start.Showcase;
import app.closeup.testing.Cast;
import app.closeup.testing.TrialDatabase;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

class LookAroundTests {

    @Nested
    @DoorTest
    @Import(OnTrial.class)
    class OnATrialInstallation {

        @LocalServerPort
        int port;

        @Autowired
        Showcase showcase;

        @Autowired
        Samples samples;

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
        void theVisitorLooksAroundAndInvitesNobody() {
            var visitor = showcase.visitor().orElseThrow();

            assertThat(visitor.access().roles()).containsExactly(PredefinedRole.MANAGER.id());
        }

        @Test
        void nobodyRemovesWhatThereIsToLookAt() {
            var visitor = showcase.visitor().orElseThrow();
            var owner =
                    new SignedIn(visitor.tenant(), visitor.member(), visitor.identity(), "Owner", Cast.ADA.access());

            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Cast.runAs(owner, samples::remove));
        }

        @Test
        void theOutboxIsForThisMachineUnderItsOwnName() {
            var visitor = new WebVisitor(port);

            assertThat(visitor.get("/outbox").statusCode()).isEqualTo(200);
            assertThat(visitor.statusAs("localhost:" + port, "/outbox")).isEqualTo(200);
            assertThat(visitor.statusAs("127.0.0.1", "/outbox")).isEqualTo(200);
            assertThat(visitor.statusAs("[::1]:" + port, "/outbox")).isEqualTo(200);
            assertThat(visitor.statusAs("attacker.example:" + port, "/outbox"))
                    .as("a name that somebody else's server gave this machine")
                    .isEqualTo(404);
        }

        @Test
        void aProxyPassesNobodyElseOnToTheOutbox() {
            assertThat(new WebVisitor(port).getBehindTlsProxy("/outbox").statusCode())
                    .isEqualTo(404);
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
            return new TrialDatabase();
        }
    }
}
