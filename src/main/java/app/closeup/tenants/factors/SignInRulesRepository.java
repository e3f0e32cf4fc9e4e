package app.closeup.tenants.factors;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.SIGN_IN_RULES;

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
