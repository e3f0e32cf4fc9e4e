package app.closeup.customers;

import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerActs;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerAudit;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.FieldRights;
import app.closeup.customers.parties.Provenance;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Purge;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.playbooks.ConductException;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Reach;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations and people that a company deals with. */
@Service
@Transactional
public class Customers {

    private final CustomerRepository repository;
    private final CustomerListRepository lists;
    private final ListedRepository listed;
    private final CustomerBatchRepository batches;
    private final CustomerSearch search;
    private final CustomerWriter writer;
    private final CustomerPurge purge;
    private final Audit audit;
    private final Conduct conduct;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Customers(
            CustomerRepository repository,
            CustomerListRepository lists,
            ListedRepository listed,
            CustomerBatchRepository batches,
            CustomerSearch search,
            CustomerWriter writer,
            CustomerPurge purge,
            Audit audit,
            Conduct conduct,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.lists = lists;
        this.listed = listed;
        this.batches = batches;
        this.search = search;
        this.writer = writer;
        this.purge = purge;
        this.audit = audit;
        this.conduct = conduct;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a customer. Whoever sees some customers only owns those that they add for nobody, and sees them again.
     *
     * @throws IllegalArgumentException when the details have {@linkplain CustomerDetails#problems() problems}
     * @throws AccessDeniedException when the person may not add customers, or not for this owner
     */
    public CustomerId register(CustomerDetails details) {
        var id = new CustomerId(Ids.next());
        writer.insert(List.of(new NewCustomer(id, owned(details), clock.instant())), Provenance.manual());
        return id;
    }

    /**
     * Changes a customer, unless somebody else has since the given version.
     *
     * @throws IllegalArgumentException when the details have {@linkplain CustomerDetails#problems() problems}
     * @throws ConductException when the company's rules speak against giving it to another owner
     */
    public ChangeOutcome change(CustomerId id, long version, CustomerDetails details) {
        repository
                .find(id)
                .filter(before -> !Objects.equals(before.details().owner(), details.owner()))
                .ifPresent(_ -> conduct.check(CustomerActs.CHANGE_OWNER, CustomerActs.records(List.of(id))));
        var written = writer.update(List.of(new CustomerChange(id, version, details)), Provenance.manual());
        var current = repository.find(id);
        if (current.isEmpty()) {
            return new ChangeOutcome.Gone();
        }
        if (written.refused().contains(id)) {
            return new ChangeOutcome.Refused();
        }
        return written.written().isEmpty()
                ? new ChangeOutcome.ChangedMeanwhile(current.get(), details.tidy())
                : new ChangeOutcome.Changed(current.get());
    }

    /**
     * Gives the customers to a member of the staff, or to nobody; returns how many changed.
     *
     * @throws ConductException when the company's rules speak against it
     */
    public int assign(Collection<CustomerId> ids, @Nullable MemberId owner) {
        conduct.check(CustomerActs.CHANGE_OWNER, CustomerActs.records(ids));
        return changeAll(ids, details -> details.withOwner(owner));
    }

    /** Returns how many changed. */
    public int moveTo(Stage stage, Collection<CustomerId> ids) {
        return changeAll(ids, details -> details.withStage(stage));
    }

    /**
     * Customers leave all lists at once, and for good after {@value app.closeup.platform.jobs.Purge#DAYS} days, unless
     * they are restored.
     *
     * @throws ConductException when the company's rules speak against it
     */
    public void delete(Collection<CustomerId> ids) {
        SignedIn.require(CustomerAreas.CUSTOMERS, Action.DELETE);
        var names = repository.findWhole(ids);
        conduct.check(CustomerActs.DELETE, CustomerActs.records(ids));
        var deleted = repository.markDeleted(ids, clock.instant());
        if (!deleted.isEmpty()) {
            batches.removeTokens(deleted);
            audit.record(names.stream()
                    .filter(customer -> deleted.contains(customer.id()))
                    .map(customer -> CustomerAudit.of(Act.DELETED, customer.id(), customer.name()))
                    .toList());
            purge.schedule();
            events.publishEvent(new CustomersDeleted(TenantContext.tenant(), deleted));
        }
    }

    /** Takes a deletion back. */
    public void restore(Collection<CustomerId> ids) {
        var deleted = repository.findDeleted(ids);
        repository.markRestored(deleted.stream().map(Customer::id).toList());
        audit.record(deleted.stream()
                .map(customer -> CustomerAudit.of(Act.RESTORED, customer.id(), customer.name()))
                .toList());
        batches.addTokens(deleted.stream().collect(Collectors.toMap(Customer::id, Customer::details)));
    }

    @Transactional(readOnly = true)
    public Optional<Customer> find(CustomerId id) {
        return repository.find(id);
    }

    /** What the signed-in person may do with a customer; nothing when they do not see it. */
    @Transactional(readOnly = true)
    public Set<Action> allowed(CustomerId id) {
        return repository.allowed(List.of(id)).getOrDefault(id, Set.of());
    }

    /** One that was deleted and can still be restored. */
    @Transactional(readOnly = true)
    public Optional<Customer> findDeleted(CustomerId id) {
        return repository.findDeleted(List.of(id)).stream()
                .map(FieldRights::shown)
                .findFirst();
    }

    /** Those that were deleted and can still be restored, the latest first. */
    @Transactional(readOnly = true)
    public List<DeletedCustomer> deleted(int offset, int limit) {
        return lists.deletedAfter(restorableSince(), offset, limit);
    }

    /** How many were deleted and can still be restored; counting stops at the limit. */
    @Transactional(readOnly = true)
    public int countDeletedUpTo(int limit) {
        return lists.countDeletedAfter(restorableSince(), limit);
    }

    /** Whether there is any that does not belong to the sample. */
    @Transactional(readOnly = true)
    public boolean hasOwn() {
        return repository.anyBesidesSample();
    }

    /** Those of the customers that are there, by name. */
    @Transactional(readOnly = true)
    public List<CustomerSummary> summaries(Collection<CustomerId> ids) {
        return ids.isEmpty() ? List.of() : lists.find(ids);
    }

    @Transactional(readOnly = true)
    public List<CustomerSummary> page(CustomerQuery query, int offset, int limit) {
        return lists.page(query, offset, limit);
    }

    /** How many there are; counting stops at the limit. */
    @Transactional(readOnly = true)
    public int countUpTo(CustomerQuery query, int limit) {
        return listed.countUpTo(query, limit);
    }

    /** The customers of a list, in its order. */
    @Transactional(readOnly = true)
    public List<CustomerId> ids(CustomerQuery query, int limit) {
        return listed.ids(query, limit);
    }

    /** By the start of any word of a name, by e-mail address and by the digits of a phone number; the best first. */
    @Transactional(readOnly = true)
    public List<CustomerSummary> search(String typed, int limit) {
        return search.search(typed, limit);
    }

    @Transactional(readOnly = true)
    public List<CustomerSummary> latelyChanged(int limit) {
        return lists.latelyChanged(limit);
    }

    /** Customers with the same e-mail address or name: perhaps the one about to be added is there already. */
    @Transactional(readOnly = true)
    public List<CustomerSummary> similar(String name, String email, int limit) {
        var similar = new LinkedHashSet<CustomerSummary>();
        if (!email.isBlank()) {
            similar.addAll(lists.withEmail(email, limit));
        }
        if (!name.isBlank()) {
            similar.addAll(lists.named(name, limit));
        }
        return similar.stream().limit(limit).toList();
    }

    private static CustomerDetails owned(CustomerDetails details) {
        var person = SignedIn.current();
        if (person.isEmpty()) {
            return details;
        }
        var access = person.get().access();
        if (details.owner() == null) {
            return access.reach(CustomerAreas.CUSTOMERS, Action.SEE) == Reach.ALL
                    ? details
                    : details.withOwner(person.get().member());
        }
        if (!details.owner().equals(person.get().member()) && !access.may(CustomerAreas.CUSTOMERS, Action.ASSIGN)) {
            throw new AccessDeniedException("Not allowed to add customers for others");
        }
        return details;
    }

    private Instant restorableSince() {
        return clock.instant().minus(Duration.ofDays(Purge.DAYS));
    }

    private int changeAll(Collection<CustomerId> ids, UnaryOperator<CustomerDetails> change) {
        var changes = new ArrayList<CustomerChange>();
        for (var customer : writer.find(ids)) {
            var changed = change.apply(customer.details());
            if (!changed.equals(customer.details())) {
                changes.add(new CustomerChange(customer.id(), customer.version(), changed));
            }
        }
        return writer.update(changes, Provenance.manual()).written().size();
    }
}
