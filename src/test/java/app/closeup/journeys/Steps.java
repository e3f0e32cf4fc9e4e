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
    private static final Pattern CUSTOMER = Pattern.compile(".*/customers/[0-9a-f-]{36}.*");

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

    /** Invites somebody, who joins by the mail in a browser of their own, and is signed in there. */
    Steps hire(Page theirs, String person, String email, String role) {
        invite(email, role);
        var newcomer = new Steps(theirs, url);
        newcomer.join(person, email);
        return newcomer;
    }

    void invite(String email, String role) {
        open("/settings/invitations");
        field("E-mail").fill(email);
        choose("Role", role);
        button("Send invitation").click();
        assertThat(page.getByText("An invitation is on its way to " + email).first())
                .isVisible();
    }

    /** From the invitation in the mailbox to the first screen of the company. */
    void join(String person, String email) {
        openMail(email);
        field("Your name").fill(person);
        field("Password").fill(PASSWORD);
        button("Join").click();
        enterPassword(email, PASSWORD);
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

    void signOut() {
        page.locator(".shell-who").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.getByText("You have signed out.")).isVisible();
    }

    /** Where a step that matters asks whether it is still the same person. */
    void proveBy(String way, String proof) {
        assertThat(page.getByText("Confirm it is you")).isVisible();
        field(way).fill(proof);
        button("Continue").click();
    }

    /** Begins a role of the company's own with the rights of another one, and stays on its page. */
    void copyRole(String model, String name) {
        open("/settings/roles");
        link(model).click();
        button("Copy").click();
        field("Name of the role").fill(name);
        button("Create role").click();
        assertThat(heading(name)).isVisible();
    }

    /** Chooses from the list of a cell of the role that is on the screen. */
    void setReach(String cell, String code) {
        page.locator("[data-cell][tabindex='0']").waitFor();
        page.locator("[data-cell='" + cell + "']").click();
        page.locator(".matrix-list > [data-choice='" + code + "']").click();
    }

    void saveRole(String name) {
        button("Save role").click();
        assertThat(page.getByText(name + " has been saved").first()).isVisible();
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

    /** Returns the path of the customer's page, which is on the screen then. */
    String addCustomer(String name) {
        page.navigate(url + "/customers");
        page.getByText("Add customer").first().click();
        field("Name").fill(name);
        button("Save").click();
        page.waitForURL(CUSTOMER);
        assertThat(page.getByText(name).first()).isVisible();
        return page.url().substring(url.length());
    }

    void openCustomer(String name) {
        page.navigate(url + "/customers");
        field("Search customers").fill(name);
        page.getByText(name).first().click();
        page.waitForURL(CUSTOMER);
    }

    /** As if the address was typed. */
    void open(String path) {
        page.navigate(url + path);
    }

    /** One of the few that a field offers. */
    void choose(String label, String option) {
        field(label).click();
        option(option).click();
    }

    /** One of many, found by typing. */
    void pick(String label, String option) {
        field(label).fill(option);
        option(option).click();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    Locator button(String name) {
        return byRole(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return byRole(AriaRole.LINK, name);
    }

    Locator heading(String text) {
        return byRole(AriaRole.HEADING, text);
    }

    /** A framed part of the page, by its heading. */
    Locator card(String title) {
        return byRole(AriaRole.REGION, title);
    }

    private Locator option(String name) {
        return byRole(AriaRole.OPTION, name);
    }

    private Locator byRole(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
