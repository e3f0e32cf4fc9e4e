package app.closeup.tenants.access;

import static app.closeup.tenants.db.Tables.IDENTITY;
import static org.jooq.Records.mapping;

import app.closeup.tenants.IdentityId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class IdentityRepository {

    private final DSLContext dsl;

    IdentityRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Identity> byEmail(String folded) {
        return identities().where(IDENTITY.EMAIL_FOLDED.eq(folded)).fetchOptional(mapping(Identity::new));
    }

    Optional<Instant> sessionsValidFrom(IdentityId identity) {
        return dsl.select(IDENTITY.SESSIONS_VALID_FROM)
                .from(IDENTITY)
                .where(IDENTITY.IDENTITY_ID.eq(identity))
                .fetchOptional(IDENTITY.SESSIONS_VALID_FROM);
    }

    private SelectJoinStep<Record3<IdentityId, String, String>> identities() {
        return dsl.select(IDENTITY.IDENTITY_ID, IDENTITY.EMAIL, IDENTITY.PASSWORD_HASH)
                .from(IDENTITY);
    }

    /** A person who may sign in; without a password only by "Look around". */
    record Identity(IdentityId id, String email, @Nullable String passwordHash) {}
}
