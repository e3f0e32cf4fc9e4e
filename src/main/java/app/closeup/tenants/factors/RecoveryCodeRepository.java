package app.closeup.tenants.factors;

import static app.closeup.tenants.db.Tables.AUTHENTICATOR;
import static app.closeup.tenants.db.Tables.PASSKEY;
import static app.closeup.tenants.db.Tables.RECOVERY_CODE;

import app.closeup.tenants.IdentityId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class RecoveryCodeRepository {

    private final DSLContext dsl;

    RecoveryCodeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void replace(IdentityId identity, List<byte[]> hashes) {
        remove(identity);
        var insert = dsl.insertInto(RECOVERY_CODE, RECOVERY_CODE.IDENTITY_ID, RECOVERY_CODE.CODE_HASH);
        for (var hash : hashes) {
            insert = insert.values(identity, hash);
        }
        insert.execute();
    }

    /** Whether there was such a code, unused, for one of several who come at once. */
    boolean use(IdentityId identity, byte[] hash, Instant now) {
        return dsl.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, now)
                        .where(RECOVERY_CODE.IDENTITY_ID.eq(identity))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    int left(IdentityId identity) {
        return dsl.fetchCount(
                RECOVERY_CODE, RECOVERY_CODE.IDENTITY_ID.eq(identity).and(RECOVERY_CODE.USED_AT.isNull()));
    }

    /** Whether the person has a factor that can be lost. */
    boolean factorOf(IdentityId identity) {
        return dsl.fetchExists(
                        AUTHENTICATOR,
                        AUTHENTICATOR.IDENTITY_ID.eq(identity).and(AUTHENTICATOR.CONFIRMED_AT.isNotNull()))
                || dsl.fetchExists(PASSKEY, PASSKEY.IDENTITY_ID.eq(identity));
    }

    void remove(IdentityId identity) {
        dsl.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.IDENTITY_ID.eq(identity))
                .execute();
    }
}
