package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A field for several things of one kind, each with fields of its own: they are added, removed and moved up.
 *
 * @param <T> what one row says
 */
public final class RowsField<T> extends CustomField<List<T>> {

    private final Supplier<Row<T>> rowMaker;
    private final List<Row<T>> rows = new ArrayList<>();
    private final Div list = new Div();

    /** @param rowMaker makes a row without a value, which stands for a new thing until it is shown one */
    public RowsField(String label, String addLabel, Supplier<Row<T>> rowMaker) {
        super(List.of());
        this.rowMaker = rowMaker;
        setLabel(label);
        list.addClassName("rows");
        var add = new Button(addLabel, Sign.PLUS.create(), _ -> {
            var row = rowMaker.get();
            append(row);
            updateValue();
            row.focus();
        });
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        addClassName("rows-field");
        add(list, add);
    }

    /** What the rows say at this moment. */
    public List<T> read() {
        return rows.stream().map(Row::read).toList();
    }

    @Override
    protected List<T> generateModelValue() {
        return read();
    }

    @Override
    protected void setPresentationValue(List<T> values) {
        list.removeAll();
        rows.clear();
        values.forEach(value -> {
            var row = rowMaker.get();
            row.show(value);
            append(row);
        });
    }

    private void append(Row<T> row) {
        var frame = new Div();
        var content = new Div(row.fields().toArray(Component[]::new));
        content.addClassName("rows-fields");
        var up = action(Sign.CHEVRON_UP, getTranslation("ui.rows.up"), () -> moveUp(row, frame));
        var remove = action(Sign.CLOSE, getTranslation("ui.rows.remove"), () -> remove(row, frame));
        var actions = new Div(up, remove);
        actions.addClassName("rows-actions");
        frame.addClassName("rows-row");
        frame.add(content, actions);
        rows.add(row);
        list.add(frame);
    }

    private void moveUp(Row<T> row, Component frame) {
        var index = rows.indexOf(row);
        if (index > 0) {
            rows.remove(index);
            rows.add(index - 1, row);
            list.remove(frame);
            list.addComponentAtIndex(index - 1, frame);
            updateValue();
        }
    }

    private void remove(Row<T> row, Component frame) {
        rows.remove(row);
        list.remove(frame);
        updateValue();
    }

    private static Button action(Sign sign, String label, Runnable act) {
        var button = new Button(sign.create(), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    /** The fields of one thing. */
    public interface Row<T> {

        List<Component> fields();

        void show(T value);

        T read();

        /** Puts the cursor where a new row begins. */
        void focus();
    }
}
