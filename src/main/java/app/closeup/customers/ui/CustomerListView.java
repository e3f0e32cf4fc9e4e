package app.closeup.customers.ui;

import app.closeup.customers.CustomerExport;
import app.closeup.customers.CustomerQuery;
import app.closeup.customers.CustomerSummary;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.text.Codes;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.ui.people.ColleagueFilter;
import app.closeup.tenants.ui.people.ColleaguePicker;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.DataColumn;
import app.closeup.ui.kit.DataList;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Filter;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.ListQuery;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All organisations and people that the company deals with. */
@Route("customers")
@PageTitle("customers.title")
@Menu(order = 1, title = "customers.title", icon = "users")
@RolesAllowed("CUSTOMERS_SEE")
@StyleSheet("closeup/customers.css")
class CustomerListView extends Div implements BeforeEnterObserver {

    private static final String NAME = "name";
    private static final String CONTACT = "contact";
    private static final String ADDED = "added";

    private final Customers customers;
    private final Staff staff;
    private final Formats formats;
    private final Map<MemberId, String> owners = new HashMap<>();
    private final DataList<CustomerSummary> list =
            new DataList<>(customer -> customer.id().toString());

    CustomerListView(
            Customers customers,
            CustomerExport export,
            Proof proof,
            Conduct conduct,
            Staff staff,
            Formats formats,
            CustomerPanel panel) {
        this.customers = customers;
        this.staff = staff;
        this.formats = formats;

        list.search(getTranslation("customers.list.search"))
                .filter(kindFilter())
                .filter(stageFilter())
                .filter(ColleagueFilter.of("owner", getTranslation("customers.field.owner"), staff))
                .filter(new Filter(
                        "country", getTranslation("customers.field.country"), CustomerListView::countryChoices))
                .sortedBy(NAME, false)
                .source(this::page, (query, limit) -> customers.countUpTo(asked(query), limit))
                .panel(id -> CustomerLink.parse(id).flatMap(panel::of))
                .phone(customer -> new CustomerCard(customer, formats))
                .empty(this::firstUse);
        addColumns();
        new CustomerBulk(customers, conduct, staff, list).offer();

        var add = new Button(getTranslation("customers.add"), _ -> open("customers/new"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bring = Links.button("customers/import", getTranslation("customers.import"));
        add.setVisible(SignedIn.may(CustomerAreas.CUSTOMERS, Action.CREATE));
        bring.setVisible(add.isVisible());
        addClassNames("page", "page-fill");
        var deleted = Links.quietButton(DeletedCustomersView.ROUTE, getTranslation("customers.recently-deleted"));
        deleted.setVisible(SignedIn.may(CustomerAreas.CUSTOMERS, Action.DELETE));
        var takeOut = new ExportButton(export, proof, () -> asked(list.query()));
        takeOut.setVisible(SignedIn.may(CustomerAreas.CUSTOMERS, Action.EXPORT));
        add(new PageHeader(getTranslation("customers.title")).actions(deleted, takeOut, bring, add), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        owners.clear();
    }

    private void addColumns() {
        list.columns(
                DataColumn.<CustomerSummary>named(
                                NAME,
                                getTranslation("customers.field.name"),
                                CustomerSummary::name,
                                customer -> CustomerLink.route(customer.id()),
                                customer -> customer.kind() == CustomerKind.ORGANISATION)
                        .sortable(),
                DataColumn.<CustomerSummary>tag(
                                "stage",
                                getTranslation("customers.field.stage"),
                                customer -> Words.tag(customer.stage()))
                        .width("105px"),
                DataColumn.<CustomerSummary>text(
                                "place", getTranslation("customers.list.place"), CustomerListView::place)
                        .quiet(),
                DataColumn.<CustomerSummary>text(
                                "email", getTranslation("customers.field.email"), CustomerSummary::email)
                        .quiet()
                        .optional(),
                DataColumn.<CustomerSummary>text("owner", getTranslation("customers.field.owner"), this::ownerOf)
                        .quiet(),
                DataColumn.<CustomerSummary>text(
                                CONTACT, getTranslation("customers.list.last-contact"), this::lastContact)
                        .sortable()
                        .width("125px"),
                DataColumn.<CustomerSummary>text(
                                "phone", getTranslation("customers.field.phone"), CustomerSummary::phone)
                        .quiet()
                        .optional(),
                DataColumn.<CustomerSummary>text(
                                "industry", getTranslation("customers.field.industry"), CustomerSummary::industry)
                        .quiet()
                        .optional(),
                DataColumn.<CustomerSummary>text(
                                "job", getTranslation("customers.field.job-title"), CustomerSummary::jobTitle)
                        .quiet()
                        .optional(),
                DataColumn.<CustomerSummary>text(
                                ADDED,
                                getTranslation("customers.list.added"),
                                customer -> formats.date(customer.createdAt()))
                        .sortable()
                        .optional()
                        .width("130px"));
    }

    private EmptyState firstUse() {
        if (!SignedIn.may(CustomerAreas.CUSTOMERS, Action.CREATE)) {
            return new EmptyState(
                    Sign.USERS,
                    getTranslation("customers.list.empty.in-reach"),
                    getTranslation("customers.list.empty.in-reach.text"));
        }
        var sample = Links.button("settings/sample-data", getTranslation("customers.list.empty.sample"));
        sample.setVisible(SignedIn.may(TenantAreas.SETTINGS, Action.EDIT));
        return new EmptyState(
                        Sign.USERS, getTranslation("customers.list.empty"), getTranslation("customers.list.empty.text"))
                .actions(
                        Links.primaryButton("customers/import", getTranslation("customers.list.empty.import")), sample);
    }

    private static CustomerQuery asked(ListQuery query) {
        var sort = query.sort();
        return CustomerQuery.ALL
                .withText(query.search())
                .withKinds(query.filter("kind", code -> Codes.find(CustomerKind.class, code)))
                .withStages(query.filter("stage", code -> Codes.find(Stage.class, code)))
                .withOwners(ColleagueFilter.chosen(query, "owner"))
                .withCountries(query.filter("country", CustomerListView::country))
                .sortedBy(sortOf(sort), sort != null && sort.descending());
    }

    private static CustomerQuery.Sort sortOf(ListQuery.@Nullable SortBy sort) {
        return switch (sort == null ? NAME : sort.column()) {
            case CONTACT -> CustomerQuery.Sort.LAST_CONTACT;
            case ADDED -> CustomerQuery.Sort.ADDED;
            default -> CustomerQuery.Sort.NAME;
        };
    }

    private static Optional<String> country(String code) {
        return Optional.of(code).filter(Words.countries()::contains);
    }

    private Filter kindFilter() {
        return new Filter(
                "kind",
                getTranslation("customers.field.kind"),
                () -> Arrays.stream(CustomerKind.values())
                        .map(kind -> new Filter.Choice(kind.code(), Words.of(kind)))
                        .toList());
    }

    private Filter stageFilter() {
        return new Filter(
                "stage",
                getTranslation("customers.field.stage"),
                () -> Arrays.stream(Stage.values())
                        .map(stage -> new Filter.Choice(stage.code(), Words.of(stage)))
                        .toList());
    }

    private static List<Filter.Choice> countryChoices() {
        return Words.countries().stream()
                .map(code -> new Filter.Choice(code, Words.country(code)))
                .toList();
    }

    private static @Nullable String place(CustomerSummary customer) {
        return Words.line(customer.city(), customer.country() == null ? null : Words.country(customer.country()));
    }

    /** The entries, and what their owners are called. */
    private List<CustomerSummary> page(ListQuery query) {
        var page = customers.page(asked(query), query.offset(), query.limit());
        var unknown = page.stream()
                .map(CustomerSummary::owner)
                .filter(Objects::nonNull)
                .filter(owner -> !owners.containsKey(owner))
                .collect(Collectors.toSet());
        staff.names(unknown).forEach((owner, colleague) -> owners.put(owner, ColleaguePicker.words(colleague)));
        return page;
    }

    private @Nullable String ownerOf(CustomerSummary customer) {
        return customer.owner() == null ? null : owners.get(customer.owner());
    }

    private @Nullable String lastContact(CustomerSummary customer) {
        return customer.lastContactAt() == null ? null : formats.ago(customer.lastContactAt());
    }

    private void open(String route) {
        getUI().ifPresent(ui -> Links.open(ui, route));
    }
}
