package app.closeup.tenants.ui.history;

import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** What was done to one record, the latest first: who, when, what, and how it was before. */
class HistoryDialog extends Dialog {

    private static final int PAGE = 30;

    private final OrderedList entries = new OrderedList();
    private final Button more = new Button(getTranslation("audit.history.more"), _ -> show());
    private final AuditTrail trail;
    private final ChangeWords words;
    private final Formats formats;
    private final AuditQuery query;
    private int shown;

    HistoryDialog(AuditTrail trail, ChangeWords words, Formats formats, UUID record, String name) {
        this.trail = trail;
        this.words = words;
        this.formats = formats;
        this.query = AuditQuery.of(record);
        setHeaderTitle(getTranslation("audit.history.of", name));
        setWidth("760px");
        entries.addClassName("history");
        add(entries, more);
        var all = Links.to("settings/audit?record=" + record, getTranslation("audit.history.all"));
        all.addClassName("button");
        getFooter().add(all, new Button(getTranslation("ui.close"), _ -> close()));
        show();
        if (shown == 0) {
            var none = new Paragraph(getTranslation("audit.history.none"));
            none.addClassName("muted");
            add(none);
        }
    }

    /** Whoever follows a link in it wants to see where it leads. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var listening = event.getUI().addAfterNavigationListener(_ -> close());
        addDetachListener(_ -> listening.remove());
    }

    private void show() {
        var events = trail.page(query, shown, PAGE + 1);
        events.stream().limit(PAGE).map(this::entry).forEach(entries::add);
        shown += Math.min(PAGE, events.size());
        more.setVisible(events.size() > PAGE);
    }

    private ListItem entry(AuditEvent event) {
        var when = new Span(formats.dateTime(event.at()));
        when.addClassNames("small", "muted", "history-when");
        var what = new Div(new Span(getTranslation(event.act().labelKey())));
        what.addClassName("history-what");
        var area = new Span(getTranslation("rights.area." + event.area()));
        area.addClassNames("small", "muted");
        what.add(area);
        var changes = new DescriptionList();
        changes.addClassName("history-changes");
        event.changes().forEach(change -> {
            changes.add(new DescriptionList.Term(words.field(change)));
            words.values(change).ifPresent(values -> changes.add(new DescriptionList.Description(values)));
        });
        var person = new Span(words.who(event));
        person.addClassName("history-who");
        var entry = new ListItem(when, person, what);
        if (!event.changes().isEmpty()) {
            entry.add(changes);
        }
        return entry;
    }
}
