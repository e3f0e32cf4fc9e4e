package app.closeup.customers.ui;

import app.closeup.customers.imports.ImportedRow;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;

/** The customers that taking an import back has left as they are, and why. */
final class ImportKept extends Composite<Card> {

    private final transient List<ImportedRow> rows;
    private final long count;
    private final transient Formats formats;

    ImportKept(List<ImportedRow> rows, long count, Formats formats) {
        this.rows = rows;
        this.count = count;
        this.formats = formats;
    }

    @Override
    protected Card initContent() {
        var words = new Paragraph(getTranslation("customers.import.kept.why", formats.number(count)));
        words.addClassNames("small", "muted");
        var list = new UnorderedList();
        for (var row : rows) {
            var name = Objects.requireNonNullElse(row.name(), "—");
            list.add(
                    row.customer() == null ? new ListItem(name) : new ListItem(new CustomerLink(row.customer(), name)));
        }
        return new Card(getTranslation("customers.import.kept")).body(words, list);
    }
}
