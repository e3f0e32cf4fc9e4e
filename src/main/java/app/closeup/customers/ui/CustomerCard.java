package app.closeup.customers.ui;

import app.closeup.customers.CustomerSummary;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A customer in the list of a phone. */
class CustomerCard extends Div {

    CustomerCard(CustomerSummary customer, Formats formats) {
        var name = new Span(customer.name());
        name.addClassNames("customer-name", "truncate");
        var line = new Span(Words.line(
                customer.jobTitle(),
                customer.industry(),
                customer.city(),
                customer.lastContactAt() == null ? null : formats.ago(customer.lastContactAt())));
        line.addClassNames("small", "muted", "truncate");
        var words = new Div(name, line);
        words.addClassName("customer-card-words");
        addClassNames("row", "customer-card");
        add(Words.mark(customer.kind(), customer.name()), words, Words.tagOf(customer.stage()));
    }
}
