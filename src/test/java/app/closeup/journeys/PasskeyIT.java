package app.closeup.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.closeup.testing.OwnSecurityContext;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People come in by a passkey, in a browser with a device of its own that checks who they are. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OwnSecurityContext.class)
class PasskeyIT {

    @RegisterExtension
    static final BrowserPage BROWSER = new BrowserPage();

    @LocalServerPort
    int port;

    private Page page;
    private Steps ada;
    private String email;

    @BeforeEach
    void adaHasAPasskey() {
        page = BROWSER.page();
        ada = new Steps(page, "http://localhost:" + port);
        email = "ada-" + UUID.randomUUID() + "@acme.example";
        plugInADevice();
        ada.foundCompany("Acme", "Ada Lovelace", email);
        ada.open("/settings/profile");
        ada.button("Add a passkey").click();
        ada.field("Name of the passkey").fill("Laptop at work");
        ada.button("Add").click();
        ada.button("I have saved them").click();
        assertThat(page.getByText("Laptop at work")).isVisible();
        assertThat(page.getByText("You have 10 recovery codes left")).isVisible();
    }

    @Test
    void aPasskeyAloneLeadsToTheCustomers() {
        ada.signOut();
        ada.open("/customers");

        ada.button("Sign in with a passkey").click();

        assertThat(ada.field("Search customers")).isVisible();
        ada.open("/settings/profile");
        assertThat(page.getByText("last used")).isVisible();
    }

    @Test
    void aPasskeyIsEnoughWhereTheCompanyAsksForASecondFactor() {
        ada.open("/settings/security");
        page.getByLabel("Everybody who works here needs a second factor").click();
        ada.button("Require it").click();
        assertThat(page.getByText("From now on everybody needs a second factor"))
                .isVisible();
        ada.signOut();

        ada.open("/customers");
        ada.button("Sign in with a passkey").click();

        assertThat(ada.field("Search customers")).isVisible();
    }

    @Test
    void afterThePasswordThePasskeyIsAskedFor() {
        ada.signOut();
        ada.open("/customers");
        ada.enterPassword(email, Steps.PASSWORD);
        assertThat(page.getByText("Use your passkey")).isVisible();

        ada.button("Use a passkey").click();

        assertThat(ada.field("Search customers")).isVisible();
    }

    @Test
    void aPasskeyThatWasRemovedOpensNothingAndSaysSo() {
        removeThePasskey();
        ada.signOut();
        ada.open("/login");

        ada.button("Sign in with a passkey").click();

        assertThat(page.getByText("We do not know this passkey")).isVisible();
    }

    @Test
    void whoHasRemovedTheirLastFactorAddsAnotherWhereTheCompanyAsksForOne() {
        ada.open("/settings/security");
        page.getByLabel("Everybody who works here needs a second factor").click();
        ada.button("Require it").click();
        assertThat(page.getByText("From now on everybody needs a second factor"))
                .isVisible();
        ada.open("/settings/profile");
        removeThePasskey();
        ada.signOut();
        ada.signIn(email);
        assertThat(page.getByText("Acme requires a second factor from everybody"))
                .isVisible();

        ada.field("Name of the passkey").fill("New laptop");
        ada.button("Add").click();
        ada.button("I have saved them").click();
        assertThat(page.getByText("Acme").first()).isVisible();
        page.waitForURL("http://localhost:" + port + "/");

        ada.open("/customers");
        assertThat(ada.field("Search customers")).isVisible();
    }

    @Test
    void aDeviceHasOnePasskeyForAnAccountAndSaysSo() {
        ada.button("Add a passkey").click();
        ada.field("Name of the passkey").fill("Again");
        ada.button("Add").click();

        assertThat(page.getByText("This device already has a passkey for your account"))
                .isVisible();
    }

    private void removeThePasskey() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove: Laptop at work"))
                .click();
        ada.button("Remove").click();
        assertThat(page.getByText("The passkey Laptop at work has been removed.")
                        .first())
                .isVisible();
    }

    /** It needs no finger, and says that it has seen the right one. */
    private void plugInADevice() {
        var devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        devices.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
