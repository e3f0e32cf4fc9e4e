package app.closeup.customers.ui;

import app.closeup.customers.CustomerSummary;
import app.closeup.customers.Customers;
import app.closeup.ui.TodayCard;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        var list = new RelatedList();
        lately.forEach(customer -> list.add(
                Words.mark(customer.kind(), customer.name()),
                new CustomerLink(customer.id(), customer.name()),
                Words.line(customer.jobTitle(), customer.industry(), customer.city(), country(customer)),
                Words.tagOf(customer.stage())));
        var card = new Card(I18NProvider.translate("customers.today"))
                .actions(Links.to(CustomerLink.LIST, I18NProvider.translate("customers.today.all")))
                .body(list);
        return Optional.of(card);
    }

    private static @Nullable String country(CustomerSummary customer) {
        return customer.country() == null ? null : Words.country(customer.country());
    }
}
