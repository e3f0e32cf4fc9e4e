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

@Repository
public class IdentityRepository {

    private final DSLContext dsl;

    IdentityRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Optional<Identity> byEmail(String folded) {
        return identities().where(IDENTITY.EMAIL_FOLDED.eq(folded)).fetchOptional(mapping(Identity::new));
    }

    public Optional<Identity> find(IdentityId id) {
        return identities().where(IDENTITY.IDENTITY_ID.eq(id)).fetchOptional(mapping(Identity::new));
    }

    /** False when the address is somebody's already. */
    public boolean insert(Identity identity, Instant createdAt) {
        return dsl.insertInto(IDENTITY)
                        .set(IDENTITY.IDENTITY_ID, identity.id())
                        .set(IDENTITY.EMAIL, identity.email())
                        .set(IDENTITY.EMAIL_FOLDED, EmailAddress.folded(identity.email()))
                        .set(IDENTITY.PASSWORD_HASH, identity.passwordHash())
                        .set(IDENTITY.CREATED_AT, createdAt)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void changePassword(IdentityId id, String hash, Instant sessionsValidFrom) {
        dsl.update(IDENTITY)
                .set(IDENTITY.PASSWORD_HASH, hash)
                .set(IDENTITY.SESSIONS_VALID_FROM, sessionsValidFrom)
                .where(IDENTITY.IDENTITY_ID.eq(id))
                .execute();
    }

    /** What programs work by is worth nothing any more. */
    public void endTokens(IdentityId id, Instant tokensValidFrom) {
        dsl.update(IDENTITY)
                .set(IDENTITY.TOKENS_VALID_FROM, tokensValidFrom)
                .where(IDENTITY.IDENTITY_ID.eq(id))
                .execute();
    }

    /** Whether a token of the person that was made then has ended since. */
    public boolean endsTokenOf(IdentityId id, Instant createdAt) {
        return dsl.fetchExists(IDENTITY, IDENTITY.IDENTITY_ID.eq(id).and(IDENTITY.TOKENS_VALID_FROM.gt(createdAt)));
    }

    private SelectJoinStep<Record3<IdentityId, String, String>> identities() {
        return dsl.select(IDENTITY.IDENTITY_ID, IDENTITY.EMAIL, IDENTITY.PASSWORD_HASH)
                .from(IDENTITY);
    }

    /** A person who may sign in; without a password by "Look around" or a company's provider alone. */
    public record Identity(
            IdentityId id, String email, @Nullable String passwordHash) {}
}
