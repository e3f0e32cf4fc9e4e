package app.closeup.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** What a list shows, in the address of the page and in what the person comes back to. */
final class ListAddress {

    private ListAddress() {}

    /** @param remember whether the Back button leads to what was before */
    static void write(UI ui, ListState state, boolean remember) {
        var here = new Location(ui.getActiveViewLocation().getPath(), state.parameters());
        if (remember) {
            ui.getPage().getHistory().pushState(null, here);
        } else {
            ui.getPage().getHistory().replaceState(null, here);
        }
    }

    /** For when the person returns to the list; not which entry was open. */
    static void keep(UI ui, ListState state) {
        ListMemory.of(ui)
                .keep(ui.getActiveViewLocation().getPath(), state.opening(null).parameters());
    }
}
