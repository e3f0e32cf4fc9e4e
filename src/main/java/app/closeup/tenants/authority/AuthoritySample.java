package app.closeup.tenants.authority;

import app.closeup.platform.Ids;
import app.closeup.tenants.Colleague;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.Records;
import app.closeup.tenants.SampleData;
import app.closeup.tenants.SampleProgress;
import app.closeup.tenants.Staff;
import app.closeup.tenants.authority.Use.Decision;
import app.closeup.tenants.authority.Use.Pending;
import app.closeup.tenants.rights.PredefinedRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A sample company decides at the counter: three months of uses, most of them granted at once. */
@Component
@Order(32)
class AuthoritySample implements SampleData {

    private static final int USES = 24;
    private static final int TEXTS = 6;
    private static final List<DecisionKind> KINDS = List.of(
            DecisionKind.GOODWILL,
            DecisionKind.REFUND,
            DecisionKind.DISCOUNT,
            DecisionKind.DELIVERY_PRIORITY,
            DecisionKind.REFUND,
            DecisionKind.GOODWILL);
    private static final List<Long> AMOUNTS = List.of(2_500L, 12_000L, 500L, 1L, 19_000L, 4_800L);

    private final LimitRepository limits;
    private final Limits table;
    private final UseRepository uses;
    private final DefaultLimits defaults;
    private final Records records;
    private final Staff staff;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    AuthoritySample(
            LimitRepository limits,
            Limits table,
            UseRepository uses,
            DefaultLimits defaults,
            Records records,
            Staff staff,
            MessageSource messages,
            TransactionOperations transaction,
            Clock clock) {
        this.limits = limits;
        this.table = table;
        this.uses = uses;
        this.defaults = defaults;
        this.records = records;
        this.staff = staff;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public long size() {
        return USES;
    }

    /** In one transaction; a company with limits of its own keeps them. */
    @Override
    public void fill(SampleProgress progress) {
        transaction.executeWithoutResult(_ -> {
            var colleagues = staff.all();
            if (limits.all().isEmpty() && !colleagues.isEmpty()) {
                fill(colleagues);
            }
            progress.advance(USES);
        });
    }

    @Override
    public void remove(SampleProgress progress) {
        transaction.executeWithoutResult(_ -> {
            uses.removeSample();
            limits.removeSample();
            progress.advance(USES);
        });
    }

    private void fill(List<Colleague> colleagues) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var currency = table.currency();
        limits.lock(currency, now);
        defaults.limits(currency, colleagues.getFirst().id()).forEach(limit -> limits.save(limit, null, now, "sample"));
        var customers = records.ofSample(USES);
        for (var number = 0; number < USES; number++) {
            var record = customers.isEmpty() ? null : customers.get(number % customers.size());
            uses.insert(use(number, record, now), "sample");
        }
    }

    /** Every sixth was above the limit, and an approver decided it. */
    private Use use(int number, @org.jspecify.annotations.Nullable RecordRef record, Instant now) {
        var at = now.minus(Duration.ofHours(30 + 90L * number));
        var above = number % 6 == 4;
        var due = at.plus(Duration.ofHours(24));
        return new Use(
                new AuthorityUseId(Ids.next()),
                KINDS.get(number % KINDS.size()).code(),
                above ? 64_000L : AMOUNTS.get(number % AMOUNTS.size()),
                false,
                words("incident." + (number % TEXTS + 1)),
                record,
                null,
                above ? number % 12 == 4 ? UseState.APPROVED : UseState.DECLINED : UseState.GRANTED,
                above ? Why.ABOVE_INCIDENT : null,
                AuthorityRoles.code(PredefinedRole.SERVICE.id()),
                null,
                words("person." + (number % 3 + 1)),
                at,
                above ? new Pending(null, due, null) : null,
                above
                        ? new Decision(
                                words("person.4"),
                                at.plus(Duration.ofHours(5)),
                                words(number % 12 == 4 ? "approved" : "declined"))
                        : null);
    }

    private String words(String key) {
        return messages.getMessage("authority.sample." + key, null, Locale.ENGLISH);
    }
}
