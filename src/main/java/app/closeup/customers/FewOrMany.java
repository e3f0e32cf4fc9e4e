package app.closeup.customers;

import app.closeup.tenants.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/**
 * Whether a list holds few customers, as it was counted a moment ago: its pages follow its count, and need not count
 * again. It decides how they are found and never which, so what is out of date is at worst slower.
 */
@Component
class FewOrMany {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    private final SequencedMap<Key, Counted> counted = new LinkedHashMap<>();
    private final Clock clock;

    FewOrMany(Clock clock) {
        this.clock = clock;
    }

    /** Empty where nobody counted of late. */
    synchronized Optional<Boolean> few(CustomerQuery query) {
        return key(query)
                .map(counted::get)
                .filter(known -> !isOutdated(known, clock.instant()))
                .map(Counted::few);
    }

    synchronized void counted(CustomerQuery query, boolean few) {
        var now = clock.instant();
        key(query).ifPresent(key -> {
            counted.remove(key);
            counted.put(key, new Counted(few, now));
            // The eldest stand first.
            while (counted.size() > MOST || isOutdated(counted.firstEntry().getValue(), now)) {
                counted.pollFirstEntry();
            }
        });
    }

    private static boolean isOutdated(Counted known, Instant now) {
        return !known.at().plus(GOOD_FOR).isAfter(now);
    }

    private static Optional<Key> key(CustomerQuery query) {
        return SignedIn.current().map(person -> new Key(person, query.sortedBy(CustomerQuery.ALL.sort(), false)));
    }

    /** @param query in any order: it holds as many */
    private record Key(SignedIn person, CustomerQuery query) {}

    private record Counted(boolean few, Instant at) {}
}
