package app.closeup.tenants.sso;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.EMAIL_DOMAIN;
import static app.closeup.tenants.db.Tables.PROVEN_DOMAIN;
import static org.jooq.Records.mapping;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.sso.EmailDomain.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class DomainRepository {

    private final DSLContext dsl;

    DomainRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<EmailDomain> all(int limit) {
        return domains().orderBy(EMAIL_DOMAIN.DOMAIN).limit(limit).fetch(mapping(EmailDomain::new));
    }

    Optional<EmailDomain> find(String domain) {
        return domains().and(EMAIL_DOMAIN.DOMAIN.eq(domain)).fetchOptional(mapping(EmailDomain::new));
    }

    /** False when it is in the list already. */
    boolean add(String domain, String token, Instant now) {
        return dsl.insertInto(EMAIL_DOMAIN)
                        .set(EMAIL_DOMAIN.TENANT_ID, tenant())
                        .set(EMAIL_DOMAIN.DOMAIN, domain)
                        .set(EMAIL_DOMAIN.TOKEN, token)
                        .set(EMAIL_DOMAIN.CREATED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void checked(EmailDomain domain) {
        dsl.update(EMAIL_DOMAIN)
                .set(EMAIL_DOMAIN.CHECKED_AT, domain.checkedAt())
                .set(EMAIL_DOMAIN.ANSWER, code(domain.answer()))
                .set(EMAIL_DOMAIN.PROVEN_AT, domain.provenAt())
                .set(EMAIL_DOMAIN.MISSING_SINCE, domain.missingSince())
                .where(EMAIL_DOMAIN.TENANT_ID.eq(tenant()))
                .and(EMAIL_DOMAIN.DOMAIN.eq(domain.domain()))
                .execute();
    }

    void remove(String domain) {
        release(domain);
        dsl.deleteFrom(EMAIL_DOMAIN)
                .where(EMAIL_DOMAIN.TENANT_ID.eq(tenant()))
                .and(EMAIL_DOMAIN.DOMAIN.eq(domain))
                .execute();
    }

    /** Whether the domain is the current company's from now on: one company has it at a time. */
    boolean take(String domain) {
        dsl.insertInto(PROVEN_DOMAIN)
                .set(PROVEN_DOMAIN.DOMAIN, domain)
                .set(PROVEN_DOMAIN.TENANT_ID, tenant())
                .onConflictDoNothing()
                .execute();
        return isOurs(domain);
    }

    void release(String domain) {
        dsl.deleteFrom(PROVEN_DOMAIN)
                .where(PROVEN_DOMAIN.DOMAIN.eq(domain))
                .and(PROVEN_DOMAIN.TENANT_ID.eq(tenant()))
                .execute();
    }

    boolean isOurs(String domain) {
        return dsl.fetchExists(
                PROVEN_DOMAIN, PROVEN_DOMAIN.DOMAIN.eq(domain).and(PROVEN_DOMAIN.TENANT_ID.eq(tenant())));
    }

    boolean anyIsOurs() {
        return dsl.fetchExists(PROVEN_DOMAIN, PROVEN_DOMAIN.TENANT_ID.eq(tenant()));
    }

    /** Whose it is, asked before a company is known. */
    Optional<TenantId> holder(String domain) {
        return dsl.select(PROVEN_DOMAIN.TENANT_ID)
                .from(PROVEN_DOMAIN)
                .where(PROVEN_DOMAIN.DOMAIN.eq(domain))
                .fetchOptional(PROVEN_DOMAIN.TENANT_ID);
    }

    /** In the order of their names, the next after the given one. */
    List<Held> held(String after, int limit) {
        return dsl.select(PROVEN_DOMAIN.DOMAIN, PROVEN_DOMAIN.TENANT_ID)
                .from(PROVEN_DOMAIN)
                .where(PROVEN_DOMAIN.DOMAIN.gt(after))
                .orderBy(PROVEN_DOMAIN.DOMAIN)
                .limit(limit)
                .fetch(mapping(Held::new));
    }

    private SelectConditionStep<Record6<String, String, Instant, Answer, Instant, Instant>> domains() {
        return dsl.select(
                        EMAIL_DOMAIN.DOMAIN,
                        EMAIL_DOMAIN.TOKEN,
                        EMAIL_DOMAIN.CHECKED_AT,
                        EMAIL_DOMAIN.ANSWER.convertFrom(Answer::of),
                        EMAIL_DOMAIN.PROVEN_AT,
                        EMAIL_DOMAIN.MISSING_SINCE)
                .from(EMAIL_DOMAIN)
                .where(EMAIL_DOMAIN.TENANT_ID.eq(tenant()));
    }

    private static @Nullable String code(@Nullable Answer answer) {
        return answer == null ? null : answer.code();
    }

    /** A proven domain and whose it is. */
    record Held(String domain, TenantId company) {}
}
