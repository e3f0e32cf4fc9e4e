package app.closeup.tenants.sso;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.SINGLE_SIGN_ON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ConnectionRepository {

    private final DSLContext dsl;

    ConnectionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Connection> find() {
        return dsl.select(
                        SINGLE_SIGN_ON.ISSUER,
                        SINGLE_SIGN_ON.CLIENT_ID,
                        SINGLE_SIGN_ON.EMAIL_CLAIM,
                        SINGLE_SIGN_ON.NAME_CLAIM,
                        row(
                                        SINGLE_SIGN_ON.ENABLED,
                                        SINGLE_SIGN_ON.REQUIRED,
                                        SINGLE_SIGN_ON.FACTOR_TRUSTED,
                                        SINGLE_SIGN_ON.LETS_IN,
                                        SINGLE_SIGN_ON.ROLE_ID)
                                .convertFrom(mapping(Connection.Rules::new)))
                .from(SINGLE_SIGN_ON)
                .where(SINGLE_SIGN_ON.TENANT_ID.eq(tenant()))
                .fetchOptional(mapping(Connection::new));
    }

    Optional<String> sealedSecret() {
        return dsl.select(SINGLE_SIGN_ON.CLIENT_SECRET)
                .from(SINGLE_SIGN_ON)
                .where(SINGLE_SIGN_ON.TENANT_ID.eq(tenant()))
                .fetchOptional(SINGLE_SIGN_ON.CLIENT_SECRET);
    }

    void save(ConnectionDraft draft, String sealedSecret, Instant now) {
        dsl.insertInto(SINGLE_SIGN_ON)
                .set(SINGLE_SIGN_ON.TENANT_ID, tenant())
                .set(SINGLE_SIGN_ON.ISSUER, draft.issuer())
                .set(SINGLE_SIGN_ON.CLIENT_ID, draft.clientId())
                .set(SINGLE_SIGN_ON.CLIENT_SECRET, sealedSecret)
                .set(SINGLE_SIGN_ON.EMAIL_CLAIM, draft.emailClaim())
                .set(SINGLE_SIGN_ON.NAME_CLAIM, draft.nameClaim())
                .set(SINGLE_SIGN_ON.CHANGED_AT, now)
                .onConflict(SINGLE_SIGN_ON.TENANT_ID)
                .doUpdate()
                .set(SINGLE_SIGN_ON.ISSUER, draft.issuer())
                .set(SINGLE_SIGN_ON.CLIENT_ID, draft.clientId())
                .set(SINGLE_SIGN_ON.CLIENT_SECRET, sealedSecret)
                .set(SINGLE_SIGN_ON.EMAIL_CLAIM, draft.emailClaim())
                .set(SINGLE_SIGN_ON.NAME_CLAIM, draft.nameClaim())
                .set(SINGLE_SIGN_ON.CHANGED_AT, now)
                .execute();
    }

    void decide(Connection.Rules rules, Instant now) {
        dsl.update(SINGLE_SIGN_ON)
                .set(SINGLE_SIGN_ON.ENABLED, rules.enabled())
                .set(SINGLE_SIGN_ON.REQUIRED, rules.required())
                .set(SINGLE_SIGN_ON.FACTOR_TRUSTED, rules.factorTrusted())
                .set(SINGLE_SIGN_ON.LETS_IN, rules.letsIn())
                .set(SINGLE_SIGN_ON.ROLE_ID, rules.role())
                .set(SINGLE_SIGN_ON.CHANGED_AT, now)
                .where(SINGLE_SIGN_ON.TENANT_ID.eq(tenant()))
                .execute();
    }

    void delete() {
        dsl.deleteFrom(SINGLE_SIGN_ON)
                .where(SINGLE_SIGN_ON.TENANT_ID.eq(tenant()))
                .execute();
    }
}
