package app.closeup.tenants.ui.audit;

import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.ui.history.ChangeWords;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.SidePanel;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;

/** One deed beside the list: everything that is known of it, before and after. */
final class AuditPanel {

    private AuditPanel() {}

    static SidePanel of(AuditEvent event, @Nullable String who, String area, ChangeWords words, Formats formats) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        add(facts, "audit.column.at", formats.dateTime(event.at()));
        add(facts, "audit.column.who", who);
        add(facts, "audit.column.area", area);
        add(facts, "audit.column.name", words.name(event));
        add(facts, "audit.column.address", event.address());
        event.changes().forEach(change -> add(facts, change, words));
        return new SidePanel(I18NProvider.translate(event.act().labelKey()), "settings/audit?open=" + event.id())
                .body(facts);
    }

    private static void add(DescriptionList facts, String termKey, @Nullable String value) {
        if (value != null) {
            facts.add(
                    new DescriptionList.Term(I18NProvider.translate(termKey)),
                    new DescriptionList.Description(new Span(value)));
        }
    }

    private static void add(DescriptionList facts, Change change, ChangeWords words) {
        var values = words.values(change);
        var field = values.isEmpty() ? I18NProvider.translate("audit.what") : words.field(change);
        facts.add(
                new DescriptionList.Term(field),
                new DescriptionList.Description(new Span(values.orElseGet(() -> words.field(change)))));
    }
}
