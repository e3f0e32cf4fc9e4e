package app.closeup.tenants.ui.playbooks;

import app.closeup.platform.Ids;
import app.closeup.tenants.playbooks.Act;
import app.closeup.tenants.playbooks.Condition;
import app.closeup.tenants.playbooks.FactType;
import app.closeup.tenants.playbooks.FactType.Choice;
import app.closeup.tenants.playbooks.Operator;
import app.closeup.tenants.playbooks.PlaybookContent.Item;
import app.closeup.tenants.playbooks.PlaybookContent.Reaction;
import app.closeup.tenants.playbooks.PlaybookContent.Rule;
import app.closeup.ui.kit.RowsField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one item, one reaction, one rule, one condition. */
final class PlaybookRows {

    private PlaybookRows() {}

    private static String text(String key) {
        return I18NProvider.translate(key);
    }

    static final class ItemRow implements RowsField.Row<Item> {

        private final TextField words = new TextField();

        private UUID id = Ids.next();

        ItemRow(String label) {
            words.setAriaLabel(label);
            words.addClassName("form-wide");
        }

        @Override
        public List<Component> fields() {
            return List.of(words);
        }

        @Override
        public void show(Item value) {
            id = value.id();
            words.setValue(value.text());
        }

        @Override
        public Item read() {
            return new Item(id, words.getValue().strip());
        }

        @Override
        public void focus() {
            words.focus();
        }
    }

    static final class ReactionRow implements RowsField.Row<Reaction> {

        private final TextField words = new TextField(text("playbooks.reaction"));
        private final ComboBox<String> language = new ComboBox<>(text("playbooks.language"));
        private final TextArea wording = new TextArea(text("playbooks.wording"));
        private final Map<String, String> wordings = new TreeMap<>();

        private UUID id = Ids.next();

        ReactionRow() {
            words.addClassName("form-wide");
            wording.addClassName("form-wide");
            language.setItems(Arrays.stream(Locale.getISOLanguages())
                    .sorted(Comparator.comparing(PlaybookWords::language))
                    .toList());
            language.setItemLabelGenerator(PlaybookWords::language);
            language.setValue(PlaybookWords.locale().getLanguage());
            language.addValueChangeListener(event -> {
                keep(event.getOldValue());
                wording.setValue(wordings.getOrDefault(Objects.requireNonNullElse(event.getValue(), ""), ""));
                tell();
            });
            language.setHelperText(text("playbooks.wording.help"));
        }

        @Override
        public List<Component> fields() {
            return List.of(words, language, wording);
        }

        @Override
        public void show(Reaction value) {
            id = value.id();
            words.setValue(value.text());
            wordings.putAll(value.wordings());
            var shown = wordings.getOrDefault(Objects.requireNonNullElse(language.getValue(), ""), "");
            wording.setValue(shown);
            tell();
        }

        @Override
        public Reaction read() {
            keep(language.getValue());
            return new Reaction(id, words.getValue().strip(), wordings);
        }

        @Override
        public void focus() {
            words.focus();
        }

        private void keep(@Nullable String code) {
            if (code != null) {
                if (wording.getValue().isBlank()) {
                    wordings.remove(code);
                } else {
                    wordings.put(code, wording.getValue().strip());
                }
            }
        }

        private void tell() {
            if (!wordings.isEmpty()) {
                language.setHelperText(
                        wordings.keySet().stream().map(PlaybookWords::language).collect(Collectors.joining(", ")));
            }
        }
    }

    static final class RuleRow implements RowsField.Row<Rule> {

        private final TextField words = new TextField(text("playbooks.rule"));
        private final Select<Act> act = new Select<>();
        private final List<Act> acts;

        private UUID id = Ids.next();

        /** @param acts what Closeup can hold people back from */
        RuleRow(List<Act> acts) {
            this.acts = acts;
            act.setLabel(text("playbooks.rule.act"));
            act.setItems(acts);
            act.setEmptySelectionAllowed(true);
            act.setEmptySelectionCaption(text("playbooks.rule.act.none"));
            act.setItemLabelGenerator(one -> one == null ? text("playbooks.rule.act.none") : PlaybookWords.of(one));
        }

        @Override
        public List<Component> fields() {
            return List.of(words, act);
        }

        @Override
        public void show(Rule value) {
            id = value.id();
            words.setValue(value.text());
            acts.stream()
                    .filter(one -> one.code().equals(value.act()))
                    .findFirst()
                    .ifPresent(act::setValue);
        }

        @Override
        public Rule read() {
            var chosen = act.getValue();
            return new Rule(id, words.getValue().strip(), chosen == null ? null : chosen.code());
        }

        @Override
        public void focus() {
            words.focus();
        }
    }

    static final class ConditionRow implements RowsField.Row<Condition> {

        private static final List<Operator> OF_CHOICES =
                List.of(Operator.IS, Operator.IS_NOT, Operator.KNOWN, Operator.UNKNOWN);
        private static final List<Operator> OF_NUMBERS =
                List.of(Operator.AT_LEAST, Operator.AT_MOST, Operator.KNOWN, Operator.UNKNOWN);

        private final Select<FactType> fact = new Select<>();
        private final Select<Operator> operator = new Select<>();
        private final MultiSelectComboBox<Choice> choices =
                new MultiSelectComboBox<>(text("playbooks.condition.values"));
        private final IntegerField number = new IntegerField(text("playbooks.condition.number"));
        private final List<FactType> facts;

        ConditionRow(List<FactType> facts) {
            this.facts = facts;
            fact.setLabel(text("playbooks.condition.fact"));
            fact.setItems(facts);
            fact.setItemLabelGenerator(one -> text(one.labelKey()));
            operator.setLabel(text("playbooks.condition.operator"));
            operator.setItemLabelGenerator(PlaybookWords::of);
            choices.setItemLabelGenerator(Choice::label);
            fact.addValueChangeListener(event -> offer(event.getValue()));
            operator.addValueChangeListener(_ -> arrange());
            if (!facts.isEmpty()) {
                fact.setValue(facts.getFirst());
            }
        }

        @Override
        public List<Component> fields() {
            return List.of(fact, operator, choices, number);
        }

        @Override
        public void show(Condition value) {
            facts.stream()
                    .filter(one -> one.code().equals(value.fact()))
                    .findFirst()
                    .ifPresent(type -> {
                        fact.setValue(type);
                        operator.setValue(value.operator());
                        choices.setValue(type.choices().apply(PlaybookWords.locale()).stream()
                                .filter(choice -> value.values().contains(choice.value()))
                                .toList());
                        if (value.operator().counts() && !value.values().isEmpty()) {
                            number.setValue(Integer.valueOf(value.values().getFirst()));
                        }
                    });
        }

        @Override
        public Condition read() {
            var type = fact.getValue();
            var compared = Objects.requireNonNullElse(operator.getValue(), Operator.KNOWN);
            var values = compared.counts()
                    ? number.getValue() == null ? List.<String>of() : List.of(String.valueOf(number.getValue()))
                    : choices.getValue().stream().map(Choice::value).sorted().toList();
            return new Condition(type == null ? "" : type.code(), compared, compared.compares() ? values : List.of());
        }

        @Override
        public void focus() {
            fact.focus();
        }

        private void offer(@Nullable FactType type) {
            if (type == null) {
                return;
            }
            operator.setItems(type.number() ? OF_NUMBERS : OF_CHOICES);
            operator.setValue(type.number() ? Operator.AT_LEAST : Operator.IS);
            choices.setItems(type.choices().apply(PlaybookWords.locale()));
            arrange();
        }

        private void arrange() {
            var chosen = operator.getValue();
            choices.setVisible(chosen == Operator.IS || chosen == Operator.IS_NOT);
            number.setVisible(chosen != null && chosen.counts());
        }
    }
}
