package app.closeup.tenants.policy;

import app.closeup.platform.Ids;
import app.closeup.tenants.Colleague;
import app.closeup.tenants.SampleData;
import app.closeup.tenants.SampleProgress;
import app.closeup.tenants.Staff;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A sample company has had its policy for two years, and has changed it once. */
@Component
@Order(30)
class PolicySample implements SampleData {

    private static final int PARTS = 1;
    private static final List<List<String>> QUARTERS = List.of(
            List.of("71", "78.5", "80", "84.2"),
            List.of("26", "19", "14", "9"),
            List.of("7.1", "7.4", "7.9", "8.1"),
            List.of("41", "45", "52", "58"));

    private final PolicyRepository policies;
    private final ReadingRepository readings;
    private final AcknowledgementRepository acknowledgements;
    private final DefaultPolicy defaults;
    private final Staff staff;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    PolicySample(
            PolicyRepository policies,
            ReadingRepository readings,
            AcknowledgementRepository acknowledgements,
            DefaultPolicy defaults,
            Staff staff,
            MessageSource messages,
            TransactionOperations transaction,
            Clock clock) {
        this.policies = policies;
        this.readings = readings;
        this.acknowledgements = acknowledgements;
        this.defaults = defaults;
        this.staff = staff;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public long size() {
        return PARTS;
    }

    /** In one transaction; a company that has published its own keeps to that. */
    @Override
    public void fill(SampleProgress progress) {
        transaction.executeWithoutResult(_ -> {
            if (policies.latest().isEmpty()) {
                write(LocalDate.ofInstant(clock.instant(), clock.getZone()));
            }
            progress.advance(PARTS);
        });
    }

    @Override
    public void remove(SampleProgress progress) {
        transaction.executeWithoutResult(_ -> {
            policies.removeSample();
            readings.removeSample();
            progress.advance(PARTS);
        });
    }

    private void write(LocalDate today) {
        var content = defaults.content(today);
        var first = new PolicyContent(
                content.purpose(),
                words("first.direction"),
                "",
                Stance.EXCEED,
                content.extrasCap(),
                content.extrasDays(),
                content.reviewMonths(),
                content.principles().subList(0, 4),
                content.goals().subList(0, 3),
                content.measures());
        publish(1, first, today.minusMonths(23), words("first.note"));
        publish(2, content, today.minusMonths(9), words("second.note"));
        for (var goal = 0; goal < QUARTERS.size(); goal++) {
            var figures = QUARTERS.get(goal);
            var id = DefaultPolicy.goals().get(goal);
            IntStream.range(0, figures.size())
                    .forEach(quarter -> readings.record(
                            new Reading(
                                    id,
                                    new BigDecimal(figures.get(quarter)),
                                    today.minusMonths(3L * (figures.size() - quarter) - 2),
                                    null),
                            null,
                            clock.instant(),
                            "sample"));
        }
        readings.review(
                new PolicyReview(
                        words("conclusion"),
                        null,
                        today.minusMonths(4).atTime(10, 0).toInstant(ZoneOffset.UTC)),
                null,
                "sample");
    }

    /** All but the last of the staff had acknowledged it. */
    private void publish(int number, PolicyContent content, LocalDate day, String note) {
        var at = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        var version = new PolicyVersion(new PolicyVersionId(Ids.next()), number, content, day, note, null, at, null);
        policies.publish(version, null, "sample");
        var colleagues = staff.all();
        colleagues.stream()
                .limit(Math.max(0, colleagues.size() - 1L))
                .map(Colleague::id)
                .forEach(member -> acknowledgements.acknowledge(version.id(), member, at));
    }

    private String words(String key) {
        return messages.getMessage("policy.sample." + key, null, Locale.ENGLISH);
    }
}
