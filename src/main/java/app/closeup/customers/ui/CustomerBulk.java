package app.closeup.customers.ui;

import static java.util.stream.Collectors.groupingBy;

import app.closeup.customers.CustomerSummary;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerActs;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Stage;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.playbooks.Act;
import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.ui.playbooks.ConductGate;
import app.closeup.ui.kit.BulkAction;
import app.closeup.ui.kit.BulkRun;
import app.closeup.ui.kit.DataList;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done to many customers of a list at once, and taken back. */
class CustomerBulk {

    private final Customers customers;
    private final Conduct conduct;
    private final Staff staff;
    private final DataList<CustomerSummary> list;

    CustomerBulk(Customers customers, Conduct conduct, Staff staff, DataList<CustomerSummary> list) {
        this.customers = customers;
        this.conduct = conduct;
        this.staff = staff;
        this.list = list;
    }

    void offer() {
        offer(
                Action.ASSIGN,
                new BulkAction<>(
                        I18NProvider.translate("customers.bulk.owner"),
                        Sign.USER,
                        chosen -> new OwnerDialog(staff, owner -> assign(chosen, owner)).open()));
        offer(
                Action.EDIT,
                new BulkAction<>(
                        I18NProvider.translate("customers.bulk.stage"),
                        Sign.TAG,
                        chosen -> new StageDialog(stage -> move(chosen, stage)).open()));
        offer(Action.DELETE, new BulkAction<>(I18NProvider.translate("customers.delete"), Sign.TRASH, this::delete));
    }

    private void offer(Action needed, BulkAction<CustomerSummary> action) {
        if (SignedIn.may(CustomerAreas.CUSTOMERS, needed)) {
            list.bulk(action);
        }
    }

    private void assign(Set<CustomerSummary> chosen, @Nullable MemberId owner) {
        run(
                CustomerActs.CHANGE_OWNER,
                chosen,
                "customers.bulk.changed",
                some -> customers.assign(ids(some), owner),
                some -> some.stream()
                        .collect(groupingBy(customer -> Optional.ofNullable(customer.owner())))
                        .forEach((former, those) -> customers.assign(ids(those), former.orElse(null))));
    }

    private void move(Set<CustomerSummary> chosen, Stage stage) {
        run(
                null,
                chosen,
                "customers.bulk.changed",
                some -> customers.moveTo(stage, ids(some)),
                some -> some.stream()
                        .collect(groupingBy(CustomerSummary::stage))
                        .forEach((former, those) -> customers.moveTo(former, ids(those))));
    }

    private void delete(Set<CustomerSummary> chosen) {
        run(
                CustomerActs.DELETE,
                chosen,
                "customers.deleted",
                some -> customers.delete(ids(some)),
                some -> customers.restore(ids(some)));
    }

    /** @param act that the company's rules may speak against; null for one that they cannot */
    private void run(
            @Nullable Act act,
            Set<CustomerSummary> chosen,
            String doneKey,
            Consumer<List<CustomerSummary>> work,
            Consumer<List<CustomerSummary>> undo) {
        ConductGate.pass(() -> {
            if (act != null) {
                conduct.foresee(act, CustomerActs.records(ids(chosen)));
            }
            start(chosen, doneKey, Conduct.carrying(work), undo);
        });
    }

    private void start(
            Set<CustomerSummary> chosen,
            String doneKey,
            Consumer<List<CustomerSummary>> work,
            Consumer<List<CustomerSummary>> undo) {
        BulkRun.start(I18NProvider.translate("customers.bulk.running"), chosen, work, done -> {
            list.reload();
            if (!done.isEmpty()) {
                Toast.undoable(
                        I18NProvider.translate(doneKey, done.size()),
                        () -> BulkRun.start(
                                I18NProvider.translate("customers.bulk.undoing"), done, undo, _ -> list.reload()));
            }
        });
    }

    private static List<CustomerId> ids(Collection<CustomerSummary> chosen) {
        return chosen.stream().map(CustomerSummary::id).toList();
    }
}
