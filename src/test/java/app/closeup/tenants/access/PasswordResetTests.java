package app.closeup.tenants.access;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static app.closeup.tenants.access.WebVisitor.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class PasswordResetTests {

    private static final String NEW_PASSWORD = "eight green bottles";

    @LocalServerPort
    int port;

    @Autowired
    PasswordResets resets;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MovableClock clock;

    private final String address = "test-" + UUID.randomUUID();
    private String email = "";

    @BeforeEach
    void somebodyForgetful() {
        email = email(people.owner());
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void theLinkReplacesThePassword() {
        resets.request(email, address);
        var token = mailbox.token(email);

        assertThat(resets.open(token)).contains(email);
        assertThat(resets.reset(token, NEW_PASSWORD)).isTrue();

        assertThat(target(new WebVisitor(port).signIn(email, PASSWORD))).isEqualTo("/login?error");
        assertThat(target(new WebVisitor(port).signIn(email, NEW_PASSWORD))).isEqualTo("/");
    }

    @Test
    void theLinkWorksOnce() {
        resets.request(email, address);
        var token = mailbox.token(email);

        assertThat(resets.reset(token, NEW_PASSWORD)).isTrue();
        assertThat(resets.reset(token, PASSWORD)).isFalse();
    }

    @Test
    void aPasswordThatAnybodyWouldTryFirstIsRefusedWhateverTheFormSays() {
        resets.request(email, address);
        var token = mailbox.token(email);

        assertThatThrownBy(() -> resets.reset(token, email)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> resets.reset(token, "short")).isInstanceOf(IllegalArgumentException.class);
        assertThat(resets.reset(token, NEW_PASSWORD)).isTrue();
    }

    @Test
    void usingOneLinkMakesTheOthersWorthless() {
        resets.request(email, address);
        var first = mailbox.token(email, 1);
        resets.request(email, address);
        var second = mailbox.token(email, 2);

        assertThat(resets.reset(second, NEW_PASSWORD)).isTrue();
        assertThat(resets.reset(first, PASSWORD)).isFalse();
    }

    @Test
    void theLinkIsOutdatedAfterHalfAnHour() {
        resets.request(email, address);
        var token = mailbox.token(email);

        clock.forward(Duration.ofMinutes(31));

        assertThat(resets.open(token)).isEmpty();
        assertThat(resets.reset(token, NEW_PASSWORD)).isFalse();
    }

    @Test
    void aChangedPasswordEndsEverySession() {
        var visitor = new WebVisitor(port);
        visitor.signIn(email, PASSWORD);
        resets.request(email, address);

        resets.reset(mailbox.token(email), NEW_PASSWORD);

        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void theOwnerOfTheMailboxIsToldOfTheChange() {
        resets.request(email, address);

        resets.reset(mailbox.token(email), NEW_PASSWORD);

        assertThat(mailbox.message(email, 2).subject()).contains("password", "changed");
    }

    @Test
    void anUnknownAddressAndOneThatNeverHadAPasswordGetNoLetter() {
        var withoutPassword = email(Cast.foundCompany("Showroom"));

        resets.request("nobody@example.com", address);
        resets.request(withoutPassword, address);
        aLaterLetterHasCome();

        assertThat(mailbox.messages("nobody@example.com")).isEmpty();
        assertThat(mailbox.messages(withoutPassword)).isEmpty();
    }

    @Test
    void aMailboxIsNotFilled() {
        for (var count = 0; count < 8; count++) {
            resets.request(email, "test-" + UUID.randomUUID());
        }
        aLaterLetterHasCome();

        assertThat(mailbox.messages(email)).hasSizeLessThanOrEqualTo(5);
    }

    /** By then all letters have come that were asked for before. */
    private void aLaterLetterHasCome() {
        var other = email(people.owner());
        resets.request(other, address);
        mailbox.message(other);
        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    private static int waiting() throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from platform.scheduled_tasks"
                        + " where task_instance like '%password%' and execution_time < now()")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
