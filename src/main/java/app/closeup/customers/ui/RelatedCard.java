package app.closeup.customers.ui;

import app.closeup.customers.CustomerSummary;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.relations.RelatedCustomer;
import app.closeup.customers.relations.RelationRole;
import app.closeup.customers.relations.Relations;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people and companies that belong to a customer. */
class RelatedCard extends CardPart {

    private final CustomerId customer;
    private final CustomerKind kind;
    private final Relations relations;
    private final Customers customers;
    private final boolean editable;

    RelatedCard(CustomerId customer, CustomerKind kind, Relations relations, Customers customers, boolean editable) {
        super("customers.related");
        this.customer = customer;
        this.kind = kind;
        this.relations = relations;
        this.customers = customers;
        this.editable = editable;
        var add = new Button(getTranslation("customers.related.add"), Sign.PLUS.create(), _ -> ask());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add.setAriaLabel(getTranslation("customers.related.add.label"));
        add.setVisible(editable);
        card().actions(add);
        reload();
    }

    private void reload() {
        show();
        var related = relations.of(customer);
        if (related.isEmpty()) {
            var nothing = new Paragraph(
                    kind == CustomerKind.PERSON
                            ? getTranslation("customers.related.nothing.person")
                            : getTranslation("customers.related.nothing"));
            nothing.addClassNames("small", "muted");
            card().body(nothing);
        }
        for (var role : RelationRole.values()) {
            var those = related.stream().filter(other -> other.role() == role).toList();
            if (!those.isEmpty()) {
                card().body(group(role, those));
            }
        }
    }

    private Div group(RelationRole role, List<RelatedCustomer> those) {
        var list = new RelatedList();
        those.forEach(other -> list.add(
                Words.mark(other.kind(), other.name()),
                new CustomerLink(other.id(), other.name()),
                Words.line(other.jobTitle(), other.city()),
                remover(other)));
        var heading = new H3(Words.of(role, those.size()));
        heading.addClassNames("xs", "muted");
        var group = new Div(heading, list);
        group.addClassName("related-group");
        return group;
    }

    private Button remover(RelatedCustomer other) {
        var remove = new Button(Sign.CLOSE.create(), _ -> remove(other));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("customers.related.remove", other.name()));
        remove.setVisible(editable);
        return remove;
    }

    private void ask() {
        new RelationDialog(customers, customer, kind, this::add).open();
    }

    private @Nullable String add(RelationRole role, CustomerSummary other) {
        return switch (relations.add(customer, role, other.id())) {
            case YES, ALREADY_THERE -> {
                reload();
                yield null;
            }
            case WOULD_LEAD_IN_A_CIRCLE -> getTranslation("customers.related.circle", other.name());
            case CUSTOMER_GONE -> getTranslation("customers.gone");
        };
    }

    private void remove(RelatedCustomer other) {
        relations.remove(other.relation());
        reload();
        Toast.undoable(getTranslation("customers.related.removed", other.name()), () -> {
            relations.restore(other.relation());
            reload();
        });
    }
}
