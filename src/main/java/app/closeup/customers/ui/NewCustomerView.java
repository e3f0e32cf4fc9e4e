package app.closeup.customers.ui;

import app.closeup.customers.CustomerSummary;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.rights.Action;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a customer by a few fields; the others follow on its own page. */
@Route("customers/new")
@PageTitle("customers.new")
@RolesAllowed("CUSTOMERS_CREATE")
@StyleSheet("closeup/customers.css")
class NewCustomerView extends Div implements BeforeEnterObserver {

    private static final int MOST_SIMILAR = 3;

    private final Customers customers;
    private final Staff staff;
    private final Div similar = new Div();
    private final Card card = new Card(getTranslation("customers.new.who"));

    private @Nullable CustomerId added;

    NewCustomerView(Customers customers, Staff staff) {
        this.customers = customers;
        this.staff = staff;
        similar.addClassNames("customer-similar", "small");
        similar.getElement().setAttribute("role", "status");
        var body = new Div(card);
        body.addClassNames("page-body", "customer-new");
        addClassName("page");
        add(new PageHeader(getTranslation("customers.new")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var editor = new CustomerFieldsEditor(
                staff, getTranslation("customers.currency"), SignedIn.may(CustomerAreas.CUSTOMERS, Action.ASSIGN));
        var blank = CustomerDetails.organisation("").withOwner(me());
        var form = new Form(getTranslation("customers.save"), () -> save(editor, editor.read(blank)));
        editor.addEssentials(form);
        editor.show(blank);
        editor.whenNameOrEmailChanges(() -> showSimilar(editor));
        form.note(similar)
                .cancel(getTranslation("customers.cancel"), () -> open(CustomerLink.LIST))
                .whenSaved(this::openAdded);
        similar.removeAll();
        card.body().removeAll();
        card.body(form);
        editor.focus();
    }

    private List<Form.Problem> save(CustomerFieldsEditor editor, CustomerDetails details) {
        var problems = editor.problems(details);
        if (problems.isEmpty()) {
            added = customers.register(details);
        }
        return problems;
    }

    private void openAdded() {
        if (added != null) {
            open(CustomerLink.route(added));
            Toast.show(getTranslation("customers.added"));
        }
    }

    private void showSimilar(CustomerFieldsEditor editor) {
        similar.removeAll();
        var found = customers.similar(editor.name(), editor.email(), MOST_SIMILAR);
        if (!found.isEmpty()) {
            similar.add(new Span(getTranslation("customers.similar")));
            found.forEach(customer -> similar.add(line(customer)));
        }
    }

    private static Div line(CustomerSummary customer) {
        var detail = new Span(Words.line(customer.email(), customer.city()));
        detail.addClassName("muted");
        var line = new Div(new CustomerLink(customer.id(), customer.name()), detail);
        line.addClassNames("row", "row-wrap");
        return line;
    }

    private static @Nullable MemberId me() {
        return SignedIn.current().map(SignedIn::member).orElse(null);
    }

    private void open(String route) {
        getUI().ifPresent(ui -> Links.open(ui, route));
    }
}
