package app.closeup.customers.ui;

import app.closeup.customers.imports.csv.CsvRow;
import app.closeup.customers.imports.mapping.Mapping;
import app.closeup.customers.imports.mapping.Suggestion;
import app.closeup.customers.imports.mapping.Target;
import app.closeup.platform.csv.Cells;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The columns of the file, some of their values, and what each of them means. */
final class ImportColumnList extends Composite<Card> {

    private static final int VALUES = 3;
    private static final int LONGEST_VALUE = 60;

    private final transient List<String> titles;
    private final transient List<CsvRow> sample;
    private final transient List<Suggestion> suggestions;
    private final transient Consumer<Mapping> chosen;
    private final List<ComboBox<Target>> choices = new ArrayList<>();
    private transient Mapping mapping;

    ImportColumnList(
            List<String> titles,
            List<CsvRow> sample,
            List<Suggestion> suggestions,
            Mapping mapping,
            Consumer<Mapping> chosen) {
        this.titles = titles;
        this.sample = sample;
        this.suggestions = suggestions;
        this.mapping = mapping;
        this.chosen = chosen;
    }

    @Override
    protected Card initContent() {
        var hint = new Paragraph(getTranslation("customers.import.columns.hint"));
        hint.addClassNames("small", "muted");
        var rows = new Div();
        rows.addClassName("import-columns");
        var empty = new Div();
        for (var column = 0; column < titles.size(); column++) {
            (values(column).isEmpty() ? empty : rows).add(row(column));
        }
        var card = new Card(getTranslation("customers.import.columns")).body(hint, rows);
        var empties = empty.getComponentCount();
        if (empties > 0) {
            card.body(new NativeDetails(getTranslation("customers.import.columns.empties", empties), empty));
        }
        return card;
    }

    private Component row(int column) {
        var name = new Span(titles.get(column));
        name.addClassName("import-column-name");
        var some = values(column);
        var values =
                new Span(some.isEmpty() ? getTranslation("customers.import.columns.empty") : String.join(" · ", some));
        values.addClassNames("small", "muted", "import-column-values");
        var choice = new ComboBox<Target>();
        choice.setAriaLabel(getTranslation("customers.import.columns.meaning", titles.get(column)));
        choice.setItemLabelGenerator(target -> getTranslation(target.labelKey()));
        choice.setItems(
                Arrays.stream(Target.values()).filter(Target::isWritable).toList());
        choice.setValue(mapping.columns().get(column));
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(column, event.getValue() == null ? Target.IGNORE : event.getValue());
            }
        });
        choices.add(choice);
        var row = new Div(name, values, choice, source(column));
        row.addClassName("import-column");
        row.setClassName("import-column-ignored", mapping.columns().get(column) == Target.IGNORE);
        choice.addValueChangeListener(
                event -> row.setClassName("import-column-ignored", event.getValue() == Target.IGNORE));
        return row;
    }

    /** One meaning belongs to one column: the column that had it before is ignored from now on. */
    private void choose(int column, Target target) {
        var targets = new ArrayList<>(mapping.columns());
        var before = target.repeats() ? -1 : targets.indexOf(target);
        if (before >= 0) {
            targets.set(before, Target.IGNORE);
            choices.get(before).setValue(Target.IGNORE);
        }
        targets.set(column, target);
        choices.get(column).setValue(target);
        mapping = mapping.withColumns(targets);
        chosen.accept(mapping);
    }

    private Component source(int column) {
        return switch (suggestions.get(column).source()) {
            case NAME -> Tag.good(getTranslation("customers.import.columns.by-name"));
            case VALUES -> Tag.info(getTranslation("customers.import.columns.by-values"));
            case NOTHING -> Tag.plain(getTranslation("customers.import.columns.by-nothing"));
        };
    }

    private List<String> values(int column) {
        return sample.stream()
                .map(row -> Cells.line(Cells.clean(row.value(column))))
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(VALUES)
                .map(value -> value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…")
                .toList();
    }
}
