package app.closeup.ui.shell;

import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/** A page that the person may open from the navigation. Its {@code @Menu(order)} decides its section. */
record Destination(Section section, String title, String route, Sign sign) {

    enum Section {
        MAIN,
        CARE,
        COMPANY;

        private static Section of(double order) {
            return order < 100 ? MAIN : order < 200 ? CARE : COMPANY;
        }
    }

    /** In the order of the navigation, in the words of the component's language. */
    static List<Destination> all(Component component) {
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> of(component, entry))
                .toList();
    }

    boolean leadsTo(Location location) {
        return route.isEmpty()
                ? location.getPath().isEmpty()
                : location.getPath().equals(route) || location.getPath().startsWith(route + "/");
    }

    private static Destination of(Component component, MenuEntry entry) {
        var order = entry.order() == null ? 99 : entry.order();
        var sign = entry.icon() == null
                ? Sign.CHEVRON_RIGHT
                : Sign.of(entry.icon()).orElse(Sign.CHEVRON_RIGHT);
        var route = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        return new Destination(Section.of(order), PageTitles.text(component, entry.title()), route, sign);
    }
}
