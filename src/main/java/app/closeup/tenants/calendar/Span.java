package app.closeup.tenants.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A piece of time; the end is no part of it. */
record Span(Instant from, Instant to) {

    /** Sorted, and those that touch made one; empty ones are left out. */
    static List<Span> united(Collection<Span> spans) {
        var united = new ArrayList<Span>();
        spans.stream()
                .filter(span -> span.from.isBefore(span.to))
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> {
                    if (!united.isEmpty() && !united.getLast().to.isBefore(span.from)) {
                        var last = united.removeLast();
                        united.add(new Span(last.from, last.to.isAfter(span.to) ? last.to : span.to));
                    } else {
                        united.add(span);
                    }
                });
        return united;
    }

    /** The pieces of this one that lie in none of the others. */
    List<Span> without(Collection<Span> others) {
        var left = new ArrayList<Span>();
        var begin = from;
        for (var other : united(others)) {
            if (other.from.isAfter(begin) && begin.isBefore(to)) {
                left.add(new Span(begin, other.from.isBefore(to) ? other.from : to));
            }
            begin = other.to.isAfter(begin) ? other.to : begin;
        }
        if (begin.isBefore(to)) {
            left.add(new Span(begin, to));
        }
        return left;
    }

    Span within(Span limits) {
        return new Span(from.isBefore(limits.from) ? limits.from : from, to.isAfter(limits.to) ? limits.to : to);
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
