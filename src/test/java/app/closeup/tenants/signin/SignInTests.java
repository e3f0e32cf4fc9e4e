package app.closeup.tenants.signin;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static app.closeup.tenants.access.WebVisitor.target;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.platform.throttle.Throttle;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.WebVisitor;
import app.closeup.tenants.joining.Founding;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Companies companies;

    @Autowired
    Founding founding;

    @Autowired
    Throttle throttle;

    @Autowired
    MovableClock clock;

    private SignedIn person;
    private String email;
    private WebVisitor visitor;

    @BeforeEach
    void aCompanyWithAnOwner() {
        person = people.owner();
        email = email(person);
        visitor = new WebVisitor(port);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
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

        assertThat(target(visitor.signIn(email, PASSWORD))).isEqualTo("/outbox-of-somebody?x=1");
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

    @Test
    void aSessionEndsAfterTwelveHoursWhateverIsDone() {
        visitor.signIn(email, PASSWORD);
        for (var elapsed = QUARTER; elapsed.compareTo(Duration.ofHours(12)) < 0; elapsed = elapsed.plus(QUARTER)) {
            clock.forward(QUARTER);
            assertThat(target(visitor.get("/"))).isNotEqualTo("/login");
        }
        clock.forward(QUARTER);

        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void aSessionEndsWhenNothingIsDoneAlthoughAPageStaysOpen() {
        visitor.signIn(email, PASSWORD);
        visitor.get("/");
        clock.forward(QUARTER);
        visitor.get("/?v-r=heartbeat&v-uiId=0");
        clock.forward(QUARTER);

        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void aRequestOfAnOpenPageIsCheckedWhereverItIsSentTo() {
        visitor.signIn(email, PASSWORD);
        clock.forward(Duration.ofHours(13));

        visitor.get("/closeup/anywhere?v-r=uidl&v-uiId=0");

        clock.reset();
        assertThat(target(visitor.get("/")))
                .as("the late request has ended the session")
                .isEqualTo("/login");
    }

    @Test
    void whoLeavesTheCompanyIsOutAtOnce() {
        visitor.signIn(email, PASSWORD);

        People.update("delete from tenants.member where identity_id = '" + person.identity() + "'");

        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void anAddressThatIsNoneIsAnsweredLikeAnUnknownOne() {
        assertThat(target(visitor.signIn("a\0b@example.com", "wrong"))).isEqualTo("/login?error");
        assertThat(target(visitor.signIn("a".repeat(10_000), "wrong"))).isEqualTo("/login?error");
    }

    @Test
    void aRefusedSignInIsLoggedWithoutSayingWhose(CapturedOutput output) {
        visitor.signIn(email, "wrong-" + person.identity());

        assertThat(output).contains("A sign-in was refused: wrong address or password");
        assertThat(output).doesNotContain(person.identity().toString()).doesNotContain("127.0.0.1");
    }

    @Test
    void tenWrongPasswordsMakeTheNextOneWait() {
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(target(visitor.signIn(email, "wrong"))).isEqualTo("/login?error");
        }

        assertThat(target(visitor.signIn(email, PASSWORD))).matches("/login\\?wait=\\d+");

        clock.forward(Duration.ofMinutes(2));
        assertThat(target(visitor.signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void anUnknownAddressWaitsLikeAKnownOne() {
        var unknown = "nobody-" + person.identity() + "@example.com";
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(target(visitor.signIn(unknown, "wrong"))).isEqualTo("/login?error");
        }

        assertThat(target(visitor.signIn(unknown, "wrong"))).matches("/login\\?wait=\\d+");
    }

    @Test
    void aStrangersGuessesLockNobodyOut() {
        for (var guess = 0; guess < 40; guess++) {
            throttle.refusal(Doorkeeper.PASSWORD_BY_ACCOUNT, email);
        }

        assertThat(target(visitor.signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void aMemberOfSeveralCompaniesComesBackToTheLatest() {
        var second = Cast.as(person, () -> founding.another("Second"));
        Cast.as(person, () -> companies.enter(second.tenant()));

        assertThat(companies.lastEnteredFirst(person.identity())).startsWith(second.tenant());
    }

    @Test
    void everyAnswerTellsTheBrowserWhatToGuard() {
        var headers = visitor.get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .as("nothing of the kind over plain HTTP")
                .isEmpty();
    }

    @Test
    void behindAProxyWithTlsTheBrowserIsToldToStayThere() {
        var answer = visitor.getBehindTlsProxy("/login");

        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }

    @Test
    void methodsThatNothingAnswersAreTurnedAway() {
        assertThat(visitor.send("TRACE", "/login").body())
                .as("nothing is echoed")
                .isEmpty();
        for (var method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "BREW")) {
            var answer = visitor.send(method, "/login");
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST");
        }
        assertThat(visitor.get("/a;b=1").statusCode())
                .as("an address that could mean two things")
                .isEqualTo(400);
    }

    @Test
    void theErrorPageTellsNothingByItself() {
        assertThat(target(visitor.get("/error"))).isEqualTo("/login");
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.get("/error").statusCode()).isEqualTo(403);
    }

    @Test
    void noAddressCarriesTheSession() {
        assertThat(visitor.get("/VAADIN/nothing")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login");
    }

    @Test
    void whatIsMadeForOnePersonIsKeptByNoCache() {
        visitor.signIn(email, PASSWORD);

        assertThat(visitor.get("/VAADIN/dynamic/resource/0/nothing/here")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void aLongAddressIsAnswered() {
        visitor.signIn(email, PASSWORD);

        assertThat(visitor.get("/customers?q=" + "x".repeat(12_000)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressThatCannotBeReadIsAnsweredInOurWords() {
        visitor.signIn(email, PASSWORD);

        var answer = visitor.get("/customers?q=%ED%A0%80");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This address cannot be read").doesNotContain("Whitelabel");
    }

    @Test
    void theSessionCookieIsForTheServerAlone() {
        var cookie = visitor.get("/login").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void healthIsForEverybodyAndNothingElseOfTheActuator() {
        assertThat(visitor.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/env").statusCode()).isNotEqualTo(200);
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.get("/actuator").body()).doesNotContain("_links");
    }
}
