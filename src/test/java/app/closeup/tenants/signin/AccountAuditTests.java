package app.closeup.tenants.signin;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.WebVisitor;
import app.closeup.tenants.audit.AccountEvents.What;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.factors.App;
import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.factors.SecondFactor;
import app.closeup.tenants.joining.Founding;
import app.closeup.tenants.profile.Profile;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.sessions.Sessions;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** What people do to their accounts, and others at their doors, is read in the audit of every company where they work. */
@DoorTest
class AccountAuditTests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    App app;

    @Autowired
    Founding founding;

    @Autowired
    Profile profile;

    @Autowired
    Authenticators authenticators;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Sessions sessions;

    @Autowired
    Roles roles;

    @Autowired
    AuditTrail trail;

    @Autowired
    MovableClock clock;

    private SignedIn person;

    @BeforeEach
    void somebodyWithAPassword() {
        person = people.owner();
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void aFailedSignInIsKnownToEveryCompanyOfThePersonWithWhereItCameFrom() {
        var second = Cast.as(person, () -> founding.another("Second of the two"));

        new WebVisitor(port).signIn(email(person), "wrong");

        for (var place : List.of(person, second)) {
            var failed = awaited(place, Act.SIGN_IN_FAILED, What.PASSWORD_REFUSED);
            assertThat(failed.member()).as("nobody is known to have done it").isNull();
            assertThat(failed.record()).isEqualTo(place.member().value());
            assertThat(failed.address()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void anUnknownAddressLeavesNothingBehind() throws Exception {
        var before = waiting();
        new WebVisitor(port).signIn("nobody-at-all@example.com", "wrong");
        var noted = waiting();
        noted.removeAll(before);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(waiting()).noneMatch(noted::contains));
    }

    @Test
    void aNewPasswordIsRememberedAndAWrongOneTypedForItToo() {
        Cast.as(person, () -> profile.changePassword("wrong", "eight blue balloons", "127.0.0.1"));
        Cast.as(person, () -> profile.changePassword(PASSWORD, "eight blue balloons", "127.0.0.1"));

        awaited(person, Act.SIGN_IN_FAILED, What.PROOF_REFUSED);
        var changed = awaited(person, Act.SECURITY_CHANGED, What.PASSWORD_CHANGED);
        assertThat(changed.member()).isEqualTo(person.member());
        assertThat(changed.name()).isEqualTo(person.name());
    }

    @Test
    void aSecondFactorIsRememberedFromItsBeginToItsEnd() {
        var phone = app.setUpFor(person);
        // Jobs run by the clock on the wall.
        clock.reset();
        secondFactor.accepts(person.identity(), "000000");
        secondFactor.accepts(person.identity(), phone.recoveryCodes().getFirst());
        Cast.as(person, authenticators::renewRecoveryCodes);
        Cast.runAs(person, authenticators::remove);

        awaited(person, Act.SECURITY_CHANGED, What.APP_ADDED);
        awaited(person, Act.SIGN_IN_FAILED, What.CODE_REFUSED);
        awaited(person, Act.SECURITY_CHANGED, What.RECOVERY_CODE_USED);
        awaited(person, Act.SECURITY_CHANGED, What.RECOVERY_CODES_MADE);
        awaited(person, Act.SECURITY_CHANGED, What.APP_REMOVED);
    }

    @Test
    void sessionsThatAreEndedFromAfarAreRemembered() {
        Cast.runAs(person, sessions::endOthers);

        awaited(person, Act.SIGNED_OUT, What.OTHER_SESSIONS_ENDED);
    }

    @Test
    void aRefusedRightIsRememberedOnceAndNoFloodComesOfIt() {
        var seller = Cast.hire(person, "Sally", PredefinedRole.SALES);
        for (var time = 0; time < 3; time++) {
            assertThatThrownBy(() -> Cast.as(seller, () -> roles.create("Mine", RoleRights.NOTHING)))
                    .isInstanceOf(AccessDeniedException.class);
        }

        assertThat(events(person))
                .filteredOn(event -> event.act() == Act.REFUSED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.member()).isEqualTo(seller.member());
                    assertThat(event.changes().getFirst().after()).isEqualTo("Roles.create");
                });
    }

    @Test
    void whoIsAskedToProveThemselvesIsNotRefused() {
        clock.forward(Duration.ofMinutes(11));
        Cast.signIn(person);
        clock.forward(Duration.ofMinutes(11));
        assertThatThrownBy(() -> roles.create("Mine", RoleRights.NOTHING)).isInstanceOf(AccessDeniedException.class);
        Cast.signOut();

        assertThat(events(person)).noneMatch(event -> event.act() == Act.REFUSED);
    }

    private AuditEvent awaited(SignedIn place, Act act, What what) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events(place)).anyMatch(event -> tells(event, act, what)));
        return events(place).stream()
                .filter(event -> tells(event, act, what))
                .findFirst()
                .orElseThrow();
    }

    private static boolean tells(AuditEvent event, Act act, What what) {
        return event.act() == act
                && event.changes().stream().anyMatch(change -> change.field().equals(what.key()));
    }

    private List<AuditEvent> events(SignedIn place) {
        return Cast.as(place, () -> trail.page(AuditQuery.ALL, 0, 50));
    }

    /** What has not reached the companies yet. */
    private static Set<String> waiting() throws SQLException {
        var waiting = new HashSet<String>();
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var events = statement.executeQuery("select event_id from tenants.account_event")) {
            while (events.next()) {
                waiting.add(events.getString(1));
            }
        }
        return waiting;
    }
}
