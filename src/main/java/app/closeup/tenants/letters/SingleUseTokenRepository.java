package app.closeup.tenants.letters;

import static app.closeup.tenants.db.Tables.SINGLE_USE_TOKEN;
import static org.jooq.Records.mapping;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.letters.SingleUseTokens.Purpose;
import app.closeup.tenants.letters.SingleUseTokens.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SingleUseTokenRepository {

    private final DSLContext dsl;

    SingleUseTokenRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(byte[] hash, Purpose purpose, Subject subject, Instant createdAt, Instant expiresAt) {
        dsl.insertInto(SINGLE_USE_TOKEN)
                .set(SINGLE_USE_TOKEN.TOKEN_HASH, hash)
                .set(SINGLE_USE_TOKEN.PURPOSE, Codes.of(purpose))
                .set(SINGLE_USE_TOKEN.SUBJECT_ID, subject.id())
                .set(SINGLE_USE_TOKEN.TENANT_ID, subject.company())
                .set(SINGLE_USE_TOKEN.CREATED_AT, createdAt)
                .set(SINGLE_USE_TOKEN.EXPIRES_AT, expiresAt)
                .execute();
    }

    Optional<Subject> open(byte[] hash, Purpose purpose, Instant now) {
        return find(is(hash, purpose).and(isOpen(now)));
    }

    Optional<Subject> known(byte[] hash, Purpose purpose) {
        return find(is(hash, purpose));
    }

    /** The update decides between two who come at once. */
    Optional<Subject> use(byte[] hash, Purpose purpose, Instant now) {
        return dsl.update(SINGLE_USE_TOKEN)
                .set(SINGLE_USE_TOKEN.USED_AT, now)
                .where(is(hash, purpose))
                .and(isOpen(now))
                .returningResult(SINGLE_USE_TOKEN.SUBJECT_ID, SINGLE_USE_TOKEN.TENANT_ID)
                .fetchOptional(mapping(Subject::new));
    }

    void useUp(UUID subject, Purpose purpose, Instant now) {
        dsl.update(SINGLE_USE_TOKEN)
                .set(SINGLE_USE_TOKEN.USED_AT, now)
                .where(SINGLE_USE_TOKEN.SUBJECT_ID.eq(subject))
                .and(SINGLE_USE_TOKEN.PURPOSE.eq(Codes.of(purpose)))
                .and(SINGLE_USE_TOKEN.USED_AT.isNull())
                .execute();
    }

    void sweep(Instant expiredBefore) {
        dsl.deleteFrom(SINGLE_USE_TOKEN)
                .where(SINGLE_USE_TOKEN.EXPIRES_AT.lt(expiredBefore))
                .execute();
    }

    private Optional<Subject> find(Condition condition) {
        return dsl.select(SINGLE_USE_TOKEN.SUBJECT_ID, SINGLE_USE_TOKEN.TENANT_ID)
                .from(SINGLE_USE_TOKEN)
                .where(condition)
                .fetchOptional(mapping(Subject::new));
    }

    private static Condition is(byte[] hash, Purpose purpose) {
        return SINGLE_USE_TOKEN.TOKEN_HASH.eq(hash).and(SINGLE_USE_TOKEN.PURPOSE.eq(Codes.of(purpose)));
    }

    private static Condition isOpen(Instant now) {
        return SINGLE_USE_TOKEN.USED_AT.isNull().and(SINGLE_USE_TOKEN.EXPIRES_AT.gt(now));
    }
}
