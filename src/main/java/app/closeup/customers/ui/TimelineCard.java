package app.closeup.customers.ui;

import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.customers.timeline.Timeline;
import app.closeup.customers.timeline.TimelineEntry;
import app.closeup.customers.timeline.TimelinePosition;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.ui.playbooks.ConductGate;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.SaveKey;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.SingleKeys;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened with a customer, and the place to add to it. */
class TimelineCard extends CardPart {

    private static final int PAGE = 20;

    private final CustomerId customer;
    private final Timeline timeline;
    private final Formats formats;
    private final Clock clock;
    private final TextArea note = new TextArea();
    private final OrderedList entries = new OrderedList();
    private final Paragraph nothing = new Paragraph(getTranslation("customers.timeline.nothing"));
    private final Button more = new Button(getTranslation("customers.timeline.more"), _ -> append());
    private final List<NativeButton> chips = new ArrayList<>();

    private Set<EntryKind> kinds = Set.of();
    private @Nullable TimelinePosition position;

    TimelineCard(CustomerId customer, Timeline timeline, Formats formats, Clock clock) {
        super("customers.timeline");
        this.customer = customer;
        this.timeline = timeline;
        this.formats = formats;
        this.clock = clock;
        entries.addClassName("timeline");
        nothing.addClassNames("small", "muted");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        card().beside(chips());
        var composer = composer();
        composer.setVisible(SignedIn.may(CustomerAreas.TIMELINE, Action.CREATE));
        show(composer, entries, nothing, more);
        SingleKeys.add(this, "n", "customers.timeline.note", note::focus);
        reload();
    }

    /** Asks for what happened, and writes it down. */
    void log(EntryKind kind) {
        var fresh = new EntryDetails(kind, null, null, null, clock.instant());
        new EntryDialog(fresh, clock.instant(), details -> {
                    if (timeline.add(customer, details).isEmpty()) {
                        return getTranslation("customers.gone");
                    }
                    reload();
                    Toast.show(getTranslation("customers.timeline.added"));
                    return null;
                })
                .open();
    }

    private Div chips() {
        var row = new Div(
                chip("customers.timeline.all", Set.of()),
                chip("customers.timeline.notes", Set.of(EntryKind.NOTE)),
                chip("customers.timeline.calls", Set.of(EntryKind.CALL)),
                chip("customers.timeline.mails", Set.of(EntryKind.EMAIL, EntryKind.LETTER)),
                chip("customers.timeline.meetings", Set.of(EntryKind.MEETING)),
                chip("customers.timeline.purchases", Set.of(EntryKind.PURCHASE)));
        row.addClassNames("row", "row-wrap", "timeline-chips");
        row.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("customers.timeline.filter"));
        return row;
    }

    private NativeButton chip(String labelKey, Set<EntryKind> those) {
        var chip = new NativeButton(getTranslation(labelKey));
        chip.addClassNames("chip", "timeline-chip");
        chip.addClickListener(_ -> {
            kinds = those;
            press(chip);
            reload();
        });
        chips.add(chip);
        if (those.isEmpty()) {
            press(chip);
        }
        return chip;
    }

    private void press(NativeButton pressed) {
        chips.forEach(chip -> {
            var on = chip.equals(pressed);
            chip.setClassName("chip-on", on);
            chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
        });
    }

    private Div composer() {
        note.setAriaLabel(getTranslation("customers.timeline.note"));
        note.setPlaceholder(getTranslation("customers.timeline.note.placeholder"));
        note.setMaxLength(EntryDetails.LONGEST_BODY);
        note.addClassName("timeline-note");
        SaveKey.add(note, this::addNote);
        var add = new Button(getTranslation("customers.timeline.note.add"), _ -> addNote());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        var buttons = new Div(
                add,
                logging("customers.timeline.log-call", Sign.PHONE, EntryKind.CALL),
                logging("customers.timeline.log-mail", Sign.MAIL, EntryKind.EMAIL),
                logging("customers.timeline.log-meeting", Sign.CALENDAR, EntryKind.MEETING));
        buttons.addClassNames("row", "row-wrap");
        var composer = new Div(note, buttons);
        composer.addClassNames("stack", "timeline-composer");
        return composer;
    }

    private Button logging(String labelKey, Sign sign, EntryKind kind) {
        var button = new Button(getTranslation(labelKey), sign.create(), _ -> log(kind));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void addNote() {
        if (note.getValue().isBlank()) {
            note.focus();
            return;
        }
        if (timeline.add(customer, EntryDetails.note(note.getValue(), clock.instant()))
                .isEmpty()) {
            Toast.problem(getTranslation("customers.gone"));
            return;
        }
        note.clear();
        reload();
    }

    void reload() {
        position = null;
        entries.removeAll();
        append();
        nothing.setVisible(entries.getComponentCount() == 0);
    }

    private void append() {
        var page = timeline.page(customer, kinds, position, PAGE);
        page.forEach(entry -> entries.add(new EntryItem(entry, formats, this::edit, this::delete)));
        if (!page.isEmpty()) {
            position = TimelinePosition.after(page.getLast());
        }
        more.setVisible(page.size() == PAGE);
    }

    private void edit(TimelineEntry entry) {
        new EntryDialog(entry.details(), clock.instant(), details -> {
                    if (timeline.change(entry.id(), entry.version(), details).isEmpty()) {
                        return getTranslation("customers.entry.changed-meanwhile");
                    }
                    reload();
                    return null;
                })
                .open();
    }

    private void delete(TimelineEntry entry) {
        ConductGate.pass(() -> {
            timeline.delete(entry.id());
            reload();
            Toast.undoable(getTranslation("customers.entry.deleted", Words.of(entry.kind())), () -> {
                timeline.restore(entry.id());
                reload();
            });
        });
    }
}
