package app.closeup.tenants.joining;

import static app.closeup.tenants.db.Tables.SIGN_UP;
import static org.jooq.Records.mapping;

import app.closeup.tenants.access.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SignUpRepository {

    private final DSLContext dsl;

    SignUpRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(SignUp signUp, Instant createdAt, Instant expiresAt) {
        dsl.insertInto(SIGN_UP)
                .set(SIGN_UP.SIGN_UP_ID, signUp.id())
                .set(SIGN_UP.EMAIL, signUp.email())
                .set(SIGN_UP.EMAIL_FOLDED, EmailAddress.folded(signUp.email()))
                .set(SIGN_UP.COMPANY_NAME, signUp.company())
                .set(SIGN_UP.PERSON_NAME, signUp.person())
                .set(SIGN_UP.PASSWORD_HASH, signUp.passwordHash())
                .set(SIGN_UP.CREATED_AT, createdAt)
                .set(SIGN_UP.EXPIRES_AT, expiresAt)
                .execute();
    }

    Optional<SignUp> find(UUID id) {
        return dsl.select(
                        SIGN_UP.SIGN_UP_ID,
                        SIGN_UP.EMAIL,
                        SIGN_UP.COMPANY_NAME,
                        SIGN_UP.PERSON_NAME,
                        SIGN_UP.PASSWORD_HASH)
                .from(SIGN_UP)
                .where(SIGN_UP.SIGN_UP_ID.eq(id))
                .fetchOptional(mapping(SignUp::new));
    }

    /** Finds and removes it, for one of several who come at once. */
    Optional<SignUp> take(UUID id) {
        return dsl.deleteFrom(SIGN_UP)
                .where(SIGN_UP.SIGN_UP_ID.eq(id))
                .returningResult(
                        SIGN_UP.SIGN_UP_ID,
                        SIGN_UP.EMAIL,
                        SIGN_UP.COMPANY_NAME,
                        SIGN_UP.PERSON_NAME,
                        SIGN_UP.PASSWORD_HASH)
                .fetchOptional(mapping(SignUp::new));
    }

    void sweep(Instant now) {
        dsl.deleteFrom(SIGN_UP).where(SIGN_UP.EXPIRES_AT.lt(now)).execute();
    }
}
