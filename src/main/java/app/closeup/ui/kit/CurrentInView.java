package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;

/** Tabs that are wider than the screen are scrolled to the one that is open. */
public final class CurrentInView {

    /** Once they have a width, and whenever it changes; sideways alone: the page itself stays where it is. */
    private static final String SCROLL = """
            new ResizeObserver(() => {
              const current = this.querySelector('[aria-current]');
              if (current) {
                const tabs = this.getBoundingClientRect();
                const tab = current.getBoundingClientRect();
                this.scrollLeft += tab.left + tab.width / 2 - tabs.left - tabs.width / 2;
              }
            }).observe(this);
            """;

    private CurrentInView() {}

    /** @param tabs of which one says that it is the current one */
    public static void keep(Component tabs) {
        tabs.addAttachListener(_ -> tabs.getElement().executeJs(SCROLL));
    }
}
