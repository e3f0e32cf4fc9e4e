package app.closeup.customers.sample;

import app.closeup.customers.parties.Stage;
import app.closeup.customers.timeline.Direction;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Invents what happened with a customer, in working hours, from the day it became one until today. */
final class SampleHistory {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final List<Template> TEMPLATES = read();
    private static final List<String> PRODUCTS = List.of(
            "garden shears",
            "work gloves",
            "cordless drill",
            "paint roller set",
            "step ladder",
            "tool box",
            "safety boots",
            "hand saw",
            "measuring tape",
            "workbench",
            "wheelbarrow",
            "extension lead");
    private static final List<String> COLLEAGUES = List.of("Ada", "Alan", "Grace", "Edsger", "Katherine");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final long seed;
    private final Instant today;

    SampleHistory(long seed, Instant today) {
        this.seed = seed;
        this.today = today;
    }

    List<EntryDetails> of(SampleCustomer customer) {
        var dice = new Dice(seed * 7_368_787 + customer.number());
        var stage = customer.details().stage();
        var count = switch (stage) {
            case LEAD -> dice.between(1, 5);
            case PROSPECT -> dice.between(3, 12);
            case CLIENT -> dice.between(6, 24);
            case FORMER -> dice.between(4, 14);
        };
        // Former clients have been silent for a while.
        var until = stage == Stage.FORMER ? today.minus(Duration.ofDays(180)) : today;
        var entries = new ArrayList<EntryDetails>();
        for (var made = 0; made < count; made++) {
            var at = workingTime(customer.since(), until, dice);
            if (at.isAfter(customer.since()) && at.isBefore(today)) {
                entries.add(entry(at, stage, dice));
            }
        }
        return entries;
    }

    private static EntryDetails entry(Instant at, Stage stage, Dice dice) {
        var template = dice.oneOf(TEMPLATES);
        while (template.kind() == EntryKind.PURCHASE && (stage == Stage.LEAD || stage == Stage.PROSPECT)) {
            template = dice.oneOf(TEMPLATES);
        }
        var product = dice.oneOf(PRODUCTS);
        var quantity = String.valueOf(dice.between(2, 40));
        var colleague = dice.oneOf(COLLEAGUES);
        return new EntryDetails(
                template.kind(),
                template.direction(),
                fill(template.title(), product, quantity, colleague),
                fill(template.body(), product, quantity, colleague),
                at);
    }

    private static String fill(String text, String product, String quantity, String colleague) {
        return text.replace("{product}", product)
                .replace("{quantity}", quantity)
                .replace("{colleague}", colleague);
    }

    private static Instant workingTime(Instant from, Instant until, Dice dice) {
        var days = (int) Math.max(ChronoUnit.DAYS.between(from, until), 1);
        var day = from.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(dice.between(0, days));
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        return day.atTime(8, 0).plusMinutes(dice.between(0, 9 * 60)).toInstant(ZoneOffset.UTC);
    }

    private static List<Template> read() {
        try {
            return new ClassPathResource("sample/history.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(SampleHistory::template)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template template(String line) {
        var parts = BAR.splitAsStream(line).toList();
        var direction = parts.get(1).isEmpty() ? null : Direction.of(parts.get(1));
        return new Template(EntryKind.of(parts.get(0)), direction, parts.get(2), parts.get(3));
    }

    private record Template(EntryKind kind, @Nullable Direction direction, String title, String body) {}
}
