package app.closeup.tenants.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.closeup.platform.Ids;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.authority.Use.Decision;
import app.closeup.tenants.authority.Use.Pending;
import app.closeup.tenants.rights.PredefinedRole;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthReviewTests {

    private static final String SERVICE = PredefinedRole.SERVICE.id().toString();

    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
    private static final RecordRef GUEST = new RecordRef("customer", UUID.randomUUID());

    @Test
    void sumsCountWhatWasGrantedAndApproved() {
        var review = review(List.of(
                use("refund", 100, UseState.GRANTED, "Ada", null),
                use("refund", 1_000, UseState.APPROVED, "Ada", Duration.ofHours(2)),
                use("refund", 5_000, UseState.DECLINED, "Alan", Duration.ofHours(8)),
                use("discount", 500, UseState.GRANTED, "Alan", null)));

        assertThat(review.kinds())
                .containsExactly(
                        new MonthReview.KindTotal("discount", 1, 500, 0, 0),
                        new MonthReview.KindTotal("refund", 2, 1_100, 1, 1));
        assertThat(review.people())
                .containsExactly(new MonthReview.PersonTotal("Ada", 2, 1), new MonthReview.PersonTotal("Alan", 1, 1));
        assertThat(review.approved()).isEqualTo(1);
        assertThat(review.declined()).isEqualTo(1);
        assertThat(review.decisionTime()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void whatStandsOutIsNamed() {
        var limits = List.of(new Limit(SERVICE, "refund", 1_000L, null, Period.MONTH, null, 24));
        var escalated = new Use(
                new AuthorityUseId(Ids.next()),
                "refund",
                2_000,
                false,
                "flood",
                null,
                null,
                UseState.WAITING,
                Why.ABOVE_INCIDENT,
                SERVICE,
                null,
                "Ada",
                NOON,
                new Pending(null, NOON, NOON),
                null);
        var review = MonthReview.of(
                YearMonth.of(2026, 10),
                List.of(
                        escalated,
                        use("refund", 900, UseState.GRANTED, "Ada", null),
                        use("refund", 899, UseState.GRANTED, "Ada", null),
                        use("refund", 1, UseState.GRANTED, "Ada", null)),
                limits,
                null);

        assertThat(review.unusual())
                .extracting(MonthReview.Unusual::sign, unusual -> unusual.use().amount())
                .containsExactlyInAnyOrder(tuple("near", 900L), tuple("often", 900L), tuple("escalated", 2_000L));
        assertThat(review.escalated()).isEqualTo(1);
        assertThat(review.decisionTime()).isNull();
    }

    @Test
    void aMonthWithoutUsesIsEmpty() {
        var review = review(List.of());
        assertThat(review.kinds()).isEmpty();
        assertThat(review.unusual()).isEmpty();
    }

    private static MonthReview review(List<Use> uses) {
        return MonthReview.of(YearMonth.of(2026, 10), uses, List.of(), null);
    }

    private static Use use(String kind, long amount, UseState state, String person, @Nullable Duration decidedAfter) {
        return new Use(
                new AuthorityUseId(Ids.next()),
                kind,
                amount,
                false,
                "incident",
                GUEST,
                null,
                state,
                null,
                SERVICE,
                null,
                person,
                NOON,
                decidedAfter == null ? null : new Pending(null, NOON.plus(Duration.ofDays(1)), null),
                decidedAfter == null ? null : new Decision("Grace", NOON.plus(decidedAfter), "Because"));
    }
}
