package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns that a list can show, and the card in their place on a phone. */
final class ListColumns<T> {

    private final List<DataColumn<T>> all = new ArrayList<>();

    private @Nullable Function<T, Component> card;

    void add(DataColumn<T> column) {
        all.add(column);
    }

    void card(Function<T, Component> ofEntry) {
        card = ofEntry;
    }

    List<DataColumn<T>> all() {
        return all;
    }

    /** Those that the person chose; by default all but the optional ones, and on a narrow screen but the quiet ones. */
    boolean shows(DataColumn<T> column, @Nullable List<String> chosen, boolean narrow) {
        return chosen == null
                ? !column.isOptional() && !(narrow && column.isQuiet())
                : column == all.getFirst() || chosen.contains(column.key());
    }

    /** The words of the first column where no card was made. */
    Component card(T entry) {
        return card == null ? new Span(all.getFirst().words(entry)) : card.apply(entry);
    }
}
