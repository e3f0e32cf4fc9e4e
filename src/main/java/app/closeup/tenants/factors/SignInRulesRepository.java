package app.closeup.tenants.factors;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.AUTHENTICATOR;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.PASSKEY;
import static app.closeup.tenants.db.Tables.SIGN_IN_RULES;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SignInRulesRepository {

    private final DSLContext dsl;

    SignInRulesRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    boolean secondFactorRequired() {
        return dsl.select(SIGN_IN_RULES.SECOND_FACTOR_REQUIRED)
                .from(SIGN_IN_RULES)
                .where(SIGN_IN_RULES.TENANT_ID.eq(tenant()))
                .fetchOptional(SIGN_IN_RULES.SECOND_FACTOR_REQUIRED)
                .orElse(false);
    }

    /** Of those who work here; counting stops at the limit. */
    int countWithoutFactor(int limit) {
        return dsl.fetchCount(dsl.select(MEMBER.MEMBER_ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.DEACTIVATED_AT.isNull())
                .andNotExists(selectOne()
                        .from(AUTHENTICATOR)
                        .where(AUTHENTICATOR.IDENTITY_ID.eq(MEMBER.IDENTITY_ID))
                        .and(AUTHENTICATOR.CONFIRMED_AT.isNotNull()))
                .andNotExists(selectOne().from(PASSKEY).where(PASSKEY.IDENTITY_ID.eq(MEMBER.IDENTITY_ID)))
                .limit(limit));
    }

    void requireSecondFactor(boolean required, Instant now) {
        dsl.insertInto(SIGN_IN_RULES)
                .set(SIGN_IN_RULES.TENANT_ID, tenant())
                .set(SIGN_IN_RULES.SECOND_FACTOR_REQUIRED, required)
                .set(SIGN_IN_RULES.CHANGED_AT, now)
                .onConflict(SIGN_IN_RULES.TENANT_ID)
                .doUpdate()
                .set(SIGN_IN_RULES.SECOND_FACTOR_REQUIRED, required)
                .set(SIGN_IN_RULES.CHANGED_AT, now)
                .execute();
    }
}
