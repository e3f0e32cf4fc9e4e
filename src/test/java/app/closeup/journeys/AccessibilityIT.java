package app.closeup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.OwnSecurityContext;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No screen has a serious fault that axe can find, at any width, in light or dark. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OwnSecurityContext.class)
class AccessibilityIT {

    /**
     * Faults of the framework's own components, by rule and element; nothing of ours may stand here. The part of its
     * tabs that scrolls has a tabindex, and stands between the list of tabs and the tabs.
     */
    private static final Map<String, String> FRAMEWORK_FAULTS = Map.of("aria-required-children", "vaadin-tabs");

    private static final List<String> PUBLIC = List.of("/login", "/sign-up", "/forgotten-password", "/outbox");
    private static final List<String> INSIDE = List.of(
            "/",
            "/customers",
            "/customers/new",
            "/customers/deleted",
            "/customers/import",
            "/settings/people",
            "/settings/profile",
            "/settings/sample-data",
            "/policy",
            "/policy/edit",
            "/playbooks",
            "/playbooks/new",
            "/approvals",
            "/approvals/limits",
            "/approvals/review",
            "/nowhere");
    private static final List<Integer> WIDTHS = List.of(1440, 768, 390);
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @RegisterExtension
    static final BrowserPage BROWSER = new BrowserPage();

    @LocalServerPort
    int port;

    @Test
    void publicScreensHaveNoSeriousFault() {
        new Steps(BROWSER.page(), url()).askForCompany("Acme", "Ada Lovelace", UUID.randomUUID() + "@acme.example");
        assertThat(faults(BROWSER.page(), PUBLIC)).isEmpty();
    }

    @Test
    void screensOfAFilledCompanyHaveNoSeriousFault() {
        var steps = new Steps(BROWSER.page(), url());
        steps.foundCompany("Acme", "Ada Lovelace", UUID.randomUUID() + "@acme.example");
        steps.addCustomer("Cancity");
        assertThat(faults(BROWSER.page(), INSIDE)).isEmpty();
        BROWSER.page().setViewportSize(1440, 900);
        steps.openCustomer("Cancity");
        assertThat(faults(BROWSER.page(), List.of(BROWSER.page().url().substring(url().length()))))
                .isEmpty();
    }

    private List<String> faults(Page page, List<String> routes) {
        var faults = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : WIDTHS) {
                page.setViewportSize(width, 900);
                for (var route : routes) {
                    page.navigate(url() + route);
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    new AxeBuilder(page)
                            .withTags(STANDARDS).analyze().getViolations().stream()
                                    .filter(AccessibilityIT::ours)
                                    .forEach(rule -> faults.add("%s at %d, %s: %s %s"
                                            .formatted(
                                                    route,
                                                    width,
                                                    scheme,
                                                    rule.getId(),
                                                    rule.getNodes().getFirst().getTarget())));
                }
            }
        }
        return faults;
    }

    private static boolean ours(Rule rule) {
        var frameworks = FRAMEWORK_FAULTS.get(rule.getId());
        return ("serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                && (frameworks == null
                        || !rule.getNodes().stream()
                                .allMatch(
                                        node -> String.valueOf(node.getTarget()).contains(frameworks)));
    }

    private String url() {
        return "http://localhost:" + port;
    }
}
