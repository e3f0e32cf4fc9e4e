package app.closeup.tenants.ui.policy;

import app.closeup.platform.Ids;
import app.closeup.tenants.policy.Aim;
import app.closeup.tenants.policy.Goal;
import app.closeup.tenants.policy.Measure;
import app.closeup.tenants.policy.Principle;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.RowsField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The fields of one principle, one goal, one measure. */
final class PolicyRows {

    private PolicyRows() {}

    private static String text(String key) {
        return I18NProvider.translate(key);
    }

    static final class PrincipleRow implements RowsField.Row<Principle> {

        private final TextField title = new TextField(text("policy.principles.title"));
        private final TextArea words = new TextArea(text("policy.principles.text"));
        private final MultiSelectComboBox<UUID> results = new MultiSelectComboBox<>(text("policy.principles.results"));
        private final Map<UUID, String> known;

        private UUID id = Ids.next();

        /** @param known the goals and measures that may be chosen, by what they are called */
        PrincipleRow(Map<UUID, String> known) {
            this.known = known;
            results.setItems(known.keySet());
            results.setItemLabelGenerator(result -> known.getOrDefault(result, "—"));
            results.setHelperText(text("policy.principles.results.help"));
            title.addClassName("form-wide");
            words.addClassName("form-wide");
            results.addClassName("form-wide");
        }

        @Override
        public List<Component> fields() {
            return List.of(title, words, results);
        }

        @Override
        public void show(Principle value) {
            id = value.id();
            title.setValue(value.title());
            words.setValue(value.text());
            results.setValue(value.results().stream().filter(known::containsKey).toList());
        }

        @Override
        public Principle read() {
            var chosen = results.getValue();
            var ordered = known.keySet().stream().filter(chosen::contains).toList();
            return new Principle(id, title.getValue().strip(), words.getValue().strip(), ordered);
        }

        @Override
        public void focus() {
            title.focus();
        }
    }

    static final class GoalRow implements RowsField.Row<Goal> {

        private final TextField title = new TextField(text("policy.goals.title"));
        private final Select<Aim> aim = new Select<>();
        private final BigDecimalField target = new BigDecimalField(text("policy.goals.target"));
        private final TextField unit = new TextField(text("policy.goals.unit"));
        private final DateField by = new DateField(text("policy.goals.by"));
        private final LocalDate soon;

        private UUID id = Ids.next();

        GoalRow(LocalDate soon) {
            this.soon = soon;
            aim.setLabel(text("policy.goals.aim"));
            aim.setItems(Aim.values());
            aim.setItemLabelGenerator(one -> text("policy.aim." + one.code()));
            aim.setValue(Aim.AT_LEAST);
            by.setValue(soon);
            title.addClassName("form-wide");
        }

        @Override
        public List<Component> fields() {
            return List.of(title, aim, target, unit, by);
        }

        @Override
        public void show(Goal value) {
            id = value.id();
            title.setValue(value.title());
            aim.setValue(value.aim());
            target.setValue(value.target());
            unit.setValue(value.unit());
            by.setValue(value.by());
        }

        @Override
        public Goal read() {
            return new Goal(
                    id,
                    title.getValue().strip(),
                    aim.getValue(),
                    target.getOptionalValue().orElse(BigDecimal.ZERO),
                    unit.getValue().strip(),
                    by.getOptionalValue().orElse(soon));
        }

        @Override
        public void focus() {
            title.focus();
        }
    }

    static final class MeasureRow implements RowsField.Row<Measure> {

        private final TextField name = new TextField(text("policy.measures.name"));
        private final TextField concerns = new TextField(text("policy.measures.concerns"));
        private final TextArea formula = new TextArea(text("policy.measures.formula"));

        private UUID id = Ids.next();
        private int version = 1;

        MeasureRow() {
            formula.addClassName("form-wide");
        }

        @Override
        public List<Component> fields() {
            return List.of(name, concerns, formula);
        }

        @Override
        public void show(Measure value) {
            id = value.id();
            version = value.version();
            name.setValue(value.name());
            formula.setValue(value.formula());
            concerns.setValue(value.concerns());
        }

        @Override
        public Measure read() {
            return new Measure(
                    id,
                    name.getValue().strip(),
                    formula.getValue().strip(),
                    concerns.getValue().strip(),
                    version);
        }

        @Override
        public void focus() {
            name.focus();
        }
    }
}
