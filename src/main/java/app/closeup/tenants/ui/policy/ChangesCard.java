package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.PolicyChange;
import app.closeup.tenants.policy.PolicyChanges;
import app.closeup.tenants.policy.PolicyVersion;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a version says otherwise than the one before. */
class ChangesCard extends Div {

    private static final Map<String, String> LABELS = Map.of(
            "purpose", "policy.purpose",
            "direction", "policy.direction",
            "notMeant", "policy.not-meant",
            "stance", "policy.stance",
            "extrasCap", "policy.extras-cap",
            "extrasDays", "policy.extras-days",
            "reviewMonths", "policy.review-months",
            "principles", "policy.principles.title",
            "goals", "policy.goals.title",
            "measures", "policy.measures.name");

    ChangesCard(PolicyVersion version, @Nullable PolicyVersion before) {
        var card = new Card(getTranslation("policy.changes"));
        add(card);
        if (before == null) {
            card.body(PolicyCards.words(getTranslation("policy.changes.first"), "policy-text"));
            return;
        }
        card.beside(Tag.plain(getTranslation("policy.changes.since", before.number())));
        var changes = PolicyChanges.between(before.content(), version.content());
        if (changes.isEmpty()) {
            card.body(PolicyCards.words(getTranslation("policy.changes.none"), "policy-text"));
        }
        changes.forEach(change -> card.body(part(change)));
    }

    private Div part(PolicyChange change) {
        var label = getTranslation(LABELS.getOrDefault(change.part(), "policy.heading"));
        var head = new Div(new H3(change.title().isEmpty() ? label : label + ": " + change.title()), tag(change));
        head.addClassNames("row", "row-wrap");
        var part = new Div(head);
        part.addClassName("policy-change");
        if (change.before() != null && change.after() != null) {
            part.add(
                    words("policy.changes.before", value(change, change.before()), "policy-before"),
                    words("policy.changes.after", value(change, change.after()), "policy-after"));
        } else {
            var only = change.before() == null ? change.after() : change.before();
            part.add(PolicyCards.words(only == null ? "" : only, "policy-text"));
        }
        return part;
    }

    private Tag tag(PolicyChange change) {
        if (change.before() == null) {
            return Tag.good(getTranslation("policy.changes.added"));
        }
        return change.after() == null
                ? Tag.bad(getTranslation("policy.changes.removed"))
                : Tag.info(getTranslation("policy.changes.changed"));
    }

    private String value(PolicyChange change, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "—";
        }
        return change.part().equals("stance") ? getTranslation("policy.stance." + value) : value;
    }

    private Div words(String labelKey, String text, String className) {
        var label = PolicyCards.words(getTranslation(labelKey), "policy-line");
        var words = new Div(label, PolicyCards.words(text, "policy-text"));
        words.addClassName(className);
        return words;
    }
}
