package app.closeup.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.closeup.testing.OwnSecurityContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a company wants its customers treated, from the one who decides it to the one in front of the customer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OwnSecurityContext.class)
class HouseRulesIT {

    @RegisterExtension
    static final BrowserPage BROWSER = new BrowserPage();

    @LocalServerPort
    int port;

    private final String alansMail = "alan-" + UUID.randomUUID() + "@harbour.example";

    private Page hers;
    private Page his;
    private Steps ada;
    private Steps alan;

    @BeforeEach
    void adaHasACompanyAndAlanSellsThere() {
        hers = BROWSER.page();
        his = BROWSER.anotherPersonsPage();
        ada = new Steps(hers, "http://localhost:" + port);
        ada.foundCompany(
                "Harbour " + UUID.randomUUID(), "Ada Lovelace", "ada-" + UUID.randomUUID() + "@harbour.example");
        alan = ada.hire(his, "Alan Turing", alansMail, "Sales");
    }

    @Test
    void aPublishedPolicyIsReadByEverybodyAndItIsSeenWhoHas() {
        alan.signOut();
        ada.open("/policy");
        ada.button("Start with our draft").click();
        ada.button("Publish").click();
        ada.button("Publish and ask everybody").click();
        assertThat(hers.getByText("Version 1 has been published").first()).isVisible();
        var readers = ada.card("Who has read it");
        assertThat(readers).containsText("0 of 2 acknowledged");

        alan.signIn(alansMail);
        assertThat(alan.card("Customer-focus policy, version 1")).isVisible();
        alan.link("Read and acknowledge").click();
        alan.button("I have read it and work by it").click();
        assertThat(his.getByText("You acknowledged this version on")).isVisible();
        alan.open("/");
        assertThat(alan.heading("Today")).isVisible();
        assertThat(alan.card("Customer-focus policy, version 1")).hasCount(0);

        ada.open("/policy");
        assertThat(readers).containsText("1 of 2 acknowledged");
        var people = readers.locator(".policy-people");
        assertThat(people.first()).containsText("Ada Lovelace");
        assertThat(people.first()).not().containsText("Alan Turing");
        readers.getByText("Acknowledged", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(people.last()).isVisible();
        assertThat(people.last()).containsText("Alan Turing");
    }

    @Test
    void whatIsNeverDoneIsNotDoneAndTheAttemptIsOnRecord() {
        var kept = "Nobody deletes a customer: they may come back.";
        var close = "Customers never leave this house in a file.";
        ada.open("/playbooks/new");
        ada.choose("Situation", "Always");
        assertThat(ada.field("Title")).hasValue("Always");
        ada.field("Title").fill("What customers trust us with");
        ada.button("Continue").click();
        forbid(kept, "Deleting the customer");
        forbid(close, "Exporting customers");
        ada.button("Publish").click();
        assertThat(hers.getByText("the rules apply from today").first()).isVisible();

        var customer = alan.addCustomer("Harbour Bakery");
        alan.button("Delete").click();
        assertThat(refusal(his)).containsText(kept);
        alan.button("OK").click();
        alan.open(customer);
        assertThat(alan.heading("Harbour Bakery")).isVisible();

        ada.open("/customers");
        ada.button("Export").click();
        assertThat(refusal(hers)).containsText(close);

        ada.open("/settings/audit?act=blocked");
        assertThat(hers.locator(".list-count")).hasText("2 entries");
        assertThat(hers.getByText(close).first()).isVisible();
        hers.getByText(kept).first().click();
        var deed = hers.locator(".side-panel");
        assertThat(deed).containsText("Blocked");
        assertThat(deed).containsText("Alan Turing");
        assertThat(deed).containsText(kept);
    }

    @Test
    void whatIsAboveALimitGoesToTheApproverAndComesBack() {
        ada.open("/approvals/limits");
        ada.button("Change: Goodwill, Sales").click();
        ada.field("In one incident, at most").fill("50");
        ada.pick("Approver", "Ada Lovelace");
        ada.button("Save limit").click();
        assertThat(hers.getByText("Up to 50 EUR in one incident").first()).isVisible();

        alan.addCustomer("Harbour Bakery");
        grant("30", "Decide");
        assertThat(his.getByText("Granted, and added to the log").first()).isVisible();
        grant("30", "Ask Ada Lovelace");
        assertThat(his.getByText("Above the limit for one incident")).isVisible();
        assertThat(his.getByText("Ada Lovelace has been asked by e-mail")).isVisible();

        ada.open("/");
        var waiting = ada.card("Waiting for your decision");
        assertThat(waiting).containsText("Goodwill · 30 EUR");
        assertThat(waiting).containsText("Late delivery 1041 · Alan Turing");
        ada.link("Decide").click();
        ada.button("Approve: Goodwill · 30 EUR · Late delivery 1041").click();
        ada.field("Reason").fill("They waited a week for it.");
        ada.button("Approve").click();
        assertThat(hers.getByText("Approved. The person who asked has been told")
                        .first())
                .isVisible();
        assertThat(ada.card("To decide")).containsText("Nothing is waiting for your decision");

        alan.open("/approvals");
        assertThat(alan.card("Mine")).containsText("Harbour Bakery");
        assertThat(alan.card("Mine")).containsText("Decided by Ada Lovelace");
        assertThat(alan.card("Mine")).containsText("They waited a week for it.");

        ada.open("/approvals/log");
        assertThat(hers.locator(".list-count")).hasText("2 entries");
        assertThat(state("Approved")).isVisible();
        assertThat(state("Granted")).isVisible();
    }

    private void forbid(String words, String act) {
        var never = hers.locator(".rows-field").filter(new Locator.FilterOptions().setHasText("What is never done"));
        var rows = never.locator(".rows-row");
        var row = rows.nth(rows.count());
        never.getByText("Add rule").click();
        row.getByLabel("Rule").fill(words);
        row.getByLabel("Blocks").click();
        hers.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(act).setExact(true))
                .click();
    }

    private static Locator refusal(Page page) {
        var refusal = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(refusal).containsText("This is never done");
        return refusal;
    }

    /** As goodwill to the customer on the screen. */
    private void grant(String amount, String action) {
        alan.button("Use authority").click();
        alan.field("How much").fill(amount);
        alan.field("What is it about").fill("Late delivery 1041");
        alan.field("What is it about").press("Tab");
        alan.field("Why").fill("The oven came two days late.");
        alan.button(action).click();
    }

    private Locator state(String word) {
        return hers.locator(".tag")
                .getByText(word, new Locator.GetByTextOptions().setExact(true))
                .first();
    }
}
