package app.closeup.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.factors.App;
import app.closeup.testing.MovableClock;
import app.closeup.testing.OwnSecurityContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the staff of a company reach: by the rights of their role, and by their second factor. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({MovableClock.class, App.class})
@ExtendWith(OwnSecurityContext.class)
class StaffIT {

    private static final String HERS = "Harbour Brewery";
    private static final String HIS = "Harbour Bakery";
    private static final String ROLE = "Own customers";

    @RegisterExtension
    static final BrowserPage BROWSER = new BrowserPage();

    @Autowired
    MovableClock clock;

    @Autowired
    App app;

    @LocalServerPort
    int port;

    private final String alansMail = "alan-" + UUID.randomUUID() + "@harbour.example";

    private Page hers;
    private Page his;
    private Steps ada;
    private Steps alan;

    @BeforeEach
    void adaHasACompany() {
        hers = BROWSER.page();
        ada = new Steps(hers, url());
        ada.foundCompany(
                "Harbour " + UUID.randomUUID(), "Ada Lovelace", "ada-" + UUID.randomUUID() + "@harbour.example");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whoSeesTheirOwnCustomersAloneMeetsNoOthersAnywhere() throws IOException {
        var herCustomer = ada.addCustomer(HERS);
        ada.copyRole("Sales", ROLE);
        ada.setReach("row:customers", "own");
        assertThat(cell("SEE")).containsText("Own");
        assertThat(cell("EXPORT")).containsText("Own");
        ada.saveRole(ROLE);
        hire(ROLE);
        alan.addCustomer(HIS);

        alan.open("/customers");
        hisAloneIsListed();
        alan.field("Search customers").fill("harbour");
        his.waitForURL("**/customers?*q=harbour*");
        hisAloneIsListed();
        alan.field("Search customers").fill("brewery");
        assertThat(alan.heading("Nothing fits")).isVisible();
        assertThat(his.locator(".list-count")).hasText("No entries");

        alan.open("/customers");
        hisAloneIsListed();
        his.keyboard().press("Control+k");
        his.keyboard().type("harbour");
        assertThat(options()).hasCount(1);
        assertThat(options()).containsText(HIS);
        his.keyboard().press("Control+a");
        his.keyboard().type("brewery");
        assertThat(his.getByText("Nothing found").first()).isVisible();
        his.keyboard().press("Escape");

        his.navigate(url() + herCustomer);
        assertThat(alan.heading("There is no such page")).isVisible();
        assertThat(his.content()).doesNotContain(HERS);
        alan.open("/customers?open=" + herCustomer.substring("/customers/".length()));
        hisAloneIsListed();
        assertThat(his.content()).doesNotContain(HERS);

        assertThat(exported()).contains(HIS).doesNotContain(HERS).hasLineCount(2);
    }

    @Test
    void whoChangesTheirOwnCustomersAloneIsRefusedAtOthers() {
        ada.copyRole("Sales", ROLE);
        ada.setReach("right:customers:EDIT", "own");
        assertThat(cell("EDIT")).containsText("Own");
        ada.saveRole(ROLE);
        hire(ROLE);
        var customer = alan.addCustomer(HIS);
        alan.button("Edit").click();
        alan.field("City").fill("Akureyri");

        ada.open(customer);
        ada.button("Edit").click();
        ada.pick("Owner", "Ada Lovelace");
        ada.button("Save").click();
        assertThat(hers.getByText("looked after by Ada Lovelace").first()).isVisible();

        alan.button("Save").click();
        assertThat(his.getByText("You may not change this customer").first()).isVisible();
        alan.button("Cancel").click();
        alan.open(customer);
        assertThat(alan.heading(HIS)).isVisible();
        assertThat(alan.card("About")).containsText("Ada Lovelace");
        assertThat(alan.button("Edit")).hasCount(0);
        assertThat(his.getByText("Akureyri")).hasCount(0);
    }

    @Test
    void aPasswordAloneOpensNothingOnceTheCompanyRequiresASecondFactor() {
        var herCustomer = ada.addCustomer(HERS);
        hire("Sales");
        alan.open(herCustomer);
        assertThat(alan.heading(HERS)).isVisible();
        ada.open("/settings/profile");
        ada.button("Set up an authenticator app").click();
        var adasApp = setUpCodes(ada, hers);
        assertThat(hers.getByText("From now on you need a code to sign in").first())
                .isVisible();

        clock.forward(Duration.ofMinutes(11));
        ada.open("/settings/security");
        ada.field("Everybody who works here needs a second factor").click();
        ada.button("Require it").click();
        ada.proveBy("Code", adasApp.code());
        assertThat(hers.getByText("From now on everybody needs a second factor").first())
                .isVisible();

        everyAddressLeadsToTheSecondFactor(herCustomer);
        alan.button("Sign in with a different account").click();
        alan.signIn(alansMail);
        everyAddressLeadsToTheSecondFactor(herCustomer);
        assertThat(his.getByText("requires a second factor from everybody who works there"))
                .isVisible();
        var alansApp = setUpCodes(alan, his);
        assertThat(alan.heading("Today")).isVisible();
        var usedUp = alansApp.code();
        alan.open(herCustomer);
        assertThat(alan.heading(HERS)).isVisible();

        alan.signOut();
        alan.signIn(alansMail);
        everyAddressLeadsToTheSecondFactor(herCustomer);
        alan.field("Code").fill(usedUp);
        alan.button("Continue").click();
        assertThat(his.getByText("This code is incorrect or has already been used"))
                .isVisible();
        clock.forward(Duration.ofSeconds(60));
        alan.field("Code").fill(alansApp.code());
        alan.button("Continue").click();
        assertThat(alan.heading(HERS)).isVisible();
    }

    private void hire(String role) {
        his = BROWSER.anotherPersonsPage();
        alan = ada.hire(his, "Alan Turing", alansMail, role);
    }

    private Locator cell(String action) {
        return hers.locator("[data-cell='right:customers:" + action + "']");
    }

    private void hisAloneIsListed() {
        assertThat(his.getByText(HIS).first()).isVisible();
        assertThat(his.locator(".list-count")).hasText("1 entry");
        assertThat(his.getByText(HERS)).hasCount(0);
    }

    private Locator options() {
        return his.getByRole(AriaRole.OPTION);
    }

    /** The sign-in is too long ago for it, so the person is asked who they are; and the address is good this once. */
    private String exported() throws IOException {
        clock.forward(Duration.ofMinutes(11));
        var file = his.waitForDownload(() -> {
            alan.button("Export").click();
            alan.proveBy("Password", Steps.PASSWORD);
        });
        assertThat(his.request().get(file.url()).status()).isEqualTo(403);
        return Files.readString(file.path());
    }

    private void everyAddressLeadsToTheSecondFactor(String customer) {
        for (var path : List.of("/", "/customers", "/settings/profile", "/customers?q=harbour", customer)) {
            alan.open(path);
            his.waitForURL("**/second-factor");
            assertThat(alan.button("Sign in with a different account")).isVisible();
            assertThat(his.content()).as(path).doesNotContain(HERS);
        }
    }

    /** With the secret that the screen shows, to be typed into the app. */
    private App.InHand setUpCodes(Steps person, Page page) {
        var inHand = app.with(page.locator(".secret").innerText().replaceAll("\\s", ""));
        person.field("Code").fill(inHand.code());
        person.button("Confirm code").click();
        person.button("I have saved them").click();
        return inHand;
    }

    private String url() {
        return "http://localhost:" + port;
    }
}
