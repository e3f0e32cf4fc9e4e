package app.closeup.tenants.sessions;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static app.closeup.tenants.access.WebVisitor.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.WebVisitor;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class SessionsTests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    StepUp stepUp;

    @Autowired
    AuditTrail trail;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MovableClock clock;

    private SignedIn person;
    private WebVisitor office;
    private WebVisitor train;

    @BeforeEach
    void somebodyIsSignedInTwice() {
        person = people.owner();
        office = new WebVisitor(port);
        train = new WebVisitor(port);
        office.signIn(email(person), PASSWORD);
        train.signIn(email(person), PASSWORD);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void bothSessionsStandInTheList() {
        assertThat(Cast.as(person, sessions::mine))
                .hasSize(2)
                .allSatisfy(place -> assertThat(place.address()).isNotBlank());
    }

    @Test
    void oneThatIsEndedIsOverAtItsNextRequest() {
        var first = Cast.as(person, sessions::mine).getLast();

        Cast.runAs(person, () -> sessions.end(first.id()));

        assertThat(target(office.get("/"))).isEqualTo("/login");
        assertThat(target(train.get("/"))).isNotEqualTo("/login");
        assertThat(Cast.as(person, sessions::mine)).hasSize(1);
    }

    @Test
    void allOthersAreEndedAtOnce() {
        Cast.runAs(person, sessions::endOthers);

        assertThat(target(office.get("/"))).isEqualTo("/login");
        assertThat(target(train.get("/"))).isEqualTo("/login");
    }

    @Test
    void whoFindsAnOpenPageThrowsItsOwnerOutNowhere() {
        Cast.signIn(person);
        var first = sessions.mine().getLast();
        clock.forward(Duration.ofMinutes(11));

        assertThatThrownBy(() -> sessions.end(first.id())).isInstanceOf(StepUpRequiredException.class);
        assertThatThrownBy(sessions::endOthers).isInstanceOf(StepUpRequiredException.class);

        Cast.signOut();
        assertThat(target(office.get("/"))).isNotEqualTo("/login");
    }

    @Test
    void nobodyEndsAnotherPersonsSession() {
        var theirs = Cast.as(person, sessions::mine).getFirst();

        Cast.runAs(Cast.GRACE, () -> sessions.end(theirs.id()));

        assertThat(target(train.get("/"))).isNotEqualTo("/login");
        assertThat(Cast.as(Cast.GRACE, sessions::mine)).doesNotContain(theirs);
    }

    @Test
    void comingAndGoingAreRemembered() {
        office.post("/logout", Map.of("_csrf", office.csrfToken()));

        var events = Cast.as(person, () -> trail.page(AuditQuery.ALL, 0, 3));
        assertThat(events).extracting(AuditEvent::act).containsExactly(Act.SIGNED_OUT, Act.SIGNED_IN, Act.SIGNED_IN);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.member()).isEqualTo(person.member());
            assertThat(event.address()).isNotBlank();
        });
    }

    @Test
    void whoSignsOutIsGoneFromTheList() {
        office.post("/logout", Map.of("_csrf", office.csrfToken()));

        assertThat(Cast.as(person, sessions::mine)).hasSize(1);
    }

    @Test
    void theListTellsWhenSomebodyWasLastThere() {
        clock.forward(Duration.ofMinutes(5));
        office.get("/");

        var latest = Cast.as(person, sessions::mine).getFirst();
        assertThat(Duration.between(latest.since(), latest.lastSeen())).isGreaterThan(Duration.ofMinutes(4));
    }

    @Test
    void aPageThatOnlyStaysOpenIsNobodyThere() {
        clock.forward(Duration.ofMinutes(5));
        office.get("/?v-r=heartbeat&v-uiId=0");

        assertThat(Cast.as(person, sessions::mine))
                .allSatisfy(place -> assertThat(place.lastSeen()).isEqualTo(place.since()));
    }

    @Test
    void aNewDeviceIsToldByMailAndAKnownOneIsNot() {
        assertThat(mailbox.message(email(person)).subject()).contains("New sign-in");
        var before = mailbox.messages(email(person)).size();

        train.post("/logout", Map.of("_csrf", train.csrfToken()));
        train.signIn(email(person), PASSWORD);
        new WebVisitor(port).signIn(email(person), PASSWORD);

        assertThat(mailbox.message(email(person), before + 1).body()).contains("/settings/profile");
        assertThat(mailbox.messages(email(person))).hasSize(before + 1);
    }

    @Test
    void riskyActsAskWhoHasNotShownForTenMinutesWhoTheyAre() {
        Cast.signIn(person);
        try {
            stepUp.require();
            clock.forward(Duration.ofMinutes(9));
            stepUp.require();
            clock.forward(Duration.ofMinutes(2));
            assertThatThrownBy(stepUp::require).isInstanceOf(StepUpRequiredException.class);
        } finally {
            Cast.signOut();
        }
        stepUp.require();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5"
                        + " Safari/605.1.15 | Safari | macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " CriOS/138.0 Mobile/15E148 Safari/604.1 | Chrome | iPhone",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0"
                        + " Safari/537.36 Edg/138.0.0.0 | Edge | Windows",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 Mobile"
                        + " Safari/537.36 | Chrome | Android"
            })
    void aDeviceIsNamedInWords(String userAgent, String browser, String system) {
        assertThat(UserAgents.browser(userAgent)).contains(browser);
        assertThat(UserAgents.system(userAgent)).contains(system);
    }

    @Test
    void aDeviceThatSaysNothingOfItselfHasNoName() {
        assertThat(UserAgents.browser("curl/8")).isEmpty();
        assertThat(UserAgents.system("")).isEmpty();
    }
}
