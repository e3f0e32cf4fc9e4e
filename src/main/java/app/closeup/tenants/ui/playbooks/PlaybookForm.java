package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.playbooks.Condition;
import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.playbooks.Guidance;
import app.closeup.tenants.playbooks.Playbook;
import app.closeup.tenants.playbooks.PlaybookContent;
import app.closeup.tenants.playbooks.PlaybookContent.Item;
import app.closeup.tenants.playbooks.PlaybookContent.Reaction;
import app.closeup.tenants.playbooks.PlaybookContent.Rule;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.RowsField;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The fields in which a playbook is written. */
final class PlaybookForm {

    private final TextField title = new TextField(text("playbooks.field.title"));
    private final TextArea aim = new TextArea(text("playbooks.aim"));
    private final RowsField<Item> must = items("playbooks.must", "playbooks.must.add");
    private final RowsField<Item> may = items("playbooks.may", "playbooks.may.add");
    private final RowsField<Reaction> reactions = new RowsField<>(
            text("playbooks.reactions"), text("playbooks.reactions.add"), PlaybookRows.ReactionRow::new);
    private final RowsField<Rule> notDone;
    private final RowsField<Rule> never;
    private final RowsField<Condition> conditions;
    private final MultiSelectComboBox<UUID> dropped = new MultiSelectComboBox<>(text("playbooks.dropped"));
    private final Map<UUID, String> inherited = new LinkedHashMap<>();

    PlaybookForm(Conduct conduct, Guidance guidance) {
        var acts = conduct.acts();
        var facts = guidance.facts();
        notDone = new RowsField<>(
                text("playbooks.not-done"), text("playbooks.rule.add"), () -> new PlaybookRows.RuleRow(acts));
        never = new RowsField<>(
                text("playbooks.never"), text("playbooks.rule.add"), () -> new PlaybookRows.RuleRow(acts));
        conditions = new RowsField<>(
                text("playbooks.conditions"),
                text("playbooks.conditions.add"),
                () -> new PlaybookRows.ConditionRow(facts));
        title.setMaxLength(Playbook.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        aim.setHelperText(text("playbooks.aim.help"));
        notDone.setHelperText(text("playbooks.not-done.help"));
        never.setHelperText(text("playbooks.never.help"));
        conditions.setHelperText(text("playbooks.conditions.help"));
        conditions.setVisible(!facts.isEmpty());
        dropped.setHelperText(text("playbooks.dropped.help"));
        dropped.setItemLabelGenerator(item -> inherited.getOrDefault(item, "—"));
        dropped.setVisible(false);
    }

    void addTo(Form form) {
        form.wide("title", title)
                .wide("aim", aim)
                .wide("dropped", dropped)
                .wide("must", must)
                .wide("may", may)
                .wide("reactions", reactions)
                .wide("notDone", notDone)
                .wide("never", never)
                .wide("conditions", conditions);
    }

    /** The wider rules, of which narrower ones take some back. */
    void inherit(PlaybookContent wider) {
        Stream.concat(wider.must().stream(), wider.may().stream())
                .forEach(item -> inherited.put(item.id(), item.text()));
        wider.reactions().forEach(reaction -> inherited.put(reaction.id(), reaction.text()));
        wider.notDone().forEach(rule -> inherited.put(rule.id(), rule.text()));
        dropped.setItems(inherited.keySet());
        dropped.setVisible(!inherited.isEmpty());
    }

    void show(String name, PlaybookContent content) {
        title.setValue(name);
        aim.setValue(content.aim());
        must.setValue(content.must());
        may.setValue(content.may());
        reactions.setValue(content.reactions());
        notDone.setValue(content.notDone());
        never.setValue(content.never());
        conditions.setValue(content.conditions());
        dropped.setValue(
                content.dropped().stream().filter(inherited::containsKey).toList());
    }

    String title() {
        return title.getValue();
    }

    PlaybookContent read() {
        var gone = dropped.getValue();
        return new PlaybookContent(
                aim.getValue().strip(),
                must.read(),
                may.read(),
                reactions.read(),
                notDone.read(),
                never.read(),
                conditions.read(),
                inherited.keySet().stream().filter(gone::contains).toList());
    }

    /** A draft needs its title; the rest may wait until it is published. */
    List<Form.Problem> missing() {
        return title.getValue().isBlank()
                ? List.of(new Form.Problem("title", text("playbooks.field.title.missing")))
                : List.of();
    }

    List<Form.Problem> problems(PlaybookContent content) {
        return content.problems().stream()
                .map(problem -> new Form.Problem(
                        problem.part(),
                        I18NProvider.translate(
                                problem.messageKey(), problem.arguments().toArray())))
                .toList();
    }

    private static RowsField<Item> items(String labelKey, String addKey) {
        return new RowsField<>(text(labelKey), text(addKey), () -> new PlaybookRows.ItemRow(text(labelKey)));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
