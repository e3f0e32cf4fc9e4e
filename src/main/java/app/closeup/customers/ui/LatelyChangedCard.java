package app.closeup.customers.ui;

import app.closeup.customers.CustomerSummary;
import app.closeup.customers.Customers;
import app.closeup.ui.TodayCard;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;

/** The customers that somebody has worked on lately. */
@org.springframework.stereotype.Component
class LatelyChangedCard implements TodayCard {

    private static final int SHOWN = 6;

    private final Customers customers;

    LatelyChangedCard(Customers customers) {
        this.customers = customers;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> create() {
        var lately = customers.latelyChanged(SHOWN);
        if (lately.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("related");
        lately.forEach(customer -> list.add(item(customer)));
        var card = new Card(I18NProvider.translate("customers.today"))
                .actions(Links.to(CustomerLink.LIST, I18NProvider.translate("customers.today.all")))
                .body(list);
        return Optional.of(card);
    }

    private static ListItem item(CustomerSummary customer) {
        var detail = new Span(Words.line(
                customer.jobTitle(),
                customer.industry(),
                customer.country() == null
                        ? customer.city()
                        : Words.line(customer.city(), Words.country(customer.country()))));
        detail.addClassNames("xs", "muted");
        var words = new Div(new CustomerLink(customer.id(), customer.name()), detail);
        words.addClassName("related-words");
        var item = new ListItem(Words.mark(customer.kind(), customer.name()), words, Words.tagOf(customer.stage()));
        item.addClassName("row");
        return item;
    }
}
