package app.closeup.customers.ui;

import app.closeup.customers.parties.ImportId;
import app.closeup.platform.Ids;
import java.util.Optional;

/** Where imports are. */
final class ImportLink {

    static final String START = "customers/import";
    static final String CHECK = "?step=check";

    private ImportLink() {}

    static String to(ImportId id) {
        return START + "/" + id;
    }

    static String check(ImportId id) {
        return to(id) + CHECK;
    }

    /** The identifier that stands in an address; empty when what stands there is none. */
    static Optional<ImportId> parse(String text) {
        return Ids.parse(text).map(ImportId::new);
    }
}
