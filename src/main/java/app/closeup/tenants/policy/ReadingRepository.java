package app.closeup.tenants.policy;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.POLICY_READING;
import static app.closeup.tenants.db.Tables.POLICY_REVIEW;
import static org.jooq.Records.mapping;

import app.closeup.platform.Ids;
import app.closeup.tenants.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How goals stood, and what reviews concluded. */
@Repository
class ReadingRepository {

    private static final int MOST = 500;

    private final DSLContext dsl;

    ReadingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void record(Reading reading, @Nullable MemberId by, Instant at, String origin) {
        dsl.insertInto(POLICY_READING)
                .set(POLICY_READING.TENANT_ID, tenant())
                .set(POLICY_READING.READING_ID, Ids.next())
                .set(POLICY_READING.GOAL_ID, reading.goal())
                .set(
                        POLICY_READING.THOUSANDTHS,
                        reading.value().movePointRight(PolicyRules.DIGITS).longValueExact())
                .set(POLICY_READING.READ_ON, reading.on())
                .set(POLICY_READING.ORIGIN, origin)
                .set(POLICY_READING.RECORDED_BY, by)
                .set(POLICY_READING.RECORDED_BY_NAME, reading.recordedBy())
                .set(POLICY_READING.RECORDED_AT, at)
                .execute();
    }

    /** The latest of each goal, of the {@value #MOST} newest goals at most. */
    List<Reading> latest() {
        return dsl.select(
                        POLICY_READING.GOAL_ID,
                        POLICY_READING.THOUSANDTHS.convertFrom(ReadingRepository::value),
                        POLICY_READING.READ_ON,
                        POLICY_READING.RECORDED_BY_NAME)
                .distinctOn(POLICY_READING.GOAL_ID)
                .from(POLICY_READING)
                .where(POLICY_READING.TENANT_ID.eq(tenant()))
                .orderBy(POLICY_READING.GOAL_ID.desc(), POLICY_READING.READ_ON.desc(), POLICY_READING.READING_ID.desc())
                .limit(MOST)
                .fetch(mapping(Reading::new));
    }

    /** Of one goal, the latest first, {@value #MOST} at most. */
    List<Reading> of(UUID goal) {
        return readings()
                .and(POLICY_READING.GOAL_ID.eq(goal))
                .orderBy(POLICY_READING.READ_ON.desc(), POLICY_READING.READING_ID.desc())
                .limit(MOST)
                .fetch(mapping(Reading::new));
    }

    void review(PolicyReview review, @Nullable MemberId by, String origin) {
        dsl.insertInto(POLICY_REVIEW)
                .set(POLICY_REVIEW.TENANT_ID, tenant())
                .set(POLICY_REVIEW.REVIEW_ID, Ids.next())
                .set(POLICY_REVIEW.CONCLUSION, review.conclusion())
                .set(POLICY_REVIEW.ORIGIN, origin)
                .set(POLICY_REVIEW.REVIEWED_BY, by)
                .set(POLICY_REVIEW.REVIEWED_BY_NAME, review.reviewedBy())
                .set(POLICY_REVIEW.REVIEWED_AT, review.reviewedAt())
                .execute();
    }

    Optional<PolicyReview> lastReview() {
        return dsl.select(POLICY_REVIEW.CONCLUSION, POLICY_REVIEW.REVIEWED_BY_NAME, POLICY_REVIEW.REVIEWED_AT)
                .from(POLICY_REVIEW)
                .where(POLICY_REVIEW.TENANT_ID.eq(tenant()))
                .orderBy(POLICY_REVIEW.REVIEWED_AT.desc(), POLICY_REVIEW.REVIEW_ID.desc())
                .limit(1)
                .fetchOptional(mapping(PolicyReview::new));
    }

    void removeSample() {
        dsl.deleteFrom(POLICY_READING)
                .where(POLICY_READING.TENANT_ID.eq(tenant()))
                .and(POLICY_READING.ORIGIN.eq("sample"))
                .execute();
        dsl.deleteFrom(POLICY_REVIEW)
                .where(POLICY_REVIEW.TENANT_ID.eq(tenant()))
                .and(POLICY_REVIEW.ORIGIN.eq("sample"))
                .execute();
    }

    private SelectConditionStep<Record4<UUID, BigDecimal, java.time.LocalDate, String>> readings() {
        return dsl.select(
                        POLICY_READING.GOAL_ID,
                        POLICY_READING.THOUSANDTHS.convertFrom(ReadingRepository::value),
                        POLICY_READING.READ_ON,
                        POLICY_READING.RECORDED_BY_NAME)
                .from(POLICY_READING)
                .where(POLICY_READING.TENANT_ID.eq(tenant()));
    }

    private static BigDecimal value(long thousandths) {
        var value = BigDecimal.valueOf(thousandths, PolicyRules.DIGITS).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
