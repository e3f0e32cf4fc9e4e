package app.closeup.customers.ui;

import app.closeup.customers.Customers;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.timeline.Timeline;
import app.closeup.customers.timeline.TimelineEntry;
import app.closeup.tenants.Staff;
import app.closeup.tenants.ui.people.ColleaguePicker;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.SidePanel;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A customer beside the list: who it is and what happened lately. */
@Component
class CustomerPanel {

    private static final int LATELY = 5;

    private final Customers customers;
    private final Timeline timeline;
    private final Staff staff;
    private final Formats formats;

    CustomerPanel(Customers customers, Timeline timeline, Staff staff, Formats formats) {
        this.customers = customers;
        this.timeline = timeline;
        this.staff = staff;
        this.formats = formats;
    }

    Optional<SidePanel> of(CustomerId id) {
        return customers.find(id).map(customer -> panel(customer, timeline.page(id, Set.of(), null, LATELY)));
    }

    private SidePanel panel(Customer customer, List<TimelineEntry> entries) {
        var details = customer.details();
        var tags = new Div(Words.tagOf(details.stage()), Tag.plain(Words.of(details.kind())));
        tags.addClassNames("row", "row-wrap");
        var facts = new Facts()
                .phone(details.contact().phone())
                .email(details.contact().email())
                .website(details.contact().website())
                .address(details.address())
                .add(
                        CustomerField.OWNER,
                        Optional.ofNullable(details.owner())
                                .flatMap(staff::name)
                                .map(ColleaguePicker::words)
                                .orElse(null));
        var lately = new Div(new H3(I18NProvider.translate("customers.lately")));
        lately.addClassName("stack");
        entries.forEach(entry -> lately.add(line(entry)));
        return new SidePanel(customer.name(), CustomerLink.route(customer.id()))
                .mark(Words.mark(details.kind(), customer.name()).large())
                .subtitle(Words.line(
                        details.person().jobTitle(),
                        details.profile().industry(),
                        details.address().city()))
                .body(tags, facts, lately);
    }

    private Div line(TimelineEntry entry) {
        var details = entry.details();
        var text = new Span(EntryText.title(entry).orElseGet(() -> EntryText.body(entry)));
        text.addClassNames("small", "truncate");
        var ago = new Span(formats.ago(entry.occurredAt()));
        ago.addClassNames("xs", "muted", "push", "nowrap");
        var line = new Div(new Tag(Words.of(details.kind()), Words.tone(details.kind())), text, ago);
        line.addClassName("row");
        return line;
    }
}
