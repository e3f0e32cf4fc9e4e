package app.closeup.customers.imports;

import app.closeup.customers.CustomerWriter;
import app.closeup.customers.NewCustomer;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.imports.mapping.Link;
import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.ImportId;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.Provenance;
import app.closeup.customers.relations.Relation;
import app.closeup.customers.relations.RelationWriter;
import app.closeup.platform.Ids;
import app.closeup.platform.text.Folding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins rows to the companies that they name, in the caller's transaction. */
@Component
class LinkStep {

    private static final int ROWS = 500;

    private final ImportRepository runs;
    private final ImportRowRepository rows;
    private final CustomerWriter customers;
    private final RelationWriter relations;
    private final Clock clock;

    LinkStep(
            ImportRepository runs,
            ImportRowRepository rows,
            CustomerWriter customers,
            RelationWriter relations,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.customers = customers;
        this.relations = relations;
        this.clock = clock;
    }

    /** Joins the next rows; false when there are none left, or the import was cancelled. */
    boolean linkSome(ImportId id) {
        var run = runs.lock(id).filter(locked -> locked.state() == ImportState.RUNNING);
        if (run.isEmpty()) {
            return false;
        }
        var next = rows.linking(id, runs.linkedUpTo(id), ROWS);
        if (next.isEmpty()) {
            return false;
        }
        new Chunk(run.get(), next).link();
        return true;
    }

    private final class Chunk {

        private final ImportRun run;
        private final List<LinkingRow> rows;
        private final Provenance provenance;
        private final Map<String, List<Customer>> byNumber;
        private final Map<String, List<Customer>> byName;
        private final Map<String, NewCustomer> created = new LinkedHashMap<>();
        private final Map<Long, List<Problem>> told = new HashMap<>();

        private Chunk(ImportRun run, List<LinkingRow> rows) {
            this.run = run;
            this.rows = rows;
            this.provenance = new Provenance(Origin.IMPORT, run.id(), run.createdBy(), run.createdByName());
            this.byNumber =
                    organisations(customers.findByExternalId(values(Link::externalId)), CustomerDetails::externalId);
            this.byName =
                    organisations(customers.findByName(values(Link::name)), details -> Folding.fold(details.name()));
        }

        private void link() {
            var found = new LinkedHashMap<Relation, LinkingRow>();
            for (var row : rows) {
                var other = other(row);
                if (other != null && other.equals(row.customer())) {
                    tell(row, "customers.import.problem.link-circle");
                } else if (other != null) {
                    found.put(new Relation(row.customer(), row.link().type(), other), row);
                }
            }
            customers.insert(created.values(), provenance);
            var refused = relations.relate(found.keySet(), provenance);
            refused.forEach(relation ->
                    tell(Objects.requireNonNull(found.get(relation)), "customers.import.problem.link-circle"));
            LinkStep.this.rows.writeProblems(run.id(), told);
            var warned = rows.stream()
                    .filter(row -> row.problems().isEmpty() && told.containsKey(row.number()))
                    .count();
            runs.addLinks(run.id(), rows.getLast().number(), found.size() - refused.size(), created.size(), warned);
        }

        private @Nullable CustomerId other(LinkingRow row) {
            var link = row.link();
            var numbered = link.externalId() == null
                    ? List.<Customer>of()
                    : byNumber.getOrDefault(link.externalId(), List.of());
            if (!numbered.isEmpty()) {
                return numbered.getFirst().id();
            }
            if (link.name() == null) {
                tell(row, "customers.import.problem.link-unknown");
                return null;
            }
            var named = byName.getOrDefault(Folding.fold(link.name()), List.of());
            if (named.size() > 1) {
                tell(row, "customers.import.problem.link-several");
                return null;
            }
            return named.isEmpty() ? create(row, link.name()) : named.getFirst().id();
        }

        private @Nullable CustomerId create(LinkingRow row, String name) {
            var details = CustomerDetails.organisation(name)
                    .withStage(run.understood().mapping().stage())
                    .withOwner(run.understood().mapping().owner())
                    .tidy();
            if (!run.understood().createCompanies() || !details.problems().isEmpty()) {
                tell(row, "customers.import.problem.link-unknown");
                return null;
            }
            return created.computeIfAbsent(
                            Folding.fold(name),
                            _ -> new NewCustomer(new CustomerId(Ids.next()), details, clock.instant()))
                    .id();
        }

        private void tell(LinkingRow row, String key) {
            var link = row.link();
            var fault = Fault.of(key, Objects.requireNonNullElse(link.name(), String.valueOf(link.externalId())));
            told.put(row.number(), Problem.and(row.problems(), Problem.warning("", fault)));
        }

        private List<String> values(Function<Link, @Nullable String> value) {
            return rows.stream()
                    .map(row -> value.apply(row.link()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        /** Those of this very file go before others of the same name or number. */
        private Map<String, List<Customer>> organisations(
                List<Customer> found, Function<CustomerDetails, @Nullable String> key) {
            var index = new HashMap<String, List<Customer>>();
            for (var customer : found) {
                var value = key.apply(customer.details());
                if (value != null && customer.details().kind() == CustomerKind.ORGANISATION) {
                    index.computeIfAbsent(value, _ -> new ArrayList<>()).add(customer);
                }
            }
            index.replaceAll((_, customers) -> {
                var own = customers.stream()
                        .filter(customer -> run.id().equals(customer.importId()))
                        .toList();
                return own.isEmpty() ? customers : own;
            });
            return index;
        }
    }
}
