package app.closeup.ui.shell;

import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;

/** The pages at the bottom of a phone's screen: the first ones at hand, the rest behind "More". */
final class BottomBar extends Nav {

    private static final int AT_HAND = 4;

    private final List<DestinationLink> links = new ArrayList<>();
    private final Dialog rest = new Dialog();

    BottomBar() {
        addClassName("shell-bar");
        getElement().setAttribute("aria-label", getTranslation("ui.navigation.short"));
        var destinations = Destination.all(this);
        var list = new UnorderedList();
        destinations.stream().limit(AT_HAND).forEach(destination -> list.add(new ListItem(link(destination))));
        if (destinations.size() > AT_HAND) {
            list.add(new ListItem(more(destinations.subList(AT_HAND, destinations.size()))));
        }
        add(list);
    }

    void mark(Location location) {
        links.forEach(link -> link.mark(location));
        rest.close();
    }

    private DestinationLink link(Destination destination) {
        var link = new DestinationLink(destination);
        links.add(link);
        return link;
    }

    private NativeButton more(List<Destination> destinations) {
        var list = new Nav();
        list.addClassName("shell-more");
        list.getElement().setAttribute("aria-label", getTranslation("ui.navigation.more"));
        destinations.forEach(destination -> list.add(link(destination)));
        rest.setHeaderTitle(getTranslation("ui.navigation.more"));
        rest.add(list);
        var button = new NativeButton();
        button.add(Sign.MORE.create(), new Span(getTranslation("ui.navigation.more")));
        button.addClassName("shell-link");
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addClickListener(_ -> rest.open());
        return button;
    }
}
