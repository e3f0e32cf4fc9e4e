package app.closeup.customers.sample;

import app.closeup.customers.CustomerWriter;
import app.closeup.customers.NewCustomer;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.Provenance;
import app.closeup.customers.relations.Relation;
import app.closeup.customers.relations.RelationType;
import app.closeup.customers.relations.RelationWriter;
import app.closeup.customers.timeline.EntryId;
import app.closeup.customers.timeline.NewEntry;
import app.closeup.customers.timeline.TimelineWriter;
import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.Colleague;
import app.closeup.tenants.SampleData;
import app.closeup.tenants.SampleProgress;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.roles.RoleHolders;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills a company with invented customers, how they belong together and what happened with them. */
@Component
@Order(0)
class CustomerSample implements SampleData {

    private static final long SEED = 20_260_101;
    private static final int PIECE = 100;

    /** An identifier begins with a time, here one long before anybody used Closeup. */
    private static final long FIRST_MILLISECOND =
            Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    private final CustomerWriter customers;
    private final RelationWriter relations;
    private final TimelineWriter timeline;
    private final RoleHolders holders;
    private final TransactionOperations transaction;
    private final Clock clock;

    CustomerSample(
            CustomerWriter customers,
            RelationWriter relations,
            TimelineWriter timeline,
            RoleHolders holders,
            TransactionOperations transaction,
            Clock clock) {
        this.customers = customers;
        this.relations = relations;
        this.timeline = timeline;
        this.holders = holders;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public long size() {
        return SampleCustomers.TOTAL;
    }

    @Override
    public void fill(SampleProgress progress) {
        for (var first = (int) progress.done(); first < SampleCustomers.TOTAL; first += PIECE) {
            var numbers = IntStream.range(first, Math.min(first + PIECE, SampleCustomers.TOTAL));
            transaction.executeWithoutResult(_ -> progress.advance(write(numbers)));
        }
    }

    @Override
    public void remove(SampleProgress progress) {
        while (transaction.execute(_ -> removePiece(progress))) {
            // Each turn is a transaction of its own.
        }
    }

    private int write(IntStream numbers) {
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var invented = new SampleCustomers(SEED, today);
        var history = new SampleHistory(SEED, today);
        var colleagues = holders.whoMay(CustomerAreas.CUSTOMERS, Action.SEE);
        var added = new ArrayList<NewCustomer>();
        var related = new ArrayList<Relation>();
        var entries = new HashMap<Optional<Colleague>, List<NewEntry>>();
        numbers.mapToObj(invented::customer).forEach(customer -> {
            var id = id(customer.number());
            var owner = owner(customer, colleagues);
            var details = customer.details().withOwner(owner.map(Colleague::id).orElse(null));
            added.add(new NewCustomer(id, details, customer.since()));
            customer.belongsTo().ifPresent(other -> related.add(new Relation(id, relation(customer), id(other))));
            history.of(customer)
                    .forEach(entry -> entries.computeIfAbsent(owner, _ -> new ArrayList<>())
                            .add(new NewEntry(new EntryId(Ids.next()), id, entry)));
        });
        customers.insert(added, by(null));
        relations.relate(related, by(null));
        entries.forEach((owner, theirs) -> timeline.record(theirs, by(owner.orElse(null))));
        return added.size();
    }

    /** Most customers have someone who looks after them. */
    private static Optional<Colleague> owner(SampleCustomer customer, List<Colleague> colleagues) {
        return colleagues.isEmpty() || customer.number() % 5 == 0
                ? Optional.empty()
                : Optional.of(colleagues.get(customer.number() % colleagues.size()));
    }

    private static Provenance by(@Nullable Colleague author) {
        return new Provenance(
                Origin.SAMPLE, null, author == null ? null : author.id(), author == null ? null : author.name());
    }

    private boolean removePiece(SampleProgress progress) {
        var removed = customers.removeSample(PIECE);
        progress.advance(removed);
        return removed > 0;
    }

    /** The same each time, so that a later piece can name the customers of an earlier one. */
    private static CustomerId id(int number) {
        var hash = Ids.named(TenantContext.tenant() + " " + number);
        var timeAndVersion = ((FIRST_MILLISECOND + number) << 16) | 0x7000 | (hash.getMostSignificantBits() & 0xfff);
        return new CustomerId(new UUID(timeAndVersion, hash.getLeastSignificantBits()));
    }

    private static RelationType relation(SampleCustomer customer) {
        return customer.details().kind() == CustomerKind.PERSON ? RelationType.WORKS_AT : RelationType.SUBSIDIARY_OF;
    }
}
