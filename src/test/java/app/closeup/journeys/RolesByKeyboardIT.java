package app.closeup.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.closeup.testing.OwnSecurityContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A role is made without a mouse, and Closeup is seen through it and nothing changed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OwnSecurityContext.class)
class RolesByKeyboardIT {

    @RegisterExtension
    static final BrowserPage BROWSER = new BrowserPage();

    @LocalServerPort
    int port;

    @Test
    void aRoleIsMadeByKeysAlone() {
        var page = BROWSER.page();
        var ada = new Steps(page, url());
        ada.foundCompany(unique("Keys"), "Ada Lovelace", unique("ada") + "@keys.example");
        page.navigate(url() + "/settings/roles");
        page.getByText("Sales").first().click();
        page.waitForURL(Pattern.compile(".*/settings/roles/.+"));
        assertThat(page.locator(".matrix")).isVisible();

        tabUntil(page, "[data-cell]");
        assertThat(focused(page)).hasAttribute("data-cell", "row:customers");
        page.keyboard().press("ArrowRight");
        assertThat(focused(page)).hasAttribute("data-cell", "right:customers:SEE");
        assertNotEquals(
                "none", focused(page).evaluate("cell => getComputedStyle(cell).outlineStyle"), "the focus is seen");
        page.keyboard().press("t");
        assertThat(focused(page)).containsText("All");
        assertThat(list(page)).hasCount(0);

        page.keyboard().press("Enter");
        assertThat(option(page)).containsText("All");
        page.keyboard().press("Home");
        assertThat(option(page)).containsText("No");
        page.keyboard().press("Escape");
        assertThat(list(page)).hasCount(0);
        assertThat(focused(page)).hasAttribute("data-cell", "right:customers:SEE");
        assertThat(focused(page)).containsText("All");

        page.keyboard().press(" ");
        page.keyboard().press("t");
        assertThat(option(page)).hasAttribute("data-choice", "team");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(focused(page)).hasAttribute("data-cell", "right:customers:SEE");
        assertThat(focused(page)).containsText("Team, below");
        assertThat(page.locator(".matrix-said")).containsText("all teams below");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.keyboard().press("Home");
        page.keyboard().press(" ");
        assertThat(focused(page)).hasAttribute("data-cell", "right:customers:CREATE");
        assertThat(focused(page)).containsText("No");

        page.keyboard().press("End");
        assertThat(focused(page)).hasAttribute("data-cell", "fields:customers");
        page.keyboard().press("Enter");
        assertThat(focused(page)).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        assertThat(focused(page)).hasAttribute("data-cell", Pattern.compile("field:customers:.+"));
        var field = focused(page).getAttribute("data-cell");
        page.keyboard().press("Enter");
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-cell='" + field + "']")).containsText("Hide");

        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Sales has been saved").first()).isVisible();
        page.reload();
        assertThat(page.locator("[data-cell='right:customers:SEE']")).containsText("Team, below");
        assertThat(page.locator("[data-cell='right:customers:CREATE']")).containsText("No");
        page.locator("[data-cell='fields:customers']").click();
        assertThat(page.locator("[data-cell='" + field + "']")).containsText("Hide");
    }

    @Test
    void closeupIsSeenThroughARoleAndNothingChangesMeanwhile() {
        var page = BROWSER.page();
        var ada = new Steps(page, url());
        ada.foundCompany(unique("Eyes"), "Ada Lovelace", unique("ada") + "@eyes.example");
        ada.addCustomer("Seen and untouched");
        page.navigate(url() + "/settings/roles");
        page.getByText("Sales").first().click();
        ada.button("See as this role").click();
        var notice = page.locator(".shell-notice");
        assertThat(notice).containsText("with the role Sales");

        ada.openCustomer("Seen and untouched");
        assertThat(notice).isVisible();
        ada.field("Write a note").fill("This must not stay");
        ada.button("Add note").click();
        assertThat(page.getByText("nothing was changed").first()).isVisible();
        page.reload();
        assertThat(notice).isVisible();
        assertThat(page.getByText("This must not stay")).hasCount(0);

        ada.button("Back to myself").click();
        assertThat(notice).hasCount(0);
        page.navigate(url() + "/settings/roles");
        assertThat(ada.button("New role")).isVisible();
    }

    private static void tabUntil(Page page, String selector) {
        for (var presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError("Tab never came to " + selector);
    }

    private static Locator list(Page page) {
        return page.locator(".matrix-list");
    }

    private static Locator option(Page page) {
        return page.locator(".matrix-list > [role=option]:focus");
    }

    private static Locator focused(Page page) {
        return page.locator("[data-cell]:focus");
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
