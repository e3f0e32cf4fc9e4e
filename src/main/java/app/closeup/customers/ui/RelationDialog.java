package app.closeup.customers.ui;

import app.closeup.customers.CustomerSummary;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.relations.RelationRole;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks who belongs to a customer, and as what. */
class RelationDialog extends Dialog {

    private static final int OFFERED = 20;
    private static final int SEARCHED = 100;

    private final Customers customers;
    private final CustomerId customer;
    private final Select<RelationRole> role = new Select<>();
    private final ComboBox<CustomerSummary> other = new ComboBox<>(getTranslation("customers.related.who"));

    /** @param add keeps the relation, or says why it cannot */
    RelationDialog(
            Customers customers,
            CustomerId customer,
            CustomerKind kind,
            BiFunction<RelationRole, CustomerSummary, @Nullable String> add) {
        this.customers = customers;
        this.customer = customer;
        role.setLabel(getTranslation("customers.related.role"));
        var roles = roles(kind);
        role.setItems(roles);
        role.setItemLabelGenerator(Words::of);
        role.setValue(roles.getFirst());
        role.addValueChangeListener(_ -> {
            other.clear();
            other.getDataProvider().refreshAll();
        });
        other.setItems(this::offered);
        other.setItemLabelGenerator(one -> Words.line(one.name(), one.city()));
        other.setPlaceholder(getTranslation("customers.list.search"));

        var form = new Form(getTranslation("customers.related.add"), () -> save(add))
                .wide("role", role)
                .wide("other", other)
                .cancel(getTranslation("customers.cancel"), this::close)
                .whenSaved(this::close);
        setHeaderTitle(getTranslation("customers.related.add.label"));
        setWidth("440px");
        add(form);
    }

    private Stream<CustomerSummary> offered(Query<CustomerSummary, String> query) {
        var typed = query.getFilter().orElse("");
        var found = typed.isBlank() ? customers.latelyChanged(SEARCHED) : customers.search(typed, SEARCHED);
        return found.stream()
                .filter(one -> !one.id().equals(customer) && fits(one.kind()))
                .limit(OFFERED)
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    /** The likeliest first. */
    private static List<RelationRole> roles(CustomerKind kind) {
        return switch (kind) {
            case PERSON -> List.of(RelationRole.EMPLOYER, RelationRole.PARTNER, RelationRole.RELATED);
            case ORGANISATION ->
                List.of(
                        RelationRole.EMPLOYEE,
                        RelationRole.PARENT,
                        RelationRole.SUBSIDIARY,
                        RelationRole.PARTNER,
                        RelationRole.RELATED);
        };
    }

    private boolean fits(CustomerKind kind) {
        return switch (role.getValue()) {
            case EMPLOYER, PARENT, SUBSIDIARY -> kind == CustomerKind.ORGANISATION;
            case EMPLOYEE -> kind == CustomerKind.PERSON;
            case PARTNER, RELATED -> true;
        };
    }

    private List<Form.Problem> save(BiFunction<RelationRole, CustomerSummary, @Nullable String> add) {
        if (other.isEmpty()) {
            return List.of(new Form.Problem("other", getTranslation("customers.related.who.missing")));
        }
        var problem = add.apply(role.getValue(), other.getValue());
        return problem == null ? List.of() : List.of(new Form.Problem("other", problem));
    }
}
