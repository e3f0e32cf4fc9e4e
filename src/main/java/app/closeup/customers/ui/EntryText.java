package app.closeup.customers.ui;

import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.customers.timeline.SourceFile;
import app.closeup.customers.timeline.TimelineEntry;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of an entry; what Closeup itself wrote is put into the reader's language. */
final class EntryText {

    private static final Pattern COMMA = Pattern.compile(",");

    private EntryText() {}

    /** What a person wrote as such; of an import, its file. */
    static Optional<String> title(TimelineEntry entry) {
        return Optional.ofNullable(entry.details().title())
                .or(() -> Optional.ofNullable(entry.file()).map(SourceFile::name));
    }

    /** Empty where there is nothing beside the title. */
    static String body(TimelineEntry entry) {
        var body = entry.details().body();
        if (EntryDetails.WRITTEN.contains(entry.kind())) {
            return body == null ? "" : body;
        }
        if (entry.kind() == EntryKind.CREATED) {
            return I18NProvider.translate("customers.entry.created.text");
        }
        if (body != null) {
            return I18NProvider.translate("customers.entry.changed.text", fields(body));
        }
        if (entry.kind() != EntryKind.IMPORTED) {
            return "";
        }
        return I18NProvider.translate(
                entry.file() == null ? "customers.entry.imported.text" : "customers.entry.imported.file");
    }

    private static String fields(String names) {
        return COMMA.splitAsStream(names)
                .filter(name -> Arrays.stream(CustomerField.values())
                        .anyMatch(field -> field.name().equals(name)))
                .map(name -> Words.of(CustomerField.valueOf(name)))
                .collect(Collectors.joining(", "));
    }
}
