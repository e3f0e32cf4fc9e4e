package app.closeup.customers.ui;

import app.closeup.customers.imports.ImportRun;
import app.closeup.customers.imports.ImportedRow;
import app.closeup.customers.imports.Imports;
import app.closeup.customers.imports.Outcome;
import app.closeup.platform.text.Codes;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a finished import with something to tell about them. */
final class ImportRemarks extends Composite<Card> {

    private static final int PAGE = 50;

    private final transient Imports imports;
    private final transient ImportRun run;
    private final transient Formats formats;
    private final Div place = new Div();
    private final Button more = new Button();
    private transient @Nullable Outcome outcome;
    private transient ImportTable table;
    private int shown;

    ImportRemarks(Imports imports, ImportRun run, Formats formats) {
        this.imports = imports;
        this.run = run;
        this.formats = formats;
        this.table = table();
    }

    @Override
    protected Card initContent() {
        var filter = new Select<Choice>();
        filter.setAriaLabel(getTranslation("customers.import.remarks.filter"));
        filter.setItems(choices());
        filter.setItemLabelGenerator(Choice::label);
        filter.setValue(choices().getFirst());
        filter.addValueChangeListener(event -> {
            outcome = event.getValue().outcome();
            showFirst();
        });
        more.setText(getTranslation("customers.import.remarks.more"));
        more.addClickListener(_ -> showMore());
        showFirst();
        return new Card(getTranslation("customers.import.remarks.title"))
                .actions(filter)
                .body(place, more);
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(null, getTranslation("customers.import.remarks.all")));
        for (var one : Outcome.values()) {
            choices.add(new Choice(one, getTranslation("customers.import.outcome." + Codes.of(one))));
        }
        return choices;
    }

    private void showFirst() {
        place.removeAll();
        shown = 0;
        table = table();
        place.add(table);
        showMore();
    }

    private void showMore() {
        var rows = imports.rows(run.id(), outcome, shown, PAGE + 1);
        rows.stream().limit(PAGE).forEach(row -> table.row(cells(row)));
        shown += Math.min(rows.size(), PAGE);
        more.setVisible(rows.size() > PAGE);
        if (shown == 0) {
            place.removeAll();
            place.add(ImportTable.words(getTranslation("customers.import.remarks.none")));
        }
    }

    private List<Component> cells(ImportedRow row) {
        var name = Objects.requireNonNullElse(row.name(), "—");
        return List.of(
                ImportTable.words(formats.number(row.number())),
                ImportWords.tag(row.outcome()),
                row.customer() == null ? ImportTable.words(name) : new CustomerLink(row.customer(), name),
                ImportWords.list(row.problems()));
    }

    private ImportTable table() {
        return new ImportTable(
                getTranslation("customers.import.remarks.title"),
                List.of(
                        getTranslation("customers.import.row"),
                        getTranslation("customers.import.outcome"),
                        getTranslation("customers.field.name"),
                        getTranslation("customers.import.remarks")));
    }

    private record Choice(@Nullable Outcome outcome, String label) {}
}
