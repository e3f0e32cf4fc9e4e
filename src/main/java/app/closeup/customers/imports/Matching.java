package app.closeup.customers.imports;

import static java.util.stream.Collectors.groupingBy;

import app.closeup.customers.CustomerWriter;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.imports.mapping.ReadRow;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.ImportId;
import app.closeup.platform.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the customers that rows are about: by the number that another system gave them, else by e-mail address, else by
 * name. A number decides: customers with different ones are different, however alike they are.
 */
@Component
class Matching {

    private final CustomerWriter customers;
    private final ImportRowRepository rows;

    Matching(CustomerWriter customers, ImportRowRepository rows) {
        this.customers = customers;
        this.rows = rows;
    }

    /** A match for each row, in the order of the rows. */
    List<Match> find(ImportId run, List<ReadRow> batch) {
        var details =
                batch.stream().map(ReadRow::details).filter(Objects::nonNull).toList();
        var byNumber = index(
                customers.findByExternalId(values(details, CustomerDetails::externalId)), CustomerDetails::externalId);
        var byEmail = index(
                customers.findByEmail(
                        values(details, customer -> customer.contact().email())),
                Matching::email);
        var byName = index(
                customers.findByName(
                        values(details, customer -> RowKeys.isFoundByName(customer) ? customer.name() : null)),
                Matching::name);
        var found = new Found(run, byNumber, byEmail, byName, taken(run, List.of(byNumber, byEmail, byName)));
        return batch.stream()
                .map(row -> row.details() == null ? Match.NONE : found.match(row, row.details()))
                .toList();
    }

    private Set<CustomerId> taken(ImportId run, List<Map<Key, List<Customer>>> indexes) {
        var ids = new HashSet<CustomerId>();
        var own = new HashSet<CustomerId>();
        indexes.stream()
                .flatMap(index -> index.values().stream())
                .flatMap(List::stream)
                .forEach(customer -> (run.equals(customer.importId()) ? own : ids).add(customer.id()));
        if (!ids.isEmpty()) {
            own.addAll(rows.taken(run, ids));
        }
        return own;
    }

    private static List<String> values(
            List<CustomerDetails> details, Function<CustomerDetails, @Nullable String> value) {
        return details.stream().map(value).filter(Objects::nonNull).distinct().toList();
    }

    private static Map<Key, List<Customer>> index(
            List<Customer> customers, Function<CustomerDetails, @Nullable String> value) {
        return new HashMap<>(customers.stream()
                .filter(customer -> value.apply(customer.details()) != null)
                .collect(groupingBy(customer ->
                        new Key(customer.details().kind(), Objects.requireNonNull(value.apply(customer.details()))))));
    }

    private static @Nullable String email(CustomerDetails details) {
        var email = details.contact().email();
        return email == null ? null : Folding.fold(email);
    }

    private static String name(CustomerDetails details) {
        return Folding.fold(details.name());
    }

    private record Key(CustomerKind kind, String value) {}

    private record Found(
            ImportId run,
            Map<Key, List<Customer>> byNumber,
            Map<Key, List<Customer>> byEmail,
            Map<Key, List<Customer>> byName,
            Set<CustomerId> taken) {

        Match match(ReadRow row, CustomerDetails read) {
            var numbered = candidates(byNumber, read, read.externalId());
            if (!numbered.isEmpty()) {
                return certain(numbered.getFirst());
            }
            var addressed = candidates(byEmail, read, email(read)).stream()
                    .filter(customer -> mayBe(customer, read))
                    .toList();
            var alike = addressed.stream()
                    .filter(customer -> name(customer.details()).equals(name(read)))
                    .findFirst();
            if (alike.isPresent()) {
                return certain(alike.get());
            }
            var free = addressed.stream()
                    .filter(customer -> !taken.contains(customer.id()))
                    .findFirst();
            if (free.isPresent()) {
                return Match.with(free.get());
            }
            var named = named(row, read);
            if (!named.equals(Match.NONE) || addressed.isEmpty()) {
                return named;
            }
            // An address that several share: an earlier row of this file took the customer that has it.
            var fault = Fault.of(
                    "customers.import.problem.shared-email",
                    Objects.requireNonNull(read.contact().email()),
                    addressed.getFirst().name());
            return new Match(null, false, List.of(Problem.remark("", fault)));
        }

        private Match named(ReadRow row, CustomerDetails read) {
            if (!RowKeys.isFoundByName(read)) {
                return Match.NONE;
            }
            var named = candidates(byName, read, name(read)).stream()
                    .filter(customer -> mayBe(customer, read))
                    .filter(customer -> read.kind() == CustomerKind.ORGANISATION || saysNothingNew(customer, row, read))
                    .toList();
            if (named.isEmpty()) {
                return Match.NONE;
            }
            var first = certain(named.getFirst());
            if (named.size() == 1 || first.repeated()) {
                return first;
            }
            var fault = Fault.of("customers.import.problem.several-named", read.name(), named.size());
            return new Match(named.getFirst(), false, List.of(Problem.remark("", fault)));
        }

        private Match certain(Customer customer) {
            return taken.contains(customer.id()) ? Match.repeated(customer) : Match.with(customer);
        }

        /** A row with a number is not about a customer with another one. */
        private static boolean mayBe(Customer customer, CustomerDetails read) {
            return read.externalId() == null || customer.details().externalId() == null;
        }

        private static boolean saysNothingNew(Customer customer, ReadRow row, CustomerDetails read) {
            return Merge.merge(customer.details(), row, read, true).equals(customer.details());
        }

        private static List<Customer> candidates(
                Map<Key, List<Customer>> index, CustomerDetails read, @Nullable String value) {
            return value == null ? List.of() : index.getOrDefault(new Key(read.kind(), value), new ArrayList<>());
        }
    }
}
