package app.closeup.tenants.access;

import static app.closeup.tenants.access.WebVisitor.target;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTests {

    private static final String PASSWORD = "seven red balloons";

    @LocalServerPort
    int port;

    @Autowired
    Passwords passwords;

    private SignedIn person;
    private String email;
    private WebVisitor visitor;

    @BeforeEach
    void aCompanyWithAnOwner() {
        person = Cast.foundCompany("Door");
        email = person.identity() + "@example.com";
        setPassword(PASSWORD);
        visitor = new WebVisitor(port);
    }

    @Test
    void theRightPasswordLeadsIn() {
        assertThat(target(visitor.signIn(email, PASSWORD))).isEqualTo("/");
        assertThat(visitor.get("/").headers().firstValue("Location")).isEmpty();
    }

    @Test
    void theAddressMayBeTypedInAnyCase() {
        assertThat(target(visitor.signIn(" " + email.toUpperCase(java.util.Locale.ROOT), PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        assertThat(target(visitor.signIn(email, "wrong"))).isEqualTo("/login?error");
        assertThat(target(visitor.signIn("nobody@example.com", "wrong"))).isEqualTo("/login?error");
    }

    @Test
    void signingInGivesTheSessionANewId() {
        visitor.get("/login");
        var before = visitor.sessionCookie().orElseThrow().getValue();

        visitor.signIn(email, PASSWORD);

        assertThat(visitor.sessionCookie().orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void signingInReturnsToThePageThatWasAskedFor() {
        assertThat(target(visitor.get("/outbox-of-somebody?x=1"))).isEqualTo("/login");

        assertThat(target(visitor.signIn(email, PASSWORD))).startsWith("/outbox-of-somebody?x=1");
    }

    @Test
    void aFormWithoutTheSessionsTokenSignsNobodyIn() {
        visitor.get("/login");

        var answer = visitor.post("/login", Map.of("username", email, "password", PASSWORD));

        assertThat(target(answer)).isEqualTo("/login?outdated");
        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void signingOutEndsTheSession() {
        visitor.signIn(email, PASSWORD);

        visitor.post("/logout", Map.of("_csrf", visitor.csrfToken()));

        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    private void setPassword(String password) {
        try (var connection = TestDatabase.superuser();
                var update = connection.prepareStatement(
                        "update tenants.identity set password_hash = ? where identity_id = ?")) {
            update.setString(1, passwords.hash(password));
            update.setObject(2, person.identity().value());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
