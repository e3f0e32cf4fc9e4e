package app.closeup.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.closeup.testing.DnsStub;
import app.closeup.testing.ProviderStub;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A company connects its provider, proves its domain, and its people come in by it. */
class SingleSignOnIT {

    @RegisterExtension
    static final BrowserPage BROWSER = new BrowserPage();

    private static final String DOMAIN = "factory.example.com";
    private static final String ADA = "ada@" + DOMAIN;

    @Test
    void peopleOfACompanyComeInByItsProvider(@TempDir Path data) throws Exception {
        try (var names = new DnsStub();
                var provider = new ProviderStub().person("ada-of-the-factory", ADA);
                var application =
                        RunningApplication.start(data, "--closeup.single-sign-on.dns-server=" + names.server())) {
            var page = BROWSER.page();
            var url = application.url();
            var ada = new Steps(page, url);
            ada.foundCompany("Factory", "Ada Lovelace", ADA);
            ada.addCustomer("Cancity");

            page.navigate(url + "/settings/single-sign-on");
            ada.field("Issuer").fill(provider.address());
            ada.field("Client ID").fill(ProviderStub.CLIENT);
            ada.field("Client secret").fill(ProviderStub.SECRET);
            ada.button("Save connection").click();
            assertThat(page.getByText("The connection has been saved.").first()).isVisible();
            ada.button("Test connection").click();
            assertThat(page.getByText("The provider answers").first()).isVisible();

            ada.field("E-mail domain").fill(DOMAIN);
            ada.button("Add domain").click();
            var line = page.getByTestId("email-domain");
            ada.button("Check " + DOMAIN + " now").click();
            assertThat(line.getByText("Record not found")).isVisible();
            var record = line.locator("code");
            names.set(record.nth(0).textContent(), record.nth(1).textContent());
            ada.button("Check " + DOMAIN + " now").click();
            assertThat(line.getByText("Proven", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();

            page.getByText("People can sign in through the provider").first().click();
            page.getByText("People in proven domains must sign in through the provider")
                    .first()
                    .click();
            ada.button("Save").click();
            assertThat(page.getByText("Saved. This applies from now on.").first())
                    .isVisible();

            page.context().clearCookies();
            page.navigate(url + "/customers");
            page.waitForURL("**/login");
            ada.field("E-mail").fill(ADA);
            ada.button("Sign in with your company").click();
            page.waitForURL(provider.address() + "/authorize**");
            page.getByRole(AriaRole.BUTTON).click();

            page.waitForURL("**/customers**");
            assertThat(page.getByText("Cancity").first()).isVisible();
        }
    }
}
