package app.closeup.customers.ui;

import app.closeup.customers.ChangeOutcome;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerFields;
import app.closeup.platform.money.Money;
import app.closeup.tenants.Staff;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.ui.people.ColleaguePicker;
import app.closeup.tenants.ui.playbooks.ConductGate;
import app.closeup.ui.kit.ConflictDialog;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who the customer is, to be read and, in the same place, to be edited. */
class AboutCard extends CardPart {

    private final Customers customers;
    private final Staff staff;
    private final Set<Action> allowed;
    private final Formats formats;
    private final Consumer<Customer> changed;
    private final Button edit = new Button(getTranslation("customers.edit"), Sign.EDIT.create(), _ -> edit());

    private Customer customer;
    private Form form;

    AboutCard(
            Customer customer,
            Customers customers,
            Staff staff,
            Set<Action> allowed,
            Formats formats,
            Consumer<Customer> changed) {
        super("customers.about");
        this.customer = customer;
        this.customers = customers;
        this.staff = staff;
        this.allowed = allowed;
        this.formats = formats;
        this.changed = changed;
        this.form = new Form(getTranslation("customers.save"), List::of);
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        card().actions(edit);
        read();
    }

    private void read() {
        edit.setVisible(allowed.contains(Action.EDIT));
        var details = customer.details();
        var profile = details.profile();
        var facts = new Facts()
                .phone(details.contact().phone())
                .email(details.contact().email())
                .website(details.contact().website())
                .address(details.address())
                .add(CustomerField.JOB_TITLE, details.person().jobTitle())
                .add(CustomerField.INDUSTRY, profile.industry())
                .add(CustomerField.EMPLOYEES, words(CustomerField.EMPLOYEES, details))
                .add(CustomerField.REVENUE, words(CustomerField.REVENUE, details))
                .add(CustomerField.FOUNDED_YEAR, words(CustomerField.FOUNDED_YEAR, details))
                .add(CustomerField.CUSTOMER_SINCE, words(CustomerField.CUSTOMER_SINCE, details))
                .add(CustomerField.OWNER, words(CustomerField.OWNER, details))
                .add(CustomerField.EXTERNAL_ID, details.externalId());
        show(facts);
        if (profile.description() != null) {
            var description = new Paragraph(profile.description());
            description.addClassNames("small", "customer-text");
            card().body(description);
        }
    }

    private void edit() {
        edit.setVisible(false);
        var editor =
                new CustomerFieldsEditor(staff, getTranslation("customers.currency"), allowed.contains(Action.ASSIGN));
        form = new Form(getTranslation("customers.save"), () -> save(editor));
        editor.addAll(form, getTranslation("customers.address"), getTranslation("customers.company"));
        editor.show(customer.details());
        form.cancel(getTranslation("customers.cancel"), this::read);
        show(form);
        editor.focus();
    }

    private List<Form.Problem> save(CustomerFieldsEditor editor) {
        var details = editor.read(customer.details());
        var problems = editor.problems(details);
        return problems.isEmpty() ? save(details) : problems;
    }

    private List<Form.Problem> save(CustomerDetails details) {
        if (details.equals(customer.details())) {
            read();
            return List.of();
        }
        var problems = new ArrayList<>(List.of(new Form.Problem(null, getTranslation("customers.held-back"))));
        ConductGate.pass(() -> {
            problems.clear();
            problems.addAll(write(details));
            form.show(problems);
        });
        return problems;
    }

    private List<Form.Problem> write(CustomerDetails details) {
        return switch (customers.change(customer.id(), customer.version(), details)) {
            case ChangeOutcome.Changed(var now) -> {
                accept(now);
                yield List.of();
            }
            case ChangeOutcome.ChangedMeanwhile(var theirs, var yours) -> resolve(theirs, yours);
            case ChangeOutcome.Refused() -> List.of(new Form.Problem(null, getTranslation("customers.not-allowed")));
            case ChangeOutcome.Gone() -> List.of(new Form.Problem(null, getTranslation("customers.gone")));
        };
    }

    private void accept(Customer now) {
        customer = now;
        read();
        changed.accept(now);
        Toast.show(getTranslation("customers.saved"));
    }

    /** Where only one of the two changed a field, that change stands; where both did, the second writer chooses. */
    private List<Form.Problem> resolve(Customer theirs, CustomerDetails yours) {
        var base = customer.details();
        var byMe = CustomerFields.differing(base, yours);
        var byBoth = EnumSet.noneOf(CustomerField.class);
        byBoth.addAll(CustomerFields.differing(theirs.details(), yours));
        byBoth.retainAll(byMe);
        byBoth.retainAll(CustomerFields.differing(base, theirs.details()));
        if (byBoth.isEmpty()) {
            customer = theirs;
            return save(merged(theirs, yours, byMe));
        }
        var differences = byBoth.stream()
                .map(field -> new ConflictDialog.Difference(
                        field.name(),
                        Words.of(field),
                        orDash(words(field, theirs.details())),
                        orDash(words(field, yours))))
                .toList();
        new ConflictDialog(differences, mine -> {
                    var taken = EnumSet.noneOf(CustomerField.class);
                    taken.addAll(byMe);
                    taken.removeIf(field -> byBoth.contains(field) && !mine.contains(field.name()));
                    customer = theirs;
                    if (!save(merged(theirs, yours, taken)).isEmpty()) {
                        Toast.problem(getTranslation("customers.gone"));
                    }
                })
                .open();
        return List.of(new Form.Problem(null, getTranslation("customers.conflict")));
    }

    private static CustomerDetails merged(Customer theirs, CustomerDetails yours, Set<CustomerField> mine) {
        var merged = theirs.details();
        for (var field : mine) {
            merged = CustomerFields.take(field, yours, merged);
        }
        return merged;
    }

    private @Nullable String words(CustomerField field, CustomerDetails details) {
        return switch (field) {
            case KIND -> Words.of(details.kind());
            case STAGE -> Words.of(details.stage());
            case COUNTRY -> Words.country(details.address());
            case OWNER ->
                staff.name(details.owner()).map(ColleaguePicker::words).orElse(null);
            case EMPLOYEES -> {
                var employees = details.profile().employees();
                yield employees == null ? null : formats.number(employees);
            }
            case REVENUE -> money(details.profile().revenue());
            case CUSTOMER_SINCE -> {
                var since = details.profile().customerSince();
                yield since == null ? null : formats.date(since);
            }
            default -> {
                var value = CustomerFields.value(field, details);
                yield value == null ? null : value.toString();
            }
        };
    }

    private @Nullable String money(@Nullable Money money) {
        return money == null ? null : formats.money(money.minor(), money.currency());
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "—" : text;
    }
}
