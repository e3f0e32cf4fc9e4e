package app.closeup.customers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A short list of customers, each with a line about it and what belongs at its end. */
@StyleSheet("closeup/customers.css")
class RelatedList extends UnorderedList {

    RelatedList() {
        addClassName("related");
    }

    void add(Component mark, CustomerLink link, String line, Component end) {
        var words = new Div(link);
        words.addClassName("related-words");
        if (!line.isEmpty()) {
            var detail = new Span(line);
            detail.addClassNames("xs", "muted");
            words.add(detail);
        }
        var item = new ListItem(mark, words, end);
        item.addClassName("row");
        add(item);
    }
}
