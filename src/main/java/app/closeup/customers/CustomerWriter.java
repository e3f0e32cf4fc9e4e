package app.closeup.customers;

import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerAudit;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerFields;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.FieldRights;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.Provenance;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryId;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.customers.timeline.NewEntry;
import app.closeup.customers.timeline.TimelineWriter;
import app.closeup.platform.Ids;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.rights.Action;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes many customers at once, inside the caller's transaction: for imports and sample data. A few hundred up to a
 * thousand in a call are right.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CustomerWriter {

    private final CustomerRepository customers;
    private final CustomerBatchRepository batches;
    private final TimelineWriter timeline;
    private final Audit audit;
    private final Clock clock;

    CustomerWriter(
            CustomerRepository customers,
            CustomerBatchRepository batches,
            TimelineWriter timeline,
            Audit audit,
            Clock clock) {
        this.customers = customers;
        this.batches = batches;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the details of one have {@linkplain CustomerDetails#problems() problems} */
    public void insert(Collection<NewCustomer> added, Provenance provenance) {
        if (added.isEmpty()) {
            return;
        }
        SignedIn.require(CustomerAreas.CUSTOMERS, Action.CREATE);
        var tidy = added.stream()
                .map(customer -> new NewCustomer(
                        customer.id(), FieldRights.settled(valid(customer.details())), customer.createdAt()))
                .toList();
        batches.insert(tidy, provenance);
        batches.addTokens(byId(tidy, NewCustomer::id, NewCustomer::details));
        var kind = provenance.origin() == Origin.IMPORT ? EntryKind.IMPORTED : EntryKind.CREATED;
        timeline.note(
                tidy.stream()
                        .map(customer -> new NewEntry(
                                new EntryId(Ids.next()),
                                customer.id(),
                                new EntryDetails(kind, null, null, null, customer.createdAt())))
                        .toList(),
                provenance);
        audit.record(tidy.stream()
                .map(customer -> CustomerAudit.of(
                        Act.CREATED, customer.id(), customer.details().name()))
                .toList());
    }

    /**
     * Writes the changes to customers that nobody has written since, and that the signed-in person may make; says in
     * their timelines which fields changed.
     *
     * @throws IllegalArgumentException when the details of one have {@linkplain CustomerDetails#problems() problems}
     * @throws AccessDeniedException when one changes a field that the person may not change
     */
    public Updated update(Collection<CustomerChange> changes, Provenance provenance) {
        var ids = changes.stream().map(CustomerChange::id).toList();
        var before = find(ids).stream().collect(Collectors.toMap(Customer::id, Customer::details));
        var allowed = ids.isEmpty() ? Map.<CustomerId, Set<Action>>of() : customers.allowed(ids);
        var permitted = new ArrayList<CustomerChange>();
        var refused = new HashSet<CustomerId>();
        for (var change : changes) {
            var old = before.get(change.id());
            if (old == null) {
                refused.add(change.id());
                continue;
            }
            var settled = FieldRights.settled(old, valid(change.details()));
            if (allowed.getOrDefault(change.id(), Set.of()).containsAll(needed(old, settled))) {
                permitted.add(new CustomerChange(change.id(), change.version(), settled));
            } else {
                refused.add(change.id());
            }
        }
        var written = write(permitted);
        note(permitted.stream().filter(change -> written.contains(change.id())).toList(), before, provenance);
        return new Updated(written, refused);
    }

    /** As {@link #update}, but leaves no trace in the timelines: takes a change back. */
    public Set<CustomerId> revert(Collection<CustomerChange> changes) {
        var before = find(changes.stream().map(CustomerChange::id).toList()).stream()
                .collect(Collectors.toMap(Customer::id, Customer::details));
        var tidy = changes.stream()
                .map(change -> new CustomerChange(change.id(), change.version(), valid(change.details())))
                .toList();
        var written = write(tidy);
        audit.record(tidy.stream()
                .filter(change -> written.contains(change.id()))
                .map(change -> CustomerAudit.changed(
                        change.id(), before.getOrDefault(change.id(), change.details()), change.details()))
                .toList());
        return written;
    }

    /** Removes for good, with timelines, relations and all. */
    public void remove(Collection<CustomerId> ids) {
        if (!ids.isEmpty()) {
            customers.remove(ids);
            audit.record(ids.stream()
                    .map(id -> new AuditEntry(
                            Act.REMOVED, CustomerAreas.CUSTOMERS.code(), id.value(), false, null, List.of()))
                    .toList());
            audit.erase(ids.stream().map(CustomerId::value).toList());
        }
    }

    /** Removes some of the sample's customers for good; returns how many. */
    public int removeSample(int limit) {
        var ids = customers.ofSample(limit);
        remove(ids);
        return ids.size();
    }

    /** Those that the signed-in person sees, with what they do not see of them. */
    public List<Customer> find(Collection<CustomerId> ids) {
        return ids.isEmpty() ? List.of() : customers.findWhole(ids);
    }

    /** Those with one of these addresses, whatever its case. */
    public List<Customer> findByEmail(Collection<String> emails) {
        return emails.isEmpty() ? List.of() : customers.findByEmail(emails);
    }

    public List<Customer> findByExternalId(Collection<String> externalIds) {
        return externalIds.isEmpty() ? List.of() : customers.findByExternalId(externalIds);
    }

    /** Those with one of these names, whatever its case and accents. */
    public List<Customer> findByName(Collection<String> names) {
        return names.isEmpty() ? List.of() : customers.findByName(names);
    }

    private static Set<Action> needed(CustomerDetails before, CustomerDetails after) {
        var changed = CustomerFields.differing(before, after);
        var needed = EnumSet.noneOf(Action.class);
        if (changed.remove(CustomerField.OWNER)) {
            needed.add(Action.ASSIGN);
        }
        if (!changed.isEmpty()) {
            needed.add(Action.EDIT);
        }
        return needed;
    }

    private void note(List<CustomerChange> written, Map<CustomerId, CustomerDetails> before, Provenance provenance) {
        var kind = provenance.origin() == Origin.IMPORT ? EntryKind.IMPORTED : EntryKind.CHANGED;
        var entries = new ArrayList<NewEntry>();
        for (var change : written) {
            var old = Objects.requireNonNull(before.get(change.id()));
            var fields = CustomerFields.differing(old, change.details()).stream()
                    .map(CustomerField::name)
                    .collect(Collectors.joining(","));
            var details = new EntryDetails(kind, null, null, fields.isEmpty() ? null : fields, clock.instant());
            entries.add(new NewEntry(new EntryId(Ids.next()), change.id(), details));
        }
        timeline.note(entries, provenance);
        audit.record(written.stream()
                .map(change -> CustomerAudit.changed(
                        change.id(), Objects.requireNonNull(before.get(change.id())), change.details()))
                .toList());
    }

    private Set<CustomerId> write(List<CustomerChange> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        var written = batches.update(changes, clock.instant());
        if (!written.isEmpty()) {
            var current = changes.stream()
                    .filter(change -> written.contains(change.id()))
                    .toList();
            batches.removeTokens(written);
            batches.addTokens(byId(current, CustomerChange::id, CustomerChange::details));
        }
        return written;
    }

    private static CustomerDetails valid(CustomerDetails details) {
        var tidy = details.tidy();
        var problems = tidy.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Details with problems cannot be kept: " + problems);
        }
        return tidy;
    }

    private static <T> Map<CustomerId, CustomerDetails> byId(
            List<T> items, Function<T, CustomerId> id, Function<T, CustomerDetails> details) {
        var byId = new LinkedHashMap<CustomerId, CustomerDetails>();
        items.forEach(item -> byId.put(id.apply(item), details.apply(item)));
        return byId;
    }
}
