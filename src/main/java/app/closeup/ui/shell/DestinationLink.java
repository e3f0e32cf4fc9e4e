package app.closeup.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;

final class DestinationLink extends Anchor {

    private final Destination destination;

    DestinationLink(Destination destination) {
        super(destination.route(), destination.sign().create(), new Span(destination.title()));
        this.destination = destination;
        addClassName("shell-link");
    }

    /** Says whether this is where we are. */
    void mark(Location location) {
        if (destination.leadsTo(location)) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
