package app.closeup.tenants.ui.playbooks;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.closeup.tenants.playbooks.Act;
import app.closeup.tenants.playbooks.Condition;
import app.closeup.tenants.playbooks.FactType;
import app.closeup.tenants.playbooks.Operator;
import app.closeup.tenants.playbooks.Situation;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Situations, acts, conditions and languages in words. */
final class PlaybookWords {

    private PlaybookWords() {}

    static String of(Situation situation) {
        return situation.name() == null ? translate("playbooks.situation." + situation.code()) : situation.name();
    }

    static String situation(String code, List<Situation> all) {
        return all.stream()
                .filter(situation -> situation.code().equals(code))
                .findFirst()
                .map(PlaybookWords::of)
                .orElse(code);
    }

    static String of(Act act) {
        return translate("playbooks.act." + act.code());
    }

    static String of(Operator operator) {
        return translate("playbooks.operator." + operator.code());
    }

    /** As a sentence; a fact that no module knows any more by its code. */
    static String of(Condition condition, List<FactType> facts) {
        var type = facts.stream()
                .filter(fact -> fact.code().equals(condition.fact()))
                .findFirst();
        var name = type.map(fact -> translate(fact.labelKey())).orElse(condition.fact());
        Map<String, String> labels = type.map(fact -> fact.choices().apply(locale()).stream()
                        .collect(Collectors.toMap(FactType.Choice::value, FactType.Choice::label, (one, _) -> one)))
                .orElse(Map.of());
        var values = condition.values().stream()
                .map(value -> labels.getOrDefault(value, value))
                .collect(Collectors.joining(", "));
        return name + " " + of(condition.operator()) + (condition.operator().compares() ? " " + values : "");
    }

    /** The name of a language in the reader's. */
    static String language(String code) {
        return Locale.of(code).getDisplayLanguage(locale());
    }

    static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
