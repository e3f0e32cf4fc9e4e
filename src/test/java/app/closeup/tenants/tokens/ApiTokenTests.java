package app.closeup.tenants.tokens;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.access.PasswordResets;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.access.WebVisitor;
import app.closeup.tenants.rights.Access;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import app.closeup.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class ApiTokenTests {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Set<RoleId> OWNER = Set.of(PredefinedRole.OWNER.id());

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Doorkeeper doorkeeper;

    @Autowired
    PasswordResets resets;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MovableClock clock;

    private SignedIn person;
    private String token;

    @BeforeEach
    void anOwnerWithAToken() {
        person = people.owner();
        token = Cast.as(person, () -> tokens.create(" Nightly export ", OWNER, MONTH));
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void aProgramLearnsForWhomItWorks() {
        var answer = me(token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Owner of Door", person.tenant().toString(), "SETTINGS_EDIT");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void withoutAGoodTokenNothingIsSaid() {
        assertThat(me("").statusCode()).isEqualTo(401);
        assertThat(me("closeup_nonsense").statusCode()).isEqualTo(401);
        assertThat(me(token.substring(0, token.length() - 2) + "AA").statusCode())
                .isEqualTo(401);
        assertThat(new WebVisitor(port).get("/api/v1/me").headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
    }

    @Test
    void whatProgramsReadIsNoPage() {
        assertThat(me(token).headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(me("").headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whoTriesTokensHasToWaitAndAGoodOneIsStillGood() {
        var program = new WebVisitor(port);
        var answer = program.getWithToken("/api/v1/me", "closeup_wrong", "203.0.113.77");
        assertThat(answer.statusCode()).isEqualTo(401);
        for (var attempt = 0; attempt < 100; attempt++) {
            answer = program.getWithToken("/api/v1/me", "closeup_wrong", "203.0.113.77");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("\\d+");
        assertThat(program.getWithToken("/api/v1/me", token, "203.0.113.77").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCompanysProgramsAskSoOftenAMinuteAndNoMore() {
        assertThatThrownBy(() -> {
                    for (var request = 0; request < 10_000; request++) {
                        doorkeeper.beforeRequestOfProgram(person.tenant());
                    }
                })
                .isInstanceOf(TooManyAttemptsException.class);
        doorkeeper.beforeRequestOfProgram(people.owner().tenant());
    }

    @Test
    void aNewPasswordOfWhoeverLostTheirsEndsTheirTokens() {
        mailbox.message(email(person));
        resets.request(email(person), "192.0.2.1");
        var link = mailbox.token(email(person), 2);
        clock.forward(Duration.ofSeconds(1));
        resets.reset(link, "eight blue balloons");

        assertThat(me(token).statusCode()).isEqualTo(401);
        assertThat(Cast.as(person, tokens::mine)).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        assertThat(me(Cast.as(person, () -> tokens.create("Anew", OWNER, MONTH)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePersonIsToldByMail() {
        assertThat(mailbox.message(email(person)).subject()).contains("A token was created");
    }

    @Test
    void aSessionOfABrowserOpensNothingHereAndATokenNothingThere() {
        var visitor = new WebVisitor(port);
        visitor.signIn(email(person), PASSWORD);

        assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(new WebVisitor(port).getWithToken("/settings/people", token).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aRevokedTokenOpensNothing() {
        var id = Cast.as(person, tokens::mine).getFirst().id();

        Cast.runAs(Cast.GRACE, () -> tokens.revoke(id));
        assertThat(me(token).statusCode()).as("by somebody else").isEqualTo(200);
        Cast.runAs(person, () -> tokens.revoke(id));

        assertThat(me(token).statusCode()).isEqualTo(401);
        assertThat(Cast.as(person, tokens::mine)).isEmpty();
    }

    @Test
    void anExpiredTokenOpensNothing() {
        clock.forward(MONTH);
        assertThat(me(token).statusCode()).isEqualTo(401);
    }

    @Test
    void theProgramMayWhatTheTokensRolesMayAndNoMore() throws SQLException {
        give(PredefinedRole.READ_ONLY.id());
        var both = new SignedIn(
                person.tenant(),
                person.member(),
                person.identity(),
                person.name(),
                new Access(
                        -1,
                        Set.of(PredefinedRole.OWNER.id(), PredefinedRole.READ_ONLY.id()),
                        person.access().rights(),
                        Access.Circle.NONE,
                        Access.Circle.NONE));
        var narrow = Cast.as(both, () -> tokens.create("Reader", Set.of(PredefinedRole.READ_ONLY.id()), MONTH));

        assertThat(me(narrow).body())
                .contains("CUSTOMERS_SEE")
                .doesNotContain("_EDIT")
                .doesNotContain("SETTINGS");
    }

    @Test
    void aRoleThatThePersonHasLostIsLostToTheProgram() throws SQLException {
        give(PredefinedRole.READ_ONLY.id());
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from tenants.member_role where member_id = '" + person.member()
                    + "' and role_id = '" + PredefinedRole.OWNER.id() + "'");
        }

        assertThat(me(token).body()).contains("\"rights\":[]");
    }

    @Test
    void nobodyGivesAProgramRolesThatTheyDoNotHave() {
        assertThatThrownBy(() -> Cast.as(Cast.ALAN, () -> tokens.create("Mine", OWNER, MONTH)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cast.as(person, () -> tokens.create("Long", OWNER, Duration.ofDays(800))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makingOneAsksForAFreshProof() {
        Cast.signIn(person);
        try {
            clock.forward(Duration.ofMinutes(11));
            assertThatThrownBy(() -> tokens.create("Late", OWNER, MONTH)).isInstanceOf(StepUpRequiredException.class);
        } finally {
            Cast.signOut();
        }
    }

    @Test
    void theListShowsWhenItWasUsedAndItsEndAlone() {
        assertThat(Cast.as(person, tokens::mine).getFirst().lastUsedAt()).isNull();
        me(token);

        var listed = Cast.as(person, tokens::mine).getFirst();
        assertThat(listed.name()).isEqualTo("Nightly export");
        assertThat(listed.lastUsedAt()).isNotNull();
        assertThat(token).endsWith(listed.ending());
        assertThat(listed.toString()).doesNotContain(token);
    }

    private void give(RoleId role) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var insert = connection.prepareStatement("insert into tenants.member_role values (?, ?, ?)")) {
            insert.setObject(1, person.tenant().value());
            insert.setObject(2, person.member().value());
            insert.setObject(3, role.value());
            insert.executeUpdate();
        }
    }

    @Test
    void aTokenOpensNoScreen() {
        var token = Cast.as(person, () -> tokens.create("Curious", OWNER, MONTH));

        for (var address : List.of("/api/v1/nope", "/api/x?v-r=init&location=", "/api/x?v-r=uidl&v-uiId=0", "/api/")) {
            var answer = new WebVisitor(port).getWithToken(address, token);
            assertThat(answer.statusCode()).as(address).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie")).as(address).isEmpty();
            assertThat(answer.body()).as(address).doesNotContain("Vaadin");
        }
    }

    private HttpResponse<String> me(String bearer) {
        return new WebVisitor(port).getWithToken("/api/v1/me", bearer);
    }
}
