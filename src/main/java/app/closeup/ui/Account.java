package app.closeup.ui;

import app.closeup.ui.kit.CompanyStyle;
import java.util.List;
import java.util.Optional;

/** Who sits before the screen. The shell asks; the module that knows companies and people answers. */
public interface Account {

    /** Empty before signing in. */
    Optional<Person> person();

    /** All companies that the person may enter, by name; the current one among them. */
    List<Company> companies();

    /** Makes this company the current one. The shell opens the start page afterwards. */
    void enter(String companyId);

    /** Where a further company is created; empty when that is not offered. */
    Optional<String> newCompanyRoute();

    /** Where the person's own data and the company's settings are kept; empty when there is no such page. */
    default Optional<String> settingsRoute() {
        return Optional.empty();
    }

    /** What the person's company chose for the screens of all its staff. */
    default CompanyStyle style() {
        return CompanyStyle.NONE;
    }

    /** The logo of the person's company, a PNG. */
    default Optional<byte[]> logo() {
        return Optional.empty();
    }

    /** The person's own photo, a PNG. */
    default Optional<byte[]> photo() {
        return Optional.empty();
    }

    /** What the person has to know on every page, until they take the way out of it; empty mostly. */
    default Optional<Notice> notice() {
        return Optional.empty();
    }

    void signOut();

    /** How the person likes the screen; the defaults before signing in. */
    Preferences preferences();

    void remember(Preferences preferences);

    /**
     * What stands above every page.
     *
     * @param wayOut what the button says that ends it
     * @param end ends it; the shell loads the start page afterwards
     */
    record Notice(String text, String wayOut, Runnable end) {}

    record Person(String name, String company) {}

    /** The id means something to the answering module alone. */
    record Company(String id, String name, boolean current) {}
}
