package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What stands above a list: search, filters, how many entries there are, and its menu. */
final class ListToolbar extends Div {

    private static final int SEARCH_AFTER_MILLIS = 300;

    private final TextField search = new TextField();
    private final Span count = new Span();
    private final List<FilterChip> chips = new ArrayList<>();
    private final BiConsumer<String, Set<String>> filtered;

    /**
     * @param searched takes what was typed, a moment after the last key
     * @param filtered takes a filter's key and the values chosen for it
     */
    ListToolbar(Consumer<String> searched, BiConsumer<String, Set<String>> filtered, Component menu) {
        this.filtered = filtered;
        search.setVisible(false);
        search.setClearButtonVisible(true);
        search.setPrefixComponent(Sign.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_AFTER_MILLIS);
        search.addClassName("list-search");
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                searched.accept(event.getValue());
            }
        });
        count.addClassNames("small", "muted", "list-count", "push");
        count.getElement().setAttribute("role", "status");
        addClassName("list-toolbar");
        add(search, count, menu);
    }

    /** Shows the field of search. */
    void search(String label) {
        search.setAriaLabel(label);
        search.setPlaceholder(label);
        search.setVisible(true);
    }

    void filter(Filter filter) {
        var chip = new FilterChip(filter, values -> filtered.accept(filter.key(), values));
        chips.add(chip);
        addComponentAtIndex(indexOf(count), chip);
    }

    List<String> filterKeys() {
        return chips.stream().map(FilterChip::key).toList();
    }

    /** The state without values that no filter offers: an address may have been typed by hand. */
    ListState known(ListState state) {
        var known = state;
        for (var chip : chips) {
            known = known.filtering(chip.key(), chip.known(state.chosen(chip.key())));
        }
        return known;
    }

    void show(ListState state) {
        if (!search.getValue().strip().equals(state.search())) {
            search.setValue(state.search());
        }
        chips.forEach(chip -> chip.show(state.chosen(chip.key())));
    }

    /** @param upTo where counting stopped; more than that are so many and more */
    void count(int found, int upTo) {
        count.setText(
                found > upTo ? getTranslation("ui.list.count.more", upTo) : getTranslation("ui.list.count", found));
    }

    /** It is not known how many there are. */
    void countNothing() {
        count.setText("");
    }
}
