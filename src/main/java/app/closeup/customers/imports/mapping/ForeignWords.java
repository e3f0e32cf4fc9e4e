package app.closeup.customers.imports.mapping;

import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.text.Folding;
import java.util.Map;

/** Reads the words of other systems for kinds and stages. */
final class ForeignWords {

    private static final Map<String, CustomerKind> KINDS = Map.ofEntries(
            Map.entry("person", CustomerKind.PERSON),
            Map.entry("people", CustomerKind.PERSON),
            Map.entry("individual", CustomerKind.PERSON),
            Map.entry("contact", CustomerKind.PERSON),
            Map.entry("private", CustomerKind.PERSON),
            Map.entry("p", CustomerKind.PERSON),
            Map.entry("organisation", CustomerKind.ORGANISATION),
            Map.entry("organization", CustomerKind.ORGANISATION),
            Map.entry("company", CustomerKind.ORGANISATION),
            Map.entry("business", CustomerKind.ORGANISATION),
            Map.entry("account", CustomerKind.ORGANISATION),
            Map.entry("firm", CustomerKind.ORGANISATION),
            Map.entry("o", CustomerKind.ORGANISATION),
            Map.entry("c", CustomerKind.ORGANISATION));

    private static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("lead", Stage.LEAD),
            Map.entry("new", Stage.LEAD),
            Map.entry("subscriber", Stage.LEAD),
            Map.entry("marketing qualified lead", Stage.LEAD),
            Map.entry("marketingqualifiedlead", Stage.LEAD),
            Map.entry("suspect", Stage.LEAD),
            Map.entry("prospect", Stage.PROSPECT),
            Map.entry("opportunity", Stage.PROSPECT),
            Map.entry("sales qualified lead", Stage.PROSPECT),
            Map.entry("salesqualifiedlead", Stage.PROSPECT),
            Map.entry("client", Stage.CLIENT),
            Map.entry("customer", Stage.CLIENT),
            Map.entry("active", Stage.CLIENT),
            Map.entry("evangelist", Stage.CLIENT),
            Map.entry("customer direct", Stage.CLIENT),
            Map.entry("customer channel", Stage.CLIENT),
            Map.entry("former", Stage.FORMER),
            Map.entry("former client", Stage.FORMER),
            Map.entry("former customer", Stage.FORMER),
            Map.entry("lost", Stage.FORMER),
            Map.entry("inactive", Stage.FORMER),
            Map.entry("churned", Stage.FORMER));

    private ForeignWords() {}

    static Reading<CustomerKind> kind(String given) {
        var kind = KINDS.get(key(given));
        return kind == null ? Reading.not("customers.import.problem.kind", given) : Reading.of(kind);
    }

    static Reading<Stage> stage(String given) {
        var stage = STAGES.get(key(given));
        return stage == null ? Reading.not("customers.import.problem.stage", given) : Reading.of(stage);
    }

    private static String key(String given) {
        return String.join(" ", Folding.words(given));
    }
}
