package app.closeup.tenants.authority;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.AUTHORITY_REVIEW;
import static org.jooq.Records.mapping;

import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ReviewRepository {

    private final DSLContext dsl;

    ReviewRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<MonthReview.Conclusion> find(LocalDate month) {
        return dsl.select(AUTHORITY_REVIEW.CONCLUSION, AUTHORITY_REVIEW.REVIEWED_BY_NAME)
                .from(AUTHORITY_REVIEW)
                .where(AUTHORITY_REVIEW.TENANT_ID.eq(tenant()))
                .and(AUTHORITY_REVIEW.MONTH.eq(month))
                .fetchOptional(mapping(MonthReview.Conclusion::new));
    }

    void save(LocalDate month, MonthReview.Conclusion conclusion, @Nullable MemberId by, Instant at) {
        dsl.insertInto(AUTHORITY_REVIEW)
                .set(AUTHORITY_REVIEW.TENANT_ID, tenant())
                .set(AUTHORITY_REVIEW.MONTH, month)
                .set(AUTHORITY_REVIEW.CONCLUSION, conclusion.text())
                .set(AUTHORITY_REVIEW.REVIEWED_BY, by)
                .set(AUTHORITY_REVIEW.REVIEWED_BY_NAME, conclusion.by())
                .set(AUTHORITY_REVIEW.REVIEWED_AT, at)
                .onConflict(AUTHORITY_REVIEW.TENANT_ID, AUTHORITY_REVIEW.MONTH)
                .doUpdate()
                .set(AUTHORITY_REVIEW.CONCLUSION, conclusion.text())
                .set(AUTHORITY_REVIEW.REVIEWED_BY, by)
                .set(AUTHORITY_REVIEW.REVIEWED_BY_NAME, conclusion.by())
                .set(AUTHORITY_REVIEW.REVIEWED_AT, at)
                .where(AUTHORITY_REVIEW.TENANT_ID.eq(tenant()))
                .execute();
    }
}
