package app.closeup.customers.ui;

import app.closeup.customers.Customers;
import app.closeup.customers.DeletedCustomer;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.platform.jobs.Purge;
import app.closeup.ui.kit.BulkAction;
import app.closeup.ui.kit.BulkRun;
import app.closeup.ui.kit.DataColumn;
import app.closeup.ui.kit.DataList;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers that were deleted lately, to be brought back. */
@Route(DeletedCustomersView.ROUTE)
@PageTitle("customers.recently-deleted")
@RolesAllowed("CUSTOMERS_DELETE")
@StyleSheet("closeup/customers.css")
class DeletedCustomersView extends Div {

    static final String ROUTE = "customers/deleted";

    private final Customers customers;
    private final Formats formats;
    private final DataList<DeletedCustomer> list =
            new DataList<>(customer -> customer.id().toString());

    DeletedCustomersView(Customers customers, Formats formats) {
        this.customers = customers;
        this.formats = formats;
        list.source(
                        query -> customers.deleted(query.offset(), query.limit()),
                        (_, limit) -> customers.countDeletedUpTo(limit))
                .phone(this::card)
                .bulk(new BulkAction<>(getTranslation("customers.restore"), Sign.UNDO, this::restore))
                .empty(this::nothing);
        addColumns();
        addClassNames("page", "page-fill");
        add(
                new PageHeader(getTranslation("customers.recently-deleted"))
                        .subtitle(getTranslation("customers.recently-deleted.text", Purge.DAYS))
                        .actions(Links.button(CustomerLink.LIST, getTranslation("customers.recently-deleted.back"))),
                list);
    }

    private void addColumns() {
        list.columns(
                DataColumn.named(
                        "name",
                        getTranslation("customers.field.name"),
                        DeletedCustomer::name,
                        customer -> CustomerLink.route(customer.id()),
                        customer -> customer.kind() == CustomerKind.ORGANISATION),
                DataColumn.<DeletedCustomer>text(
                                "place", getTranslation("customers.list.place"), DeletedCustomersView::place)
                        .quiet(),
                DataColumn.<DeletedCustomer>text(
                                "deleted",
                                getTranslation("customers.recently-deleted.when"),
                                customer -> formats.dateTime(customer.deletedAt()))
                        .width("170px"),
                DataColumn.<DeletedCustomer>text(
                                "until",
                                getTranslation("customers.recently-deleted.until"),
                                customer -> formats.date(customer.deletedAt().plus(Duration.ofDays(Purge.DAYS))))
                        .width("150px"),
                DataColumn.<DeletedCustomer>component("restore", getTranslation("customers.restore"), this::restorer)
                        .width("120px"));
    }

    private Component card(DeletedCustomer customer) {
        var name = new Span(customer.name());
        name.addClassNames("customer-name", "truncate");
        var line = new Span(Words.line(formats.date(customer.deletedAt()), place(customer)));
        line.addClassNames("small", "muted", "truncate");
        var words = new Div(name, line);
        words.addClassName("customer-card-words");
        var card = new Div(Words.mark(customer.kind(), customer.name()), words, restorer(customer));
        card.addClassNames("row", "customer-card");
        return card;
    }

    private Button restorer(DeletedCustomer customer) {
        var button = new Button(Sign.UNDO.create(), _ -> restore(List.of(customer)));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        var label = getTranslation("customers.restore.named", customer.name());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void restore(Collection<DeletedCustomer> chosen) {
        BulkRun.start(
                getTranslation("customers.recently-deleted.restoring"),
                chosen,
                some -> customers.restore(ids(some)),
                done -> {
                    list.reload();
                    Toast.undoable(
                            getTranslation("customers.restored.count", done.size()),
                            () -> BulkRun.start(
                                    getTranslation("customers.bulk.undoing"),
                                    done,
                                    some -> customers.delete(ids(some)),
                                    _ -> list.reload()));
                });
    }

    private EmptyState nothing() {
        return new EmptyState(
                Sign.TRASH,
                getTranslation("customers.recently-deleted.none"),
                getTranslation("customers.recently-deleted.none.text"));
    }

    private static @Nullable String place(DeletedCustomer customer) {
        return Words.line(
                customer.jobTitle(),
                customer.city(),
                customer.country() == null ? null : Words.country(customer.country()));
    }

    private static List<CustomerId> ids(List<DeletedCustomer> chosen) {
        return chosen.stream().map(DeletedCustomer::id).toList();
    }
}
