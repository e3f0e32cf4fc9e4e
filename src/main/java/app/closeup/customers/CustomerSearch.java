package app.closeup.customers;

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

    List<CustomerSummary> search(String typed, int limit) {
        return tokens.candidates(typed, CANDIDATES)
                .map(candidates -> lists.best(candidates, typed, limit))
                .orElse(List.of());
    }
}
