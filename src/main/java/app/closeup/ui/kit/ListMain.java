package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** The entries of a list, or what stands in their place; and beside them the opened one. */
final class ListMain extends Div {

    private final Component entries;
    private final Div instead = new Div();

    private @Nullable SidePanel panel;

    ListMain(Component entries) {
        this.entries = entries;
        instead.addClassNames("card", "list-state");
        instead.setVisible(false);
        addClassName("list-main");
        add(entries, instead);
    }

    void showEntries() {
        entries.setVisible(true);
        instead.setVisible(false);
    }

    void showInstead(EmptyState words) {
        instead.removeAll();
        instead.add(words);
        instead.setVisible(true);
        entries.setVisible(false);
    }

    /** @param widen takes away what keeps everything out */
    void showNoResult(Runnable widen) {
        showInstead(
                new EmptyState(Sign.SEARCH, getTranslation("ui.list.none.title"), getTranslation("ui.list.none.text"))
                        .actions(new Button(getTranslation("ui.list.none.all"), _ -> widen.run())));
    }

    void showFailure(Runnable retry) {
        showInstead(
                new EmptyState(Sign.ALERT, getTranslation("ui.list.error.title"), getTranslation("ui.list.error.text"))
                        .actions(new Button(getTranslation("ui.list.error.retry"), _ -> retry.run())));
    }

    boolean hasPanel() {
        return panel != null;
    }

    void open(SidePanel opened) {
        closePanel();
        panel = opened;
        add(opened);
        opened.focusTitle();
    }

    void closePanel() {
        if (panel != null) {
            panel.removeFromParent();
            panel = null;
        }
    }
}
