package app.closeup.tenants.sessions;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static app.closeup.tenants.access.WebVisitor.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.Companies;
import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.WebVisitor;
import app.closeup.tenants.factors.App;
import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.factors.SignInRules;
import app.closeup.tenants.joining.Invitations;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** What a session reaches that has shown a password and owes a second factor: the page that asks for it. */
@DoorTest
class HalfwayTests {

    private static final String PAGE = "/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    App app;

    @Autowired
    SignInRules rules;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Staff staff;

    @Autowired
    Invitations invitations;

    @Autowired
    Companies companies;

    @Autowired
    ServletContext servletContext;

    @Autowired
    MovableClock clock;

    private SignedIn person;
    private WebVisitor visitor;

    @BeforeEach
    void aCompanyWithAnOwner() {
        person = people.owner();
        visitor = new WebVisitor(port);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void afterThePasswordTheCodeLeadsIn() {
        var phone = app.setUpFor(person);
        visitor.signIn(email(person), PASSWORD);
        assertThat(target(visitor.get("/settings/people"))).isEqualTo(PAGE);

        assertThat(target(code("000000"))).isEqualTo(PAGE + "?error");
        assertThat(target(visitor.get("/"))).isEqualTo(PAGE);
        assertThat(target(code(phone.code()))).isEqualTo("/");
        assertThat(visitor.get("/").headers().firstValue("Location")).isEmpty();
    }

    @Test
    void theCodeLeadsToThePageThatWasAskedFor() {
        var phone = app.setUpFor(person);
        visitor.get("/settings/people");
        assertThat(target(visitor.signIn(email(person), PASSWORD))).isEqualTo("/settings/people");
        assertThat(target(visitor.get("/settings/people"))).isEqualTo(PAGE);
        visitor.get(PAGE);

        assertThat(target(code(phone.code()))).isEqualTo("/settings/people");
    }

    @Test
    void aRecoveryCodeLeadsInToo() {
        var phone = app.setUpFor(person);
        visitor.signIn(email(person), PASSWORD);
        assertThat(target(code(phone.recoveryCodes().getFirst()))).isEqualTo("/");
    }

    @Test
    void aCodeWithoutAPasswordLeadsNowhere() {
        var phone = app.setUpFor(person);
        assertThat(target(code(phone.code()))).isEqualTo(PAGE + "?error");
        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void everyAddressLeadsToTheOnePage() {
        app.setUpFor(person);
        visitor.signIn(email(person), PASSWORD);

        for (var route : routes()) {
            var path = "/" + route.getTemplate().replaceAll(":[^/]+", "x");
            if (!path.equals(PAGE) && !path.equals("/login")) {
                assertThat(target(visitor.get(path))).as(path).isEqualTo(PAGE);
            }
        }
        assertThat(visitor.get("/VAADIN/dynamic/resource/0/x/y").statusCode()).isNotEqualTo(200);
        assertThat(visitor.post("/look-around", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void vaadinsOwnRequestsOpenThePagesOfAWholeSession() {
        visitor.signIn(email(person), PASSWORD);
        var page = bootstrap("");
        assertThat(navigate(page, "settings/people", 0)).contains("settings-tabs");
    }

    @Test
    void vaadinsOwnRequestsOpenNoOtherPage() {
        requireSecondFactor(true);
        visitor.signIn(email(person), PASSWORD);
        var page = bootstrap("settings/people");
        var sync = 0;
        for (var route : routes()) {
            var path = route.getTemplate().replaceAll(":[^/]+", "x");
            if (!path.equals("second-factor") && !path.equals("login")) {
                assertThat(navigate(page, path, sync++))
                        .as(path)
                        .contains("\"syncId\"")
                        .doesNotContain("settings-tabs")
                        .doesNotContain("page-header")
                        .doesNotContain("Owner of Door");
            }
        }
    }

    @Test
    void aPageThatWasOpenBeforeAnswersNothingMore() {
        visitor.signIn(email(person), PASSWORD);
        var page = bootstrap("settings/people");
        assertThat(navigate(page, "settings/people", 0)).contains("settings-tabs");

        requireSecondFactor(true);

        assertThat(navigate(page, "settings/profile", 1))
                .doesNotContain("settings-tabs")
                .doesNotContain("\"changes\"");
        assertThat(target(visitor.get("/customers"))).isEqualTo(PAGE);
        assertThat(navigate(page, "settings/profile", 1))
                .doesNotContain("settings-tabs")
                .doesNotContain("\"changes\"");
    }

    @Test
    void servicesRefuseASessionThatIsHalfwayIn() {
        var half = new HalfSignedIn(person.identity(), person.tenant(), true);
        SecurityContextHolder.setContext(
                new SecurityContextImpl(SignInSession.begin(Instant.now()).seat(half)));

        assertThatThrownBy(staff::all).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(invitations::pending).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(companies::mine).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> rules.requireSecondFactor(false)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(authenticators::begin).hasMessageContaining("to be shown first");
        assertThatThrownBy(() -> authenticators.confirm("000000")).hasMessageContaining("to be shown first");
        assertThatThrownBy(authenticators::remove).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(authenticators::renewRecoveryCodes).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aCompanyThatAsksForASecondFactorLetsWhoeverHasNoneSetItUp() {
        requireSecondFactor(true);
        visitor.signIn(email(person), PASSWORD);

        var page = bootstrap("second-factor");

        assertThat(navigate(page, "second-factor", 0))
                .contains("Door requires a second factor from everybody")
                .contains("svg");
    }

    @Test
    void otherCompaniesAreLeftInPeace() {
        requireSecondFactor(true);
        var other = people.owner();
        visitor.signIn(email(other), PASSWORD);
        assertThat(visitor.get("/").headers().firstValue("Location")).isEmpty();
    }

    @Test
    void onlyWhoAdministersDecides() {
        assertThatThrownBy(() -> Cast.as(Cast.ALAN, () -> rules.requireSecondFactor(true)))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void whoAsksItOfOthersHasASecondFactorThemselves() {
        assertThat(Cast.as(person, () -> rules.requireSecondFactor(true)))
                .contains("tenants.security.rules.yourself-first");
        assertThat(Cast.as(person, rules::secondFactorRequired)).isFalse();
    }

    private List<RouteData> routes() {
        return RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext)))
                .getAvailableRoutes();
    }

    private void requireSecondFactor(boolean required) {
        var strong = SignInSession.begin(clock.instant()).strengthened(clock.instant());
        SecurityContextHolder.setContext(new SecurityContextImpl(strong.seat(person)));
        try {
            assertThat(rules.requireSecondFactor(required)).isEmpty();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private java.net.http.HttpResponse<String> code(String code) {
        return visitor.post(PAGE, Map.of("code", code, "_csrf", visitor.csrfToken()));
    }

    private String bootstrap(String location) {
        return visitor.get("/?v-r=init&location=" + location + "&query=").body();
    }

    private String navigate(String page, String route, int clientId) {
        return send(
                page,
                "[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + route
                        + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}]",
                clientId);
    }

    private String send(String page, String rpc, int client) {
        var message = "{\"csrfToken\":\"%s\",\"rpc\":%s,\"syncId\":%s,\"clientId\":%d}"
                .formatted(found("\"Vaadin-Security-Key\":\"([^\"]+)", page), rpc, client, client);
        return visitor.postJson("/?v-r=uidl&v-uiId=" + found("\"v-uiId\":(\\d+)", page), message)
                .body();
    }

    private static String found(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
