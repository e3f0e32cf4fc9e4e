package app.closeup.ui.kit;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.data.selection.MultiSelect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A filter as a chip: says what it lets through, opens its choices, and can be taken off. */
final class FilterChip extends Span {

    private static final int FEW = 10;

    private final Filter filter;
    private final Consumer<Set<String>> changed;
    private final NativeButton button = new NativeButton();
    private final NativeButton remove = new NativeButton();
    private final Popover popover = new Popover();

    private Set<String> chosen = Set.of();

    FilterChip(Filter filter, Consumer<Set<String>> changed) {
        this.filter = filter;
        this.changed = changed;
        addClassNames("chip", "filter-chip");
        button.getElement().setAttribute("aria-haspopup", "dialog");
        remove.add(Sign.CLOSE.create());
        remove.setAriaLabel(getTranslation("ui.list.filter.remove", filter.label()));
        remove.addClassName("chip-remove");
        remove.addClickListener(_ -> {
            show(Set.of());
            changed.accept(Set.of());
            button.focus();
        });
        popover.setTarget(button);
        popover.setModal(true);
        popover.setAriaLabel(filter.label());
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                offer();
            }
        });
        add(button, remove, popover);
        show(Set.of());
    }

    String key() {
        return filter.key();
    }

    Set<String> known(Set<String> values) {
        return values.isEmpty()
                ? values
                : filter.choices().get().stream()
                        .map(Filter.Choice::value)
                        .filter(values::contains)
                        .collect(Collectors.toSet());
    }

    void show(Set<String> values) {
        chosen = values;
        var words = values.isEmpty()
                ? getTranslation("ui.list.filter.any")
                : filter.choices().get().stream()
                        .filter(choice -> values.contains(choice.value()))
                        .map(Filter.Choice::label)
                        .collect(Collectors.joining(", "));
        button.setText(getTranslation("ui.list.filter", filter.label(), words));
        remove.setVisible(!values.isEmpty());
        setClassName("chip-on", !values.isEmpty());
    }

    private void offer() {
        var choices = filter.choices().get();
        popover.removeAll();
        popover.add(choices.size() <= FEW ? few(choices) : many(choices));
    }

    private CheckboxGroup<Filter.Choice> few(List<Filter.Choice> choices) {
        var group = new CheckboxGroup<Filter.Choice>(filter.label());
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setItems(choices);
        group.setItemLabelGenerator(Filter.Choice::label);
        bind(group, choices);
        return group;
    }

    private MultiSelectComboBox<Filter.Choice> many(List<Filter.Choice> choices) {
        var box = new MultiSelectComboBox<Filter.Choice>(filter.label());
        box.setItems(choices);
        box.setItemLabelGenerator(Filter.Choice::label);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.setWidth("280px");
        bind(box, choices);
        return box;
    }

    private void bind(MultiSelect<?, Filter.Choice> field, List<Filter.Choice> choices) {
        field.setValue(choices.stream()
                .filter(choice -> chosen.contains(choice.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        field.addSelectionListener(event -> {
            if (event.isFromClient()) {
                var values = event.getValue().stream()
                        .map(Filter.Choice::value)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                show(values);
                changed.accept(values);
            }
        });
    }
}
