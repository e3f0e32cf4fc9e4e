package app.closeup.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A module's part of the start page: a bean of this type shows a card there. */
public interface TodayCard {

    /** Small ones come first. */
    int order();

    /** A new component, best a {@link app.closeup.ui.kit.Card}; empty when there is nothing to show to this person today. */
    Optional<Component> create();
}
