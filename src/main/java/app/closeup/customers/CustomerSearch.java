package app.closeup.customers;

import app.closeup.customers.parties.CustomerId;
import app.closeup.platform.text.Folding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds customers from everywhere: a bounded number of candidates, ranked. */
@Component
class CustomerSearch {

    private static final int CANDIDATES = 200;

    private final SearchTokenRepository tokens;
    private final CustomerListRepository lists;

    CustomerSearch(SearchTokenRepository tokens, CustomerListRepository lists) {
        this.tokens = tokens;
        this.lists = lists;
    }

    /** First the whole name, then its beginning, then a whole word, then the beginning of a word. */
    List<CustomerSummary> search(String typed, int limit) {
        var found = new HashSet<CustomerId>();
        var exact = new HashSet<CustomerId>();
        for (var candidate : tokens.candidates(typed, CANDIDATES)) {
            found.add(candidate.customer());
            if (candidate.exact()) {
                exact.add(candidate.customer());
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        var wanted = Folding.fold(typed);
        return lists.find(found).stream()
                .map(customer -> new Ranked(customer, rank(customer, wanted, exact.contains(customer.id()))))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(limit)
                .map(Ranked::customer)
                .toList();
    }

    private static int rank(CustomerSummary customer, String wanted, boolean exact) {
        var name = Folding.fold(customer.name());
        if (name.equals(wanted)) {
            return 0;
        }
        return (name.startsWith(wanted) ? 1 : 3) - (exact ? 1 : 0);
    }

    /** The lower, the better; among equals the order by name is kept. */
    private record Ranked(CustomerSummary customer, int rank) {}
}
