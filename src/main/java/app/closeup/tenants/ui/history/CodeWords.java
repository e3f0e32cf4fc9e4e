package app.closeup.tenants.ui.history;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** What the audit keeps as a code, in the reader's words: each screen knows those of its own fields. */
@NamedInterface("ui")
public interface CodeWords {

    /**
     * Empty where the field is another's, or what was kept is no code.
     *
     * @param field the key of its name in the message bundle
     */
    Optional<String> value(String field, String kept);

    /** What the record was called to which it was done; empty where it is called as it was kept. */
    default Optional<String> name(String area, String kept) {
        return Optional.empty();
    }
}
