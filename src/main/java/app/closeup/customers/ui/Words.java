package app.closeup.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.FieldProblem;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.relations.RelationRole;
import app.closeup.customers.timeline.Direction;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.ui.kit.PersonMark;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people call kinds, stages, countries and the like, and how they are marked. */
final class Words {

    private static final String DOT = " · ";

    private Words() {}

    static String of(CustomerKind kind) {
        return translate("customers.kind." + kind.code());
    }

    static String of(Stage stage) {
        return translate("customers.stage." + stage.code());
    }

    static String of(CustomerField field) {
        return translate(field.labelKey());
    }

    static String of(FieldProblem problem) {
        return translate(problem.messageKey(), problem.arguments().toArray());
    }

    static String of(RelationRole role) {
        return translate("customers.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** As a heading above so many of them. */
    static String of(RelationRole role, int count) {
        return translate("customers.roles." + role.name().toLowerCase(Locale.ROOT), count);
    }

    static String of(EntryKind kind) {
        return translate("customers.entry." + kind.code());
    }

    /** "Call in" and "Call out" where it matters who began. */
    static String of(EntryKind kind, @Nullable Direction direction) {
        return direction == null ? of(kind) : translate("customers.entry." + kind.code() + "." + direction.code());
    }

    static Tag.Word tag(Stage stage) {
        var tone = switch (stage) {
            case LEAD -> Tag.Tone.PLAIN;
            case PROSPECT -> Tag.Tone.INFO;
            case CLIENT -> Tag.Tone.GOOD;
            case FORMER -> Tag.Tone.WARN;
        };
        return new Tag.Word(of(stage), tone);
    }

    static Tag tagOf(Stage stage) {
        var word = tag(stage);
        return new Tag(word.text(), word.tone());
    }

    static Tag.Tone tone(EntryKind kind) {
        return switch (kind) {
            case CALL, MEETING -> Tag.Tone.INFO;
            case PURCHASE -> Tag.Tone.GOOD;
            case EMAIL, LETTER, NOTE, CREATED, CHANGED, IMPORTED -> Tag.Tone.PLAIN;
        };
    }

    static PersonMark mark(CustomerKind kind, String name) {
        return kind == CustomerKind.ORGANISATION ? PersonMark.organisation(name) : PersonMark.person(name);
    }

    /** The country's name in the reader's language, or the code where Java knows none. */
    static String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    static @Nullable String country(Address address) {
        return address.country() == null ? address.countryGiven() : country(address.country());
    }

    /** All countries' codes, by their names. */
    static List<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(Words::country))
                .toList();
    }

    /** Those that are known, one after the other. */
    static String line(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(DOT));
    }

    private static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
