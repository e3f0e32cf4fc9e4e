package app.closeup.customers.ui;

import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryKind;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of an entry; what Closeup itself wrote is put into the reader's language. */
final class EntryText {

    private static final Pattern COMMA = Pattern.compile(",");

    private EntryText() {}

    static Optional<String> title(EntryDetails details) {
        return Optional.ofNullable(details.title());
    }

    /** Empty where there is nothing beside the title. */
    static String body(EntryDetails details) {
        var body = details.body();
        if (EntryDetails.WRITTEN.contains(details.kind())) {
            return body == null ? "" : body;
        }
        if (details.kind() == EntryKind.CREATED) {
            return I18NProvider.translate("customers.entry.created.text");
        }
        if (body == null) {
            return I18NProvider.translate("customers.entry." + details.kind().code() + ".text");
        }
        return I18NProvider.translate("customers.entry.changed.text", fields(body));
    }

    private static String fields(String names) {
        return COMMA.splitAsStream(names)
                .filter(name -> Arrays.stream(CustomerField.values())
                        .anyMatch(field -> field.name().equals(name)))
                .map(name -> Words.of(CustomerField.valueOf(name)))
                .collect(Collectors.joining(", "));
    }
}
