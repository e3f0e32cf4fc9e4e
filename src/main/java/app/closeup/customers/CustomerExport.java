package app.closeup.customers;

import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerActs;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerFields;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.FieldRights;
import app.closeup.platform.csv.CsvText;
import app.closeup.platform.money.Money;
import app.closeup.platform.throttle.Limit;
import app.closeup.platform.throttle.Throttle;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.sessions.StepUp;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes customers out of Closeup as a table that any program reads: those that the person may export, with the fields
 * that the person sees, and never without leaving a trace.
 */
@Service
public class CustomerExport {

    /** More than a spreadsheet shows. */
    public static final int MOST = 1_000_000;

    private static final int CHUNK = 500;

    /** More than anybody needs; each reads a million customers at most. */
    private static final Limit EXPORTS = new Limit("export of customers by member", 30, Duration.ofHours(1));

    private final ListedRepository listed;
    private final CustomerRepository customers;
    private final Staff staff;
    private final Audit audit;
    private final Conduct conduct;
    private final StepUp stepUp;
    private final Throttle throttle;
    private final MessageSource messages;
    private final TransactionOperations transaction;

    CustomerExport(
            ListedRepository listed,
            CustomerRepository customers,
            Staff staff,
            Audit audit,
            Conduct conduct,
            StepUp stepUp,
            Throttle throttle,
            MessageSource messages,
            TransactionOperations transaction) {
        this.listed = listed;
        this.customers = customers;
        this.staff = staff;
        this.audit = audit;
        this.conduct = conduct;
        this.stepUp = stepUp;
        this.throttle = throttle;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * Asks whether the person may take customers out, and has shown of late who they are.
     *
     * @throws org.springframework.security.access.AccessDeniedException when they may not
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when they have to show first who they are
     * @throws TooManyExportsException when they have to wait
     * @throws app.closeup.tenants.playbooks.ConductException when the company's rules speak against it
     */
    public void requireAllowed() {
        SignedIn.require(CustomerAreas.CUSTOMERS, Action.EXPORT);
        stepUp.require();
        transaction.executeWithoutResult(_ -> conduct.check(CustomerActs.EXPORT, List.of()));
        var person = SignedIn.current().orElseThrow();
        throttle.refusal(EXPORTS, person.tenant().toString(), person.member().toString())
                .ifPresent(wait -> {
                    throw new TooManyExportsException(wait);
                });
    }

    /**
     * Writes those that match, in the order of the list, as CSV: a row of titles, then a row each, {@value #MOST} at
     * most. Customers whom a rule of the company keeps inside are left out.
     *
     * @return how many were left out
     * @throws org.springframework.security.access.AccessDeniedException when the person may not, or the company never
     *     does
     */
    public int write(CustomerQuery query, OutputStream target, Locale locale) {
        SignedIn.require(CustomerAreas.CUSTOMERS, Action.EXPORT);
        stepUp.require();
        var ids = Objects.requireNonNull(transaction.execute(_ -> begin(query)));
        var fields =
                Arrays.stream(CustomerField.values()).filter(FieldRights::shows).toList();
        var table = new CsvText(target, ',');
        var titles = new ArrayList<String>();
        titles.add(messages.getMessage("customers.export.id", null, locale));
        fields.forEach(field -> titles.add(messages.getMessage(field.labelKey(), null, locale)));
        table.row(titles);
        var left = 0;
        for (var done = 0; done < ids.size(); done += CHUNK) {
            var chunk = ids.subList(done, Math.min(done + CHUNK, ids.size()));
            left += transaction.execute(_ -> write(chunk, fields, table));
        }
        table.flush();
        if (left > 0) {
            var count = left;
            transaction.executeWithoutResult(_ -> remember("customers.export.withheld", count));
        }
        return left;
    }

    private List<CustomerId> begin(CustomerQuery query) {
        if (!conduct.judge(CustomerActs.EXPORT, List.of()).never().isEmpty()) {
            throw new AccessDeniedException("Customers are never exported here");
        }
        var ids = listed.exportable(query, MOST);
        remember("customers.title", ids.size());
        return ids;
    }

    private void remember(String what, int count) {
        audit.record(AuditEntry.of(Act.EXPORTED, CustomerAreas.CUSTOMERS)
                .with(List.of(new Change(what, null, String.valueOf(count)))));
    }

    private int write(List<CustomerId> chunk, List<CustomerField> fields, CsvText table) {
        var withheld = conduct.withheld(CustomerActs.EXPORT, CustomerActs.records(chunk));
        var ids = chunk.stream()
                .filter(id -> !withheld.contains(CustomerActs.record(id)))
                .toList();
        var found = customers.findWhole(ids).stream()
                .map(FieldRights::shown)
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        var owners = found.values().stream()
                .map(customer -> customer.details().owner())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<MemberId, String> names = staff.names(owners).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, named -> named.getValue().name()));
        for (var id : ids) {
            var customer = found.get(id);
            if (customer != null) {
                table.row(row(customer, fields, names));
            }
        }
        return withheld.size();
    }

    private static List<String> row(Customer customer, List<CustomerField> fields, Map<MemberId, String> names) {
        var row = new ArrayList<String>();
        row.add(customer.id().toString());
        for (var field : fields) {
            row.add(
                    switch (CustomerFields.value(field, customer.details())) {
                        case null -> "";
                        case MemberId owner -> names.getOrDefault(owner, "");
                        case Money money ->
                            money.amount().toPlainString() + " "
                                    + money.currency().getCurrencyCode();
                        case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
                        case Object value -> value.toString();
                    });
        }
        return row;
    }
}
