package app.closeup.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a person does, step by step, found on the screen by the words that a person reads. */
final class Steps {

    static final String PASSWORD = "correct horse battery staple";

    private static final double LONG_MILLIS = 120_000;

    private final Page page;
    private final String url;

    Steps(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    /** From the sign-up page through the outbox to the first screen of the new company. */
    void foundCompany(String company, String person, String email) {
        askForCompany(company, person, email);
        confirmThroughOutbox(email);
        signIn(email);
        assertThat(page.getByText(company).first()).isVisible();
    }

    /** As far as the mail that is to be confirmed. */
    void askForCompany(String company, String person, String email) {
        page.navigate(url + "/sign-up");
        field("Company name").fill(company);
        field("Your name").fill(person);
        field("Work e-mail").fill(email);
        field("Password").fill(PASSWORD);
        button("Create company").click();
        assertThat(page.getByText(Pattern.compile("check your (e-)?mail", Pattern.CASE_INSENSITIVE))
                        .first())
                .isVisible();
    }

    void confirmThroughOutbox(String email) {
        openMail(email);
        button("Confirm address").click();
        assertThat(field("E-mail")).isVisible();
    }

    /** Follows the first link of the newest message to the address. */
    void openMail(String email) {
        page.navigate(url + "/outbox");
        var mail = page.locator("[data-testid=outbox-mail]").filter(new Locator.FilterOptions().setHasText(email));
        mail.first().getByRole(AriaRole.LINK).first().click();
        page.waitForURL(Pattern.compile("(?!.*/outbox).*"));
    }

    void signIn(String email) {
        page.navigate(url + "/login");
        enterPassword(email, PASSWORD);
    }

    /** On the sign-in page, wherever it leads. */
    void enterPassword(String email, String password) {
        field("E-mail").fill(email);
        field("Password").fill(password);
        button("Sign in").click();
        page.waitForURL(address -> !address.contains("/login"));
    }

    /** Uploads the file, takes what Closeup suggests, and waits for the result. */
    void importFile(Path file) {
        startImport(file);
        assertThat(button("Undo import")).isVisible(new IsVisibleOptions().setTimeout(LONG_MILLIS));
    }

    void startImport(Path file) {
        page.navigate(url + "/customers/import");
        page.locator("input[type=file]").first().setInputFiles(file);
        button("Continue").click();
        button("Start import").click();
    }

    void addCustomer(String name) {
        page.navigate(url + "/customers");
        page.getByText("Add customer").first().click();
        field("Name").fill(name);
        button("Save").click();
        assertThat(page.getByText(name).first()).isVisible();
    }

    void openCustomer(String name) {
        page.navigate(url + "/customers");
        field("Search customers").fill(name);
        page.getByText(name).first().click();
        page.waitForURL(Pattern.compile(".*/customers/[0-9a-f-]{36}.*"));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
