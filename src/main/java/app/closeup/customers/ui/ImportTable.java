package app.closeup.customers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A small table of rows of a file; on a phone each row is a card with the titles beside the values. */
final class ImportTable extends Div {

    private final transient List<String> titles;
    private final HtmlContainer body = new HtmlContainer("tbody");

    ImportTable(String caption, List<String> titles) {
        this.titles = titles;
        var head = new HtmlContainer("tr");
        for (var title : titles) {
            var cell = new HtmlContainer("th");
            cell.setText(title);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var table = new HtmlContainer("table");
        table.getElement().setAttribute("aria-label", caption);
        table.add(new HtmlContainer("thead", head), body);
        addClassName("import-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        add(table);
    }

    void row(List<Component> cells) {
        var row = new HtmlContainer("tr");
        for (var index = 0; index < cells.size(); index++) {
            var cell = new HtmlContainer("td", cells.get(index));
            cell.getElement().setAttribute("data-label", titles.get(index));
            row.add(cell);
        }
        body.add(row);
    }

    static Component words(String text) {
        return new Span(text);
    }
}
