package app.closeup.tenants.factors;

import static app.closeup.tenants.db.Tables.AUTHENTICATOR;
import static org.jooq.Records.mapping;

import app.closeup.tenants.IdentityId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AuthenticatorRepository {

    private final DSLContext dsl;

    AuthenticatorRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Authenticator> find(IdentityId identity) {
        return dsl.select(AUTHENTICATOR.SECRET, AUTHENTICATOR.CONFIRMED_AT)
                .from(AUTHENTICATOR)
                .where(AUTHENTICATOR.IDENTITY_ID.eq(identity))
                .fetchOptional(mapping(Authenticator::new));
    }

    /** In the place of one that was begun and not confirmed. */
    void begin(IdentityId identity, String secret, Instant now) {
        dsl.insertInto(AUTHENTICATOR)
                .set(AUTHENTICATOR.IDENTITY_ID, identity)
                .set(AUTHENTICATOR.SECRET, secret)
                .set(AUTHENTICATOR.CREATED_AT, now)
                .onConflict(AUTHENTICATOR.IDENTITY_ID)
                .doUpdate()
                .set(AUTHENTICATOR.SECRET, secret)
                .set(AUTHENTICATOR.CREATED_AT, now)
                .where(AUTHENTICATOR.CONFIRMED_AT.isNull())
                .execute();
    }

    void confirm(IdentityId identity, Instant now) {
        dsl.update(AUTHENTICATOR)
                .set(AUTHENTICATOR.CONFIRMED_AT, now)
                .where(AUTHENTICATOR.IDENTITY_ID.eq(identity))
                .execute();
    }

    /** Whether the step is later than any used before, for one of several who come at once. */
    boolean use(IdentityId identity, long step) {
        return dsl.update(AUTHENTICATOR)
                        .set(AUTHENTICATOR.LATEST_STEP, step)
                        .where(AUTHENTICATOR.IDENTITY_ID.eq(identity))
                        .and(AUTHENTICATOR.LATEST_STEP.lt(step))
                        .execute()
                == 1;
    }

    void remove(IdentityId identity) {
        dsl.deleteFrom(AUTHENTICATOR)
                .where(AUTHENTICATOR.IDENTITY_ID.eq(identity))
                .execute();
    }

    /** @param confirmedAt null while a first code has not yet been typed */
    record Authenticator(String sealedSecret, @Nullable Instant confirmedAt) {}
}
