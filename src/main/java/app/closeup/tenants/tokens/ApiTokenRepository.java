package app.closeup.tenants.tokens;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.API_TOKEN;
import static app.closeup.tenants.db.Tables.API_TOKEN_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.RoleId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class ApiTokenRepository {

    private static final Field<Set<RoleId>> ROLES = multiset(select(API_TOKEN_ROLE.ROLE_ID)
                    .from(API_TOKEN_ROLE)
                    .where(API_TOKEN_ROLE.TENANT_ID.eq(API_TOKEN.TENANT_ID))
                    .and(API_TOKEN_ROLE.API_TOKEN_ID.eq(API_TOKEN.API_TOKEN_ID)))
            .convertFrom(rows -> new HashSet<>(rows.getValues(API_TOKEN_ROLE.ROLE_ID)));

    private final DSLContext dsl;

    ApiTokenRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(ApiToken token, MemberId member, byte[] secretHash) {
        dsl.insertInto(API_TOKEN)
                .set(API_TOKEN.TENANT_ID, tenant())
                .set(API_TOKEN.API_TOKEN_ID, token.id())
                .set(API_TOKEN.MEMBER_ID, member)
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.ENDING, token.ending())
                .set(API_TOKEN.SECRET_HASH, secretHash)
                .set(API_TOKEN.CREATED_AT, token.createdAt())
                .set(API_TOKEN.EXPIRES_AT, token.expiresAt())
                .execute();
        var roles = dsl.insertInto(
                API_TOKEN_ROLE, API_TOKEN_ROLE.TENANT_ID, API_TOKEN_ROLE.API_TOKEN_ID, API_TOKEN_ROLE.ROLE_ID);
        for (var role : token.roles()) {
            roles = roles.values(tenant(), token.id(), role);
        }
        roles.execute();
    }

    /** Not revoked, the latest first; expired ones too, so that it is seen why a program stopped. */
    List<ApiToken> of(MemberId member, int limit) {
        return dsl.select(
                        API_TOKEN.API_TOKEN_ID,
                        API_TOKEN.NAME,
                        API_TOKEN.ENDING,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.LAST_USED_AT,
                        ROLES)
                .from(API_TOKEN)
                .where(API_TOKEN.TENANT_ID.eq(tenant()))
                .and(API_TOKEN.MEMBER_ID.eq(member))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.API_TOKEN_ID)
                .limit(limit)
                .fetch(mapping(ApiToken::new));
    }

    void revoke(UUID id, MemberId member, Instant now) {
        dsl.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, now)
                .where(API_TOKEN.TENANT_ID.eq(tenant()))
                .and(API_TOKEN.API_TOKEN_ID.eq(id))
                .and(API_TOKEN.MEMBER_ID.eq(member))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    /** Whose it is, while it is good; the secret decides. */
    Optional<Bearer> open(UUID id, byte[] secretHash, Instant now) {
        return dsl.select(API_TOKEN.MEMBER_ID, API_TOKEN.CREATED_AT, ROLES)
                .from(API_TOKEN)
                .where(API_TOKEN.TENANT_ID.eq(tenant()))
                .and(API_TOKEN.API_TOKEN_ID.eq(id))
                .and(API_TOKEN.SECRET_HASH.eq(secretHash))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .and(API_TOKEN.EXPIRES_AT.gt(now))
                .fetchOptional(mapping(Bearer::new));
    }

    void used(UUID id, Instant now, Instant unlessSince) {
        dsl.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now)
                .where(API_TOKEN.TENANT_ID.eq(tenant()))
                .and(API_TOKEN.API_TOKEN_ID.eq(id))
                .and(API_TOKEN.LAST_USED_AT.isNull().or(API_TOKEN.LAST_USED_AT.lt(unlessSince)))
                .execute();
    }

    record Bearer(MemberId member, Instant createdAt, Set<RoleId> roles) {}
}
