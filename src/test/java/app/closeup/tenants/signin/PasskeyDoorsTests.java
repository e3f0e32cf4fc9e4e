package app.closeup.tenants.signin;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.access.People;
import app.closeup.tenants.audit.AccountEvents.What;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.factors.SignInRules;
import app.closeup.tenants.passkeys.Device;
import app.closeup.tenants.passkeys.PasskeyCheck;
import app.closeup.tenants.passkeys.Passkeys;
import app.closeup.tenants.passkeys.Site;
import app.closeup.tenants.passkeys.Sites;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Where passkeys lead in, by what a form posts. */
@DoorTest
class PasskeyDoorsTests {

    private static final String ALONE = "/login/passkey";
    private static final String AFTER_PASSWORD = "/second-factor/passkey";

    @Autowired
    WebApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyCheck check;

    @Autowired
    Sites sites;

    @Autowired
    SignInRules rules;

    @Autowired
    Mailbox mailbox;

    @Autowired
    AuditTrail trail;

    @Autowired
    MovableClock clock;

    private MockMvc browser;
    private MockHttpSession session;
    private Site site;
    private SignedIn person;
    private Device device;

    @BeforeEach
    void somebodyWithAPasskey() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        session = new MockHttpSession();
        site = sites.of(new MockHttpServletRequest());
        person = people.owner();
        device = Device.at(site.origin());
        add(person, device);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void thisMachineIsCalledAsTheBrowserCallsIt() {
        assertThat(site).isEqualTo(new Site("localhost", "http://localhost"));
        var other = new MockHttpServletRequest();
        other.setScheme("https");
        other.setServerName("CRM.Acme.example");
        other.setServerPort(8443);
        assertThat(sites.of(other)).isEqualTo(new Site("crm.acme.example", "https://crm.acme.example:8443"));
    }

    @Test
    void aPasskeyAloneLeadsInAndIsTwoFactors() throws Exception {
        var before = session.getId();

        assertThat(show(ALONE, device)).isEqualTo("/");

        assertThat(principal()).isEqualTo(person);
        assertThat(factors()).isEqualTo(2);
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void aPasskeySatisfiesACompanyThatAsksForASecondFactor() throws Exception {
        requireSecondFactor();

        show(ALONE, device);

        assertThat(principal()).isInstanceOf(SignedIn.class);
        assertThat(target(get("/closeup-nowhere"))).isNotEqualTo("/second-factor");
    }

    @Test
    void aPasskeyLeadsToThePageThatWasAskedFor() throws Exception {
        target(get("/settings/people"));

        assertThat(show(ALONE, device)).isEqualTo("/settings/people");
    }

    @Test
    void withAPasswordAloneOneIsHalfwayIn() throws Exception {
        enterPassword();

        assertThat(principal()).isInstanceOf(HalfSignedIn.class);
        assertThat(target(get("/settings/people"))).isEqualTo("/second-factor");
        assertThat(target(get("/customers"))).isEqualTo("/second-factor");
    }

    @Test
    void afterThePasswordThePasskeyLeadsIn() throws Exception {
        target(get("/settings/people"));
        enterPassword();
        var before = session.getId();

        assertThat(show(AFTER_PASSWORD, device)).isEqualTo("/settings/people");

        assertThat(principal()).isEqualTo(person);
        assertThat(factors()).isEqualTo(2);
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void afterThePasswordAnotherPersonsPasskeyLeadsNowhere() throws Exception {
        var theirs = Device.at(site.origin());
        add(people.owner(), theirs);
        enterPassword();

        assertThat(show(AFTER_PASSWORD, theirs)).isEqualTo("/second-factor?passkey=wrong");

        assertThat(principal()).isInstanceOf(HalfSignedIn.class);
    }

    @Test
    void withoutAPasswordThereIsNothingToGoOnWith() throws Exception {
        assertThat(show(AFTER_PASSWORD, device)).isEqualTo("/second-factor?passkey=outdated");
        assertThat(principal()).isNull();
    }

    @Test
    void aChallengeOfAnotherSessionIsWorthNothing() throws Exception {
        var challenge = check.challenge(site);
        new MockHttpSession().setAttribute(PasskeyDoors.CHALLENGE, challenge);

        assertThat(target(post(ALONE)
                        .param(PasskeyDoors.FIELD, device.show(challenge.json()))
                        .with(csrf())))
                .isEqualTo("/login?passkey=outdated");
        assertThat(principal()).isNull();
    }

    @Test
    void whatWasPostedOnceIsRefusedTheNextTime() throws Exception {
        var challenge = check.challenge(site);
        var shown = device.show(challenge.json());
        session.setAttribute(PasskeyDoors.CHALLENGE, challenge);
        assertThat(target(post(ALONE).param(PasskeyDoors.FIELD, shown).with(csrf())))
                .isEqualTo("/");

        session = new MockHttpSession();
        session.setAttribute(PasskeyDoors.CHALLENGE, challenge);
        assertThat(target(post(ALONE).param(PasskeyDoors.FIELD, shown).with(csrf())))
                .isEqualTo("/login?passkey=outdated");
        assertThat(principal()).isNull();
    }

    @Test
    void aFormWithoutTheSessionsTokenSignsNobodyIn() throws Exception {
        var challenge = check.challenge(site);
        session.setAttribute(PasskeyDoors.CHALLENGE, challenge);

        assertThat(target(post(ALONE).servletPath(ALONE).param(PasskeyDoors.FIELD, device.show(challenge.json()))))
                .isEqualTo("/login?outdated");
        assertThat(principal()).isNull();
    }

    @Test
    void nonsenseIsAnsweredInWords() throws Exception {
        session.setAttribute(PasskeyDoors.CHALLENGE, check.challenge(site));
        assertThat(target(post(ALONE).param(PasskeyDoors.FIELD, "{\"rawId\":").with(csrf())))
                .isEqualTo("/login?passkey=wrong");
        session.setAttribute(PasskeyDoors.CHALLENGE, check.challenge(site));
        assertThat(target(post(ALONE).with(csrf()))).isEqualTo("/login?passkey=wrong");
    }

    @Test
    void anUnknownPasskeyIsSaidToBeUnknown() throws Exception {
        Cast.runAs(person, () -> passkeys.remove(passkeys.mine().getFirst().id()));
        assertThat(show(ALONE, device)).isEqualTo("/login?passkey=unknown");
        assertThat(principal()).isNull();
    }

    @Test
    void whoHasLeftTheCompanyIsNotLetIn() throws Exception {
        People.update("delete from tenants.membership where identity_id = '" + person.identity() + "'");
        People.update(
                "update tenants.member set deactivated_at = now() where identity_id = '" + person.identity() + "'");

        assertThat(show(ALONE, device)).isEqualTo("/login?passkey=nobody");
        assertThat(principal()).isNull();
    }

    @Test
    void whoLeavesMeanwhileIsOutAtOnce() throws Exception {
        show(ALONE, device);
        People.update("delete from tenants.member where identity_id = '" + person.identity() + "'");
        assertThat(target(get("/customers"))).isEqualTo("/login");
    }

    @Test
    void aSessionOfAPasskeyEndsAfterTwelveHoursToo() throws Exception {
        show(ALONE, device);
        clock.forward(Duration.ofHours(12));
        assertThat(target(get("/customers"))).isEqualTo("/login");
    }

    @Test
    void aHundredStrangePasskeysFromOneAddressMakeTheNextOneWait() throws Exception {
        var stranger = Device.at(site.origin());
        var answer = "";
        for (var attempt = 0; attempt <= 100; attempt++) {
            answer = show(ALONE, stranger, "203.0.113.99");
        }
        assertThat(answer).matches("/login\\?wait=\\d+");
        assertThat(show(ALONE, device, "203.0.113.98")).as("from elsewhere").isEqualTo("/");
    }

    @Test
    void aNewDeviceIsToldOfByMail() throws Exception {
        clock.reset();
        show(ALONE, device);
        session = new MockHttpSession();
        show(ALONE, device);

        mailbox.message(email(person), 2);
        assertThat(mailbox.messages(email(person)))
                .extracting(mail -> mail.subject())
                .contains("New sign-in to your Closeup account");
    }

    @Test
    void aPasskeyThatProvesNothingIsReadInTheAuditOfWhoseItIs() throws Exception {
        clock.reset();
        var ofAnotherVisit = device.show(check.challenge(site).json());
        session.setAttribute(PasskeyDoors.CHALLENGE, check.challenge(site));

        assertThat(target(post(ALONE).param(PasskeyDoors.FIELD, ofAnotherVisit).with(csrf())))
                .isEqualTo("/login?passkey=wrong");

        awaitRefusals(person, 1);
    }

    @Test
    void anotherPersonsPasskeyIsReadInTheAuditOfWhoeverIsHalfwayIn() throws Exception {
        clock.reset();
        var other = people.owner();
        var theirs = Device.at(site.origin());
        add(other, theirs);
        enterPassword();
        show(AFTER_PASSWORD, theirs);
        show(AFTER_PASSWORD, Device.at(site.origin()));

        awaitRefusals(person, 2);
        assertThat(refusals(other)).isEmpty();
    }

    private void awaitRefusals(SignedIn whose, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(refusals(whose)).hasSize(count));
        assertThat(refusals(whose)).allSatisfy(event -> {
            assertThat(event.act()).isEqualTo(Act.SIGN_IN_FAILED);
            assertThat(event.record()).isEqualTo(whose.member().value());
        });
    }

    private List<AuditEvent> refusals(SignedIn whose) {
        return Cast.as(whose, () -> trail.page(AuditQuery.ALL, 0, 50)).stream()
                .filter(event -> event.changes().stream()
                        .anyMatch(change -> change.field().equals(What.PASSKEY_REFUSED.key())))
                .toList();
    }

    private void add(SignedIn owner, Device keeper) {
        Cast.runAs(owner, () -> {
            var begun = passkeys.begin(site);
            passkeys.add(begun, "Laptop", keeper.make(begun.json()));
        });
    }

    private void enterPassword() throws Exception {
        target(post("/login")
                .param("username", email(person))
                .param("password", PASSWORD)
                .with(csrf()));
    }

    private String show(String door, Device keeper) throws Exception {
        return show(door, keeper, "203.0.113.1");
    }

    private String show(String door, Device keeper, String address) throws Exception {
        var challenge = check.challenge(site);
        session.setAttribute(PasskeyDoors.CHALLENGE, challenge);
        return target(post(door)
                .param(PasskeyDoors.FIELD, keeper.show(challenge.json()))
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    private String target(MockHttpServletRequestBuilder request) throws Exception {
        var result = browser.perform(request.session(session)).andReturn();
        session = (MockHttpSession)
                Objects.requireNonNullElse(result.getRequest().getSession(false), new MockHttpSession());
        var location = Objects.requireNonNullElse(result.getResponse().getRedirectedUrl(), "");
        return location.replaceFirst("^http://localhost", "");
    }

    private @Nullable Object principal() {
        return session.getAttribute("SPRING_SECURITY_CONTEXT") instanceof SecurityContext kept
                ? Objects.requireNonNull(kept.getAuthentication()).getPrincipal()
                : null;
    }

    private int factors() {
        var kept = (SecurityContext) Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        return ((SignInSession) Objects.requireNonNull(
                        Objects.requireNonNull(kept.getAuthentication()).getDetails()))
                .factors();
    }

    private void requireSecondFactor() {
        var strong = SignInSession.begin(clock.instant()).strengthened(clock.instant());
        SecurityContextHolder.setContext(new SecurityContextImpl(strong.seat(person)));
        assertThat(rules.requireSecondFactor(true)).isEmpty();
        SecurityContextHolder.clearContext();
    }
}
