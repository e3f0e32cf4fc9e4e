package app.closeup.tenants.passkeys;

import static app.closeup.tenants.db.Tables.PASSKEY;
import static org.jooq.Records.mapping;

import app.closeup.platform.Ids;
import app.closeup.tenants.IdentityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyRepository {

    private final DSLContext dsl;

    PasskeyRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Passkey> of(IdentityId identity) {
        return dsl.select(PASSKEY.PASSKEY_ID, PASSKEY.NAME, PASSKEY.CREATED_AT, PASSKEY.LAST_USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.IDENTITY_ID.eq(identity))
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.PASSKEY_ID)
                .limit(Passkeys.MOST)
                .fetch(mapping(Passkey::new));
    }

    List<StoredKey> keys(IdentityId identity) {
        return keys().where(PASSKEY.IDENTITY_ID.eq(identity))
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.PASSKEY_ID)
                .limit(Passkeys.MOST)
                .fetch(mapping(StoredKey::new));
    }

    Optional<StoredKey> key(byte[] credential) {
        return keys().where(PASSKEY.CREDENTIAL_ID.eq(credential)).fetchOptional(mapping(StoredKey::new));
    }

    int count(IdentityId identity) {
        return dsl.fetchCount(PASSKEY, PASSKEY.IDENTITY_ID.eq(identity));
    }

    void insert(StoredKey key, String name, long signatures, Instant now) {
        dsl.insertInto(PASSKEY)
                .set(PASSKEY.PASSKEY_ID, Ids.next())
                .set(PASSKEY.IDENTITY_ID, key.owner())
                .set(PASSKEY.CREDENTIAL_ID, key.credential())
                .set(PASSKEY.NAME, name)
                .set(PASSKEY.PUBLIC_KEY, key.publicKey())
                .set(PASSKEY.ATTESTATION, key.attestation())
                .set(PASSKEY.TRANSPORTS, key.transports())
                .set(PASSKEY.SIGNATURE_COUNT, signatures)
                .set(PASSKEY.CREATED_AT, now)
                .execute();
    }

    /**
     * Whether the key has signed more often than was known, for one of several who come at once. A device that does not
     * count says 0 for ever.
     */
    boolean use(byte[] credential, long signatures, Instant now) {
        return dsl.update(PASSKEY)
                        .set(PASSKEY.SIGNATURE_COUNT, signatures)
                        .set(PASSKEY.LAST_USED_AT, now)
                        .where(PASSKEY.CREDENTIAL_ID.eq(credential))
                        .and(signatures == 0 ? PASSKEY.SIGNATURE_COUNT.eq(0L) : PASSKEY.SIGNATURE_COUNT.lt(signatures))
                        .execute()
                == 1;
    }

    void rename(IdentityId identity, UUID passkey, String name) {
        dsl.update(PASSKEY)
                .set(PASSKEY.NAME, name)
                .where(PASSKEY.PASSKEY_ID.eq(passkey))
                .and(PASSKEY.IDENTITY_ID.eq(identity))
                .execute();
    }

    /** Whether it was there. */
    boolean remove(IdentityId identity, UUID passkey) {
        return dsl.deleteFrom(PASSKEY)
                        .where(PASSKEY.PASSKEY_ID.eq(passkey))
                        .and(PASSKEY.IDENTITY_ID.eq(identity))
                        .execute()
                == 1;
    }

    private SelectJoinStep<Record6<byte[], IdentityId, byte[], byte[], String, Long>> keys() {
        return dsl.select(
                        PASSKEY.CREDENTIAL_ID,
                        PASSKEY.IDENTITY_ID,
                        PASSKEY.PUBLIC_KEY,
                        PASSKEY.ATTESTATION,
                        PASSKEY.TRANSPORTS,
                        PASSKEY.SIGNATURE_COUNT)
                .from(PASSKEY);
    }

    /**
     * What a signature is checked with.
     *
     * @param transports how the device is reached, separated by blanks
     */
    @SuppressWarnings("ArrayRecordComponent") // as the database and the browser hold them; never compared
    record StoredKey(
            byte[] credential,
            IdentityId owner,
            byte[] publicKey,
            byte[] attestation,
            String transports,
            long signatures) {}
}
