package app.closeup.customers.timeline;

import app.closeup.customers.parties.CustomerActs;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerAudit;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Provenance;
import app.closeup.platform.Ids;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.playbooks.ConductException;
import app.closeup.tenants.rights.Action;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened with a customer, newest first. */
@Service
@Transactional
public class Timeline {

    private final TimelineRepository repository;
    private final TimelinePurge purge;
    private final Conduct conduct;
    private final Audit audit;
    private final Clock clock;

    Timeline(TimelineRepository repository, TimelinePurge purge, Conduct conduct, Audit audit, Clock clock) {
        this.repository = repository;
        this.purge = purge;
        this.conduct = conduct;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes an entry down; empty when the customer is not there any more.
     *
     * @throws IllegalArgumentException when the details do not {@linkplain EntryDetails#fits() fit}
     */
    public Optional<TimelineEntry> add(CustomerId customer, EntryDetails details) {
        SignedIn.require(CustomerAreas.TIMELINE, Action.CREATE);
        var tidy = fitting(details);
        if (!repository.hasCustomer(customer)) {
            return Optional.empty();
        }
        var id = new EntryId(Ids.next());
        repository.insert(List.of(new NewEntry(id, customer, tidy)), Provenance.manual());
        repository.updateLastContact(List.of(customer));
        remember(Act.CREATED, customer, null, tidy);
        return repository.find(id);
    }

    /**
     * Changes an entry; empty when somebody else has changed or deleted it since the given version.
     *
     * @throws IllegalArgumentException when the details do not {@linkplain EntryDetails#fits() fit}
     */
    public Optional<TimelineEntry> change(EntryId id, long version, EntryDetails details) {
        var before = repository.find(id);
        var tidy = fitting(details);
        if (before.isEmpty() || !repository.update(id, version, tidy)) {
            return Optional.empty();
        }
        remember(Act.CHANGED, before.get().customer(), before.get().details(), tidy);
        return refreshed(id);
    }

    /** Which kinds of entries the customers have. */
    @Transactional(readOnly = true)
    public Map<CustomerId, Set<EntryKind>> kinds(Collection<CustomerId> customers) {
        return customers.isEmpty() ? Map.of() : repository.kinds(customers);
    }

    /**
     * Takes an entry out of the timeline; it may be restored for {@value app.closeup.platform.jobs.Purge#DAYS} days.
     *
     * @throws ConductException when the company's rules speak against it
     */
    public void delete(EntryId id) {
        repository
                .find(id)
                .map(TimelineEntry::customer)
                .ifPresent(
                        customer -> conduct.check(CustomerActs.DELETE_ENTRY, CustomerActs.records(List.of(customer))));
        if (repository.markDeleted(id, clock.instant())) {
            refreshed(id).ifPresent(entry -> remember(Act.DELETED, entry.customer(), entry.details(), null));
            purge.schedule();
        }
    }

    /** Takes a deletion back. */
    public void restore(EntryId id) {
        if (repository.markDeleted(id, null)) {
            refreshed(id).ifPresent(entry -> remember(Act.RESTORED, entry.customer(), null, entry.details()));
        }
    }

    /** Entries of the kinds, or of all kinds when none is named, older than the position. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> page(
            CustomerId customer, Set<EntryKind> kinds, @Nullable TimelinePosition after, int limit) {
        return repository.page(customer, kinds, after, limit);
    }

    private Optional<TimelineEntry> refreshed(EntryId id) {
        var entry = repository.find(id);
        entry.ifPresent(found -> repository.updateLastContact(List.of(found.customer())));
        return entry;
    }

    private void remember(Act act, CustomerId customer, @Nullable EntryDetails before, @Nullable EntryDetails after) {
        audit.record(CustomerAudit.entry(
                act, customer, List.of(new Change("customers.timeline", text(before), text(after)))));
    }

    private static @Nullable String text(@Nullable EntryDetails details) {
        return details == null
                ? null
                : Stream.of(details.kind().name(), details.title(), details.body())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(": "));
    }

    private static EntryDetails fitting(EntryDetails details) {
        var tidy = details.tidy();
        if (!tidy.fits()) {
            throw new IllegalArgumentException("An entry says something, and not more than fits");
        }
        return tidy;
    }
}
