package app.closeup.customers.ui;

import app.closeup.ui.kit.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A part of the close-up that stands in a card. */
abstract class CardPart extends Div {

    private final Card card;

    CardPart(String titleKey) {
        card = new Card(getTranslation(titleKey));
        add(card);
    }

    Card card() {
        return card;
    }

    /** Replaces what the card shows. */
    void show(Component... components) {
        card.body().removeAll();
        card.body(components);
    }
}
