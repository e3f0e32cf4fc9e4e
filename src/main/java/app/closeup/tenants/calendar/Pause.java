package app.closeup.tenants.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which a clock stands still, such as the wait for a customer's answer; without an end, it still does. */
public record Pause(Instant from, @Nullable Instant to) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The pause ends before it begins: " + from + " to " + to);
        }
    }

    Span span() {
        return new Span(from, to == null ? Instant.MAX : to);
    }
}
