package app.closeup.ui.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The pages, at the side of the screen. */
final class Navigation extends Nav {

    private final List<DestinationLink> links = new ArrayList<>();

    Navigation() {
        addClassName("shell-nav");
        getElement().setAttribute("aria-label", getTranslation("ui.navigation"));
        add(brand());
        Destination.all(this).stream()
                .collect(groupingBy(Destination::section, TreeMap::new, toList()))
                .forEach(this::addSection);
    }

    void mark(Location location) {
        links.forEach(link -> link.mark(location));
    }

    private Anchor brand() {
        var lens = new Span();
        lens.addClassName("lens");
        var brand = new Anchor("", lens, new Span(getTranslation("ui.brand")));
        brand.addClassName("shell-brand");
        return brand;
    }

    private void addSection(Destination.Section section, List<Destination> destinations) {
        var list = new UnorderedList();
        if (section != Destination.Section.MAIN) {
            var name = getTranslation("ui.section." + section.name().toLowerCase(Locale.ROOT));
            var heading = new Span(name);
            heading.addClassName("shell-section");
            list.getElement().setAttribute("aria-label", name);
            add(heading);
        }
        for (var destination : destinations) {
            var link = new DestinationLink(destination);
            links.add(link);
            list.add(new ListItem(link));
        }
        add(list);
    }
}
