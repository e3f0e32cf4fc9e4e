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
import java.util.Objects;
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
        return filter.named(values).stream().map(Filter.Choice::value).collect(Collectors.toSet());
    }

    void show(Set<String> values) {
        chosen = values;
        var words = values.isEmpty()
                ? Objects.requireNonNullElseGet(filter.unset(), () -> getTranslation("ui.list.filter.any"))
                : filter.named(values).stream().map(Filter.Choice::label).collect(Collectors.joining(", "));
        button.setText(getTranslation("ui.list.filter", filter.label(), words));
        remove.setVisible(!values.isEmpty());
        setClassName("chip-on", !values.isEmpty());
    }

    private void offer() {
        popover.removeAll();
        popover.add(
                switch (filter.choices()) {
                    case Filter.Few given -> {
                        var choices = given.all().get();
                        yield choices.size() <= FEW ? few(choices) : many(box -> box.setItems(choices));
                    }
                    case Filter.Many many ->
                        many(box ->
                                box.setItems(query -> many
                                        .find()
                                        .find(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                        .stream()));
                });
    }

    private CheckboxGroup<Filter.Choice> few(List<Filter.Choice> choices) {
        var group = new CheckboxGroup<Filter.Choice>(filter.label());
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setItems(choices);
        group.setItemLabelGenerator(Filter.Choice::label);
        bind(group);
        return group;
    }

    private MultiSelectComboBox<Filter.Choice> many(Consumer<MultiSelectComboBox<Filter.Choice>> fill) {
        var box = new MultiSelectComboBox<Filter.Choice>(filter.label());
        fill.accept(box);
        box.setItemLabelGenerator(Filter.Choice::label);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.setWidth("280px");
        bind(box);
        return box;
    }

    private void bind(MultiSelect<?, Filter.Choice> field) {
        field.setValue(new LinkedHashSet<>(filter.named(chosen)));
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
