package app.closeup.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.OwnSecurityContext;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How people come in: anew, invited, with a forgotten password; and the keys that they get about by. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OwnSecurityContext.class)
class FrontDoorIT {

    @RegisterExtension
    static final BrowserPage BROWSER = new BrowserPage();

    @LocalServerPort
    int port;

    @Test
    void whoSignsInAgainIsBackOnTheSamePage() {
        var page = BROWSER.page();
        var ada = new Steps(page, url());
        var email = email("ada");
        ada.foundCompany("Acme", "Ada Lovelace", email);
        page.navigate(url() + "/customers?stage=lead&sort=-contact");
        assertThat(ada.field("Search customers")).isVisible();

        page.context().clearCookies();
        page.reload();
        ada.enterPassword(email, Steps.PASSWORD);

        assertThat(ada.field("Search customers")).isVisible();
        assertThat(page.url()).contains("/customers?").contains("stage=lead").contains("sort=-contact");
    }

    @Test
    void anInvitedColleagueSeesTheCompanysCustomers() {
        var ada = new Steps(BROWSER.page(), url());
        ada.foundCompany("Acme", "Ada Lovelace", email("ada"));
        ada.addCustomer("Cancity");
        var page = BROWSER.anotherPersonsPage();
        ada.hire(page, "Alan Turing", email("alan"), "Sales");
        page.navigate(url() + "/customers");
        assertThat(page.getByText("Cancity").first()).isVisible();
    }

    @Test
    void aForgottenPasswordIsReplacedThroughTheMailbox() {
        var page = BROWSER.page();
        var ada = new Steps(page, url());
        var email = email("ada");
        ada.foundCompany("Acme", "Ada Lovelace", email);
        page.context().clearCookies();
        page.navigate(url() + "/login");
        page.getByText("Forgotten password?").click();
        page.waitForURL("**/forgotten-password*");
        ada.field("E-mail").fill(email);
        ada.button("Send link").click();
        assertThat(page.getByText("is on its way").first()).isVisible();

        ada.openMail(email);
        ada.field("New password").fill("a better horse, still correct");
        ada.button("Save password").click();
        ada.enterPassword(email, "a better horse, still correct");
        assertThat(page.getByText("Acme").first()).isVisible();
    }

    @Test
    void keysFindACustomerAndShowWhatKeysThereAre() {
        var page = BROWSER.page();
        var ada = new Steps(page, url());
        ada.foundCompany("Acme", "Ada Lovelace", email("ada"));
        ada.addCustomer("Þórður og synir");
        page.navigate(url() + "/");
        assertThat(page.getByText("Acme").first()).isVisible();

        page.keyboard().press("?");
        assertThat(page.getByText("Keyboard shortcuts").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByText("Keyboard shortcuts").first()).isHidden();

        page.keyboard().press("Control+k");
        page.keyboard().type("thordur");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Þórður og synir");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/customers/[0-9a-f-]{36}.*"));
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private static String email(String name) {
        return name + "-" + UUID.randomUUID() + "@acme.example";
    }
}
