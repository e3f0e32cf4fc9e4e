package app.closeup.tenants.policy;

import app.closeup.platform.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A policy to begin with, for a company that has none: ours, to be made one's own. */
@Component
class DefaultPolicy {

    private static final int PRINCIPLES = 6;
    private static final int GOALS = 4;
    private static final int MEASURES = 8;

    private final MessageSource messages;

    DefaultPolicy(MessageSource messages) {
        this.messages = messages;
    }

    /** Its goals are due at the end of the year after the given day's quarter. */
    PolicyContent content(LocalDate today) {
        var by = today.plusMonths(12).withDayOfMonth(1).minusDays(1);
        return new PolicyContent(
                text("purpose"),
                text("direction"),
                text("not-meant"),
                Stance.MEET,
                PolicyContent.DEFAULT_CAP,
                PolicyContent.DEFAULT_DAYS,
                PolicyContent.DEFAULT_MONTHS,
                IntStream.rangeClosed(1, PRINCIPLES).mapToObj(this::principle).toList(),
                IntStream.rangeClosed(1, GOALS)
                        .mapToObj(number -> goal(number, by))
                        .toList(),
                IntStream.rangeClosed(1, MEASURES).mapToObj(this::measure).toList());
    }

    private Principle principle(int number) {
        var results = Stream.of(text("principle." + number + ".results").split(",", -1))
                .map(String::strip)
                .map(DefaultPolicy::id)
                .toList();
        return new Principle(
                id("principle." + number),
                text("principle." + number + ".title"),
                text("principle." + number + ".text"),
                results);
    }

    private Goal goal(int number, LocalDate by) {
        var key = "goal." + number;
        return new Goal(
                id(key),
                text(key + ".title"),
                Aim.valueOf(text(key + ".aim")),
                new BigDecimal(text(key + ".target")),
                text(key + ".unit"),
                by);
    }

    private Measure measure(int number) {
        var key = "measure." + number;
        return new Measure(id(key), text(key + ".name"), text(key + ".formula"), text(key + ".concerns"), 1);
    }

    /** The same in every company, so that principles can name the goals beside them. */
    private static UUID id(String name) {
        return Ids.named("policy.default." + name);
    }

    private String text(String key) {
        return messages.getMessage("policy.default." + key, null, Locale.ENGLISH);
    }

    /** The goals' identifiers, in their order. */
    static List<UUID> goals() {
        return IntStream.rangeClosed(1, GOALS)
                .mapToObj(number -> id("goal." + number))
                .toList();
    }
}
