package app.closeup.customers.ui;

import app.closeup.customers.Collaborators;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerActs;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.relations.Relations;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.customers.timeline.Timeline;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.ui.authority.UseAuthority;
import app.closeup.tenants.ui.history.RecordHistory;
import app.closeup.tenants.ui.people.ColleaguePicker;
import app.closeup.tenants.ui.playbooks.ConductGate;
import app.closeup.tenants.ui.playbooks.PlaybookCards;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** A customer in close-up: who it is, what happened, and who belongs to it. */
@Route("customers/:customerId")
@RolesAllowed("CUSTOMERS_SEE")
@StyleSheet("closeup/customers.css")
class CustomerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> PARTS = List.of("about", "timeline", "playbooks", "related");

    private final Customers customers;
    private final Timeline timeline;
    private final Relations relations;
    private final Collaborators collaborators;
    private final Staff staff;
    private final Formats formats;
    private final Clock clock;
    private final RecentCustomers recent;
    private final PlaybookCards playbooks;
    private final UseAuthority authority;
    private final RecordHistory history;
    private final Div header = new Div();
    private final Div parts = new Div();
    private final Tabs tabs = new Tabs();

    private String title = "";
    private Set<Action> allowed = Set.of();

    CustomerView(
            Customers customers,
            Timeline timeline,
            Relations relations,
            Collaborators collaborators,
            Staff staff,
            Formats formats,
            Clock clock,
            RecentCustomers recent,
            PlaybookCards playbooks,
            UseAuthority authority,
            RecordHistory history) {
        this.customers = customers;
        this.timeline = timeline;
        this.relations = relations;
        this.collaborators = collaborators;
        this.staff = staff;
        this.formats = formats;
        this.clock = clock;
        this.recent = recent;
        this.playbooks = playbooks;
        this.authority = authority;
        tabs.add(
                new Tab(getTranslation("customers.about")),
                new Tab(getTranslation("customers.timeline")),
                new Tab(getTranslation("playbooks.title")),
                new Tab(getTranslation("customers.related")));
        tabs.addClassName("close-up-tabs");
        tabs.addSelectedChangeListener(_ -> showPart());
        parts.addClassName("close-up-parts");
        addClassNames("page", "close-up");
        add(header, tabs, parts);
        this.history = history;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("customerId").flatMap(CustomerLink::parse);
        var customer = id.flatMap(customers::find);
        if (customer.isPresent()) {
            show(customer.get());
        } else {
            id.flatMap(customers::findDeleted)
                    .ifPresentOrElse(this::showDeleted, () -> event.rerouteToError(NotFoundException.class));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Customer customer) {
        recent.remember(customer.id());
        allowed = customers.allowed(customer.id());
        var about = new AboutCard(customer, customers, staff, allowed, formats, this::changed);
        var happened = new TimelineCard(customer.id(), timeline, formats, clock);
        var related = new RelatedCard(
                customer.id(), customer.details().kind(), relations, customers, allowed.contains(Action.EDIT));
        about.addClassName("close-up-about");
        happened.addClassName("close-up-timeline");
        var plays = playbooks.of(CustomerActs.record(customer.id()));
        var sharing = new CollaboratorsCard(customer.id(), collaborators, staff, allowed.contains(Action.ASSIGN));
        var side = new Div(plays, related, sharing);
        plays.addClassName("close-up-playbooks");
        related.addClassName("close-up-people");
        side.addClassNames("close-up-related", "stack", "stack-wide");
        parts.removeClassName("close-up-deleted");
        parts.removeAll();
        parts.add(about, happened, side);
        tabs.setVisible(true);
        tabs.setSelectedIndex(1);
        showPart();
        showHeader(customer, happened);
    }

    private void showDeleted(Customer customer) {
        title = customer.name();
        var restore = new Button(getTranslation("customers.restore"), _ -> restore(customer.id()));
        restore.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header.removeAll();
        tabs.setVisible(false);
        parts.removeAll();
        parts.add(new EmptyState(
                        Sign.TRASH,
                        getTranslation("customers.was-deleted", customer.name()),
                        getTranslation("customers.was-deleted.text"))
                .actions(restore));
        parts.addClassName("close-up-deleted");
    }

    private void restore(CustomerId customer) {
        customers.restore(List.of(customer));
        customers.find(customer).ifPresent(this::show);
        Toast.show(getTranslation("customers.restored"));
    }

    private void changed(Customer customer) {
        parts.getChildren()
                .filter(TimelineCard.class::isInstance)
                .map(TimelineCard.class::cast)
                .findFirst()
                .ifPresent(happened -> {
                    happened.reload();
                    showHeader(customer, happened);
                });
    }

    private void showHeader(Customer customer, TimelineCard happened) {
        title = customer.name();
        var details = customer.details();
        var owner = staff.name(details.owner())
                .map(colleague -> getTranslation("customers.owned-by", ColleaguePicker.words(colleague)))
                .orElse(getTranslation("customers.owner.nobody"));
        var contact = customer.lastContactAt() == null
                ? null
                : getTranslation("customers.last-contact", formats.ago(customer.lastContactAt()));
        var call = new Button(
                getTranslation("customers.timeline.log-call"), Sign.PHONE.create(), _ -> happened.log(EntryKind.CALL));
        var delete = new Button(getTranslation("customers.delete"), Sign.TRASH.create(), _ -> delete(customer.id()));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        call.setVisible(SignedIn.may(CustomerAreas.TIMELINE, Action.CREATE));
        delete.setVisible(allowed.contains(Action.DELETE));
        var decide = authority.button(CustomerActs.record(customer.id()), () -> {});
        header.removeAll();
        header.add(new PageHeader(customer.name())
                .mark(Words.mark(details.kind(), customer.name()).large())
                .beside(Words.tagOf(details.stage()), Tag.plain(Words.of(details.kind())))
                .subtitle(Words.line(
                        details.person().jobTitle(),
                        details.profile().industry(),
                        Words.country(details.address()),
                        owner,
                        contact))
                .actions(history.button(customer.id().value(), customer.name()), call, decide, delete));
    }

    private void delete(CustomerId customer) {
        var ui = getUI().orElseThrow();
        ConductGate.pass(() -> {
            customers.delete(List.of(customer));
            Links.backToList(ui, CustomerLink.LIST);
            Toast.undoable(getTranslation("customers.deleted", 1), () -> {
                customers.restore(List.of(customer));
                Links.open(ui, CustomerLink.route(customer));
            });
        });
    }

    /** On a small screen one part is shown at a time. */
    private void showPart() {
        for (var index = 0; index < PARTS.size(); index++) {
            parts.setClassName("close-up-shows-" + PARTS.get(index), index == tabs.getSelectedIndex());
        }
    }
}
