package app.closeup.customers.ui;

import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.relations.RelationRole;
import app.closeup.customers.relations.RelationType;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.Staff;
import app.closeup.tenants.ui.history.CodeWords;
import app.closeup.ui.kit.Formats;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the audit keeps of customers. */
@Component
class CustomerCodeWords implements CodeWords {

    private final Staff staff;
    private final Formats formats;

    CustomerCodeWords(Staff staff, Formats formats) {
        this.staff = staff;
        this.formats = formats;
    }

    @Override
    public Optional<String> value(String field, String kept) {
        return switch (field) {
            case "customers.related" -> related(kept);
            case "customers.timeline" -> entry(kept);
            default ->
                Arrays.stream(CustomerField.values())
                        .filter(one -> one.labelKey().equals(field))
                        .findFirst()
                        .flatMap(one -> value(one, kept));
        };
    }

    private Optional<String> value(CustomerField field, String kept) {
        return switch (field) {
            case KIND -> Optional.of(Words.of(CustomerKind.of(kept)));
            case STAGE -> Optional.of(Words.of(Stage.of(kept)));
            case CUSTOMER_SINCE -> Optional.of(formats.date(LocalDate.parse(kept)));
            case COUNTRY -> Optional.of(kept.length() == 2 ? Words.country(kept) : kept);
            case OWNER -> staff.name(new MemberId(UUID.fromString(kept))).map(ColleagueName::name);
            default -> Optional.empty();
        };
    }

    /** What the other one is; who it is may be another's to know. */
    private static Optional<String> related(String kept) {
        return Optional.of(Words.of(RelationRole.ofOther(RelationType.of(kept.split(" ", 2)[0]))));
    }

    /** The kind of the entry, before what it says. */
    private static Optional<String> entry(String kept) {
        var parts = kept.split(": ", 2);
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.name().equals(parts[0]))
                .findFirst()
                .map(kind -> parts.length == 1 ? Words.of(kind) : Words.of(kind) + ": " + parts[1]);
    }
}
