package app.closeup.customers.ui;

import app.closeup.customers.timeline.Direction;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down what happened: a call, a meeting, an e-mail, or changes what was written. */
class EntryDialog extends Dialog {

    private static final Set<EntryKind> DIRECTED = EnumSet.of(EntryKind.CALL, EntryKind.EMAIL, EntryKind.LETTER);

    private final Select<EntryKind> kind = new Select<>();
    private final RadioButtonGroup<Direction> direction = new RadioButtonGroup<>();
    private final DateTimePicker when = DateField.withTime(getTranslation("customers.entry.when"));
    private final TextField title = new TextField(getTranslation("customers.entry.title"));
    private final TextArea body = new TextArea(getTranslation("customers.entry.body"));
    private final Instant latest;

    /**
     * @param latest nothing happens later than now
     * @param save keeps the entry, or says why it cannot
     */
    EntryDialog(EntryDetails before, Instant latest, Function<EntryDetails, @Nullable String> save) {
        this.latest = latest;
        kind.setLabel(getTranslation("customers.entry.kind"));
        kind.setItems(EntryDetails.WRITTEN.stream().sorted().toList());
        kind.setItemLabelGenerator(Words::of);
        kind.addValueChangeListener(event -> direction.setVisible(DIRECTED.contains(event.getValue())));
        direction.setLabel(getTranslation("customers.entry.direction"));
        direction.setItems(Direction.OUTGOING, Direction.INCOMING);
        direction.setItemLabelGenerator(one -> getTranslation(
                one == Direction.OUTGOING
                        ? "customers.entry.direction.outgoing"
                        : "customers.entry.direction.incoming"));
        body.setMinRows(4);
        title.setMaxLength(EntryDetails.LONGEST_TITLE);
        body.setMaxLength(EntryDetails.LONGEST_BODY);
        show(before);

        var form = new Form(getTranslation("customers.save"), () -> save(save))
                .field("kind", kind)
                .field("when", when)
                .wide("direction", direction)
                .wide("title", title)
                .wide("body", body)
                .cancel(getTranslation("customers.cancel"), this::close)
                .whenSaved(this::close);
        setHeaderTitle(Words.of(before.kind()));
        setWidth("560px");
        add(form);
    }

    private void show(EntryDetails details) {
        kind.setValue(details.kind());
        direction.setValue(details.direction() == null ? Direction.OUTGOING : details.direction());
        direction.setVisible(DIRECTED.contains(details.kind()));
        when.setValue(LocalDateTime.ofInstant(details.occurredAt().truncatedTo(ChronoUnit.MINUTES), Formats.zone()));
        title.setValue(details.title() == null ? "" : details.title());
        body.setValue(details.body() == null ? "" : details.body());
    }

    private List<Form.Problem> save(Function<EntryDetails, @Nullable String> save) {
        if (when.isEmpty()) {
            return List.of(new Form.Problem("when", getTranslation("customers.entry.when.missing")));
        }
        var at = when.getValue().atZone(Formats.zone()).toInstant();
        if (at.isAfter(latest.plus(1, ChronoUnit.DAYS))) {
            return List.of(new Form.Problem("when", getTranslation("customers.entry.when.future")));
        }
        var details = new EntryDetails(
                        kind.getValue(),
                        DIRECTED.contains(kind.getValue()) ? direction.getValue() : null,
                        title.getValue(),
                        body.getValue(),
                        at)
                .tidy();
        if (!details.fits()) {
            return List.of(new Form.Problem("title", getTranslation("customers.entry.empty")));
        }
        var problem = save.apply(details);
        return problem == null ? List.of() : List.of(new Form.Problem(null, problem));
    }
}
