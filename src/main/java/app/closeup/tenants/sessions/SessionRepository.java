package app.closeup.tenants.sessions;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.AUTHENTICATOR;
import static app.closeup.tenants.db.Tables.IDENTITY;
import static app.closeup.tenants.db.Tables.PASSKEY;
import static app.closeup.tenants.db.Tables.SIGN_IN_RULES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import app.closeup.tenants.IdentityId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SessionRepository {

    private final DSLContext dsl;

    SessionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What decides about a person's session in the current company. */
    Optional<Ground> ground(IdentityId identity) {
        var authenticator = exists(selectOne()
                .from(AUTHENTICATOR)
                .where(AUTHENTICATOR.IDENTITY_ID.eq(identity))
                .and(AUTHENTICATOR.CONFIRMED_AT.isNotNull()));
        var passkey = exists(selectOne().from(PASSKEY).where(PASSKEY.IDENTITY_ID.eq(identity)));
        var required = exists(selectOne()
                .from(SIGN_IN_RULES)
                .where(SIGN_IN_RULES.TENANT_ID.eq(tenant()))
                .and(SIGN_IN_RULES.SECOND_FACTOR_REQUIRED));
        return dsl.select(IDENTITY.SESSIONS_VALID_FROM, field(authenticator.or(passkey)), field(required))
                .from(IDENTITY)
                .where(IDENTITY.IDENTITY_ID.eq(identity))
                .fetchOptional(mapping(Ground::new));
    }

    /**
     * @param validFrom sessions that began before, or then, have ended
     * @param hasFactor whether the person has a second factor
     * @param required whether the company asks for one
     */
    record Ground(@Nullable Instant validFrom, boolean hasFactor, boolean required) {}
}
