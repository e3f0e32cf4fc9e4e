package app.closeup.customers.ui;

import app.closeup.customers.imports.ImportRun;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The imports so far, newest first. */
final class ImportHistory extends Composite<Card> {

    private final transient List<ImportRun> runs;
    private final transient Formats formats;

    ImportHistory(List<ImportRun> runs, Formats formats) {
        this.runs = runs;
        this.formats = formats;
    }

    @Override
    protected Card initContent() {
        var list = new UnorderedList();
        list.addClassName("import-history");
        runs.forEach(run -> list.add(line(run)));
        return new Card(getTranslation("customers.import.history")).body(list);
    }

    private ListItem line(ImportRun run) {
        var name = Links.to(ImportLink.to(run.id()), run.fileName());
        name.addClassNames("cell-link", "truncate");
        var title = new Div(name, ImportWords.tag(run.state()));
        title.addClassNames("row", "row-wrap");
        var counts = run.counts();
        var about = new Span(
                run.startedAt() == null
                        ? getTranslation("customers.import.history.waiting", counts.total())
                        : getTranslation(
                                "customers.import.history.counts",
                                counts.created(),
                                counts.updated(),
                                counts.skipped(),
                                counts.failed()));
        var when = new Span(
                getTranslation("customers.import.history.by", formats.dateTime(run.createdAt()), run.createdByName()));
        var line = new Div(about, when);
        line.addClassNames("small", "muted", "import-history-line");
        return new ListItem(title, line);
    }
}
