package app.closeup.tenants.sessions;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.AUTHENTICATOR;
import static app.closeup.tenants.db.Tables.DEVICE;
import static app.closeup.tenants.db.Tables.IDENTITY;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBER_ROLE;
import static app.closeup.tenants.db.Tables.PASSKEY;
import static app.closeup.tenants.db.Tables.PROVEN_DOMAIN;
import static app.closeup.tenants.db.Tables.SESSION;
import static app.closeup.tenants.db.Tables.SIGN_IN_RULES;
import static app.closeup.tenants.db.Tables.SINGLE_SIGN_ON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.splitPart;

import app.closeup.tenants.IdentityId;
import app.closeup.tenants.rights.PredefinedRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SessionRepository {

    private static final int LIMIT = 100;

    private final DSLContext dsl;

    SessionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What decides about a person's session in the current company. */
    Optional<Ground> ground(IdentityId identity, UUID session) {
        var factor = exists(selectOne()
                        .from(AUTHENTICATOR)
                        .where(AUTHENTICATOR.IDENTITY_ID.eq(identity))
                        .and(AUTHENTICATOR.CONFIRMED_AT.isNotNull()))
                .or(exists(selectOne().from(PASSKEY).where(PASSKEY.IDENTITY_ID.eq(identity))));
        var required = exists(selectOne()
                .from(SIGN_IN_RULES)
                .where(SIGN_IN_RULES.TENANT_ID.eq(tenant()))
                .and(SIGN_IN_RULES.SECOND_FACTOR_REQUIRED));
        var open = exists(
                selectOne().from(SESSION).where(SESSION.SESSION_ID.eq(session)).and(SESSION.ENDED_AT.isNull()));
        return dsl.select(
                        IDENTITY.SESSIONS_VALID_FROM,
                        field(factor),
                        field(required),
                        field(open),
                        field(exists(provider(SINGLE_SIGN_ON.ENABLED.isTrue()))),
                        field(onlyByProvider()))
                .from(IDENTITY)
                .where(IDENTITY.IDENTITY_ID.eq(identity))
                .fetchOptional(mapping(Ground::new));
    }

    private static Condition onlyByProvider() {
        var ofProvenDomain = exists(selectOne()
                .from(PROVEN_DOMAIN)
                .where(PROVEN_DOMAIN.TENANT_ID.eq(tenant()))
                .and(PROVEN_DOMAIN.DOMAIN.eq(splitPart(IDENTITY.EMAIL_FOLDED, "@", 2))));
        var owner = exists(selectOne()
                .from(MEMBER)
                .join(MEMBER_ROLE)
                .on(MEMBER_ROLE.TENANT_ID.eq(MEMBER.TENANT_ID))
                .and(MEMBER_ROLE.MEMBER_ID.eq(MEMBER.MEMBER_ID))
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.IDENTITY_ID.eq(IDENTITY.IDENTITY_ID))
                .and(MEMBER_ROLE.ROLE_ID.eq(PredefinedRole.OWNER.id())));
        return exists(provider(SINGLE_SIGN_ON.ENABLED.isTrue().and(SINGLE_SIGN_ON.REQUIRED.isTrue())))
                .and(ofProvenDomain)
                .andNot(owner);
    }

    private static Select<?> provider(Condition used) {
        return selectOne()
                .from(SINGLE_SIGN_ON)
                .where(SINGLE_SIGN_ON.TENANT_ID.eq(tenant()))
                .and(used);
    }

    void open(SignInSession session, IdentityId identity, String userAgent, String address) {
        dsl.insertInto(SESSION)
                .set(SESSION.SESSION_ID, session.id())
                .set(SESSION.IDENTITY_ID, identity)
                .set(SESSION.USER_AGENT, userAgent)
                .set(SESSION.ADDRESS, address)
                .set(SESSION.BEGAN_AT, session.since())
                .set(SESSION.LAST_SEEN_AT, session.since())
                .onConflictDoNothing()
                .execute();
    }

    void seen(UUID session, Instant now, Instant unlessSince) {
        dsl.update(SESSION)
                .set(SESSION.LAST_SEEN_AT, now)
                .where(SESSION.SESSION_ID.eq(session))
                .and(SESSION.LAST_SEEN_AT.lt(unlessSince))
                .execute();
    }

    /** Those that may still be in use, the latest first; the given one is this one, which a new password spares. */
    List<Place> of(IdentityId identity, UUID current, Instant seenAfter) {
        return places().join(IDENTITY)
                .on(IDENTITY.IDENTITY_ID.eq(SESSION.IDENTITY_ID))
                .where(SESSION.IDENTITY_ID.eq(identity))
                .and(SESSION.ENDED_AT.isNull())
                .and(SESSION.LAST_SEEN_AT.gt(seenAfter))
                .and(SESSION.SESSION_ID
                        .eq(current)
                        .or(IDENTITY.SESSIONS_VALID_FROM.isNull())
                        .or(SESSION.BEGAN_AT.ge(IDENTITY.SESSIONS_VALID_FROM)))
                .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.SESSION_ID)
                .limit(LIMIT)
                .fetch(mapping(Place::new));
    }

    Optional<Place> find(UUID session) {
        return places().where(SESSION.SESSION_ID.eq(session)).fetchOptional(mapping(Place::new));
    }

    Optional<IdentityId> owner(UUID session) {
        return dsl.select(SESSION.IDENTITY_ID)
                .from(SESSION)
                .where(SESSION.SESSION_ID.eq(session))
                .fetchOptional(SESSION.IDENTITY_ID);
    }

    void end(IdentityId identity, UUID session, Instant now) {
        dsl.update(SESSION)
                .set(SESSION.ENDED_AT, now)
                .where(SESSION.SESSION_ID.eq(session))
                .and(SESSION.IDENTITY_ID.eq(identity))
                .and(SESSION.ENDED_AT.isNull())
                .execute();
    }

    void endAllBut(IdentityId identity, UUID session, Instant now) {
        dsl.update(SESSION)
                .set(SESSION.ENDED_AT, now)
                .where(SESSION.IDENTITY_ID.eq(identity))
                .and(SESSION.SESSION_ID.ne(session))
                .and(SESSION.ENDED_AT.isNull())
                .execute();
    }

    boolean hasDevices(IdentityId identity) {
        return dsl.fetchExists(DEVICE, DEVICE.IDENTITY_ID.eq(identity));
    }

    /** Whether the device was not known. */
    boolean addDevice(IdentityId identity, byte[] hash, Instant now) {
        var known = dsl.update(DEVICE)
                        .set(DEVICE.LAST_SEEN_AT, now)
                        .where(DEVICE.IDENTITY_ID.eq(identity))
                        .and(DEVICE.DEVICE_HASH.eq(hash))
                        .execute()
                == 1;
        if (!known) {
            dsl.insertInto(DEVICE)
                    .set(DEVICE.IDENTITY_ID, identity)
                    .set(DEVICE.DEVICE_HASH, hash)
                    .set(DEVICE.LAST_SEEN_AT, now)
                    .onConflictDoNothing()
                    .execute();
        }
        return !known;
    }

    void sweep(Instant sessionsSeenBefore, Instant devicesSeenBefore) {
        dsl.deleteFrom(SESSION)
                .where(SESSION.LAST_SEEN_AT.lt(sessionsSeenBefore))
                .execute();
        dsl.deleteFrom(DEVICE).where(DEVICE.LAST_SEEN_AT.lt(devicesSeenBefore)).execute();
    }

    private SelectJoinStep<Record5<UUID, String, String, Instant, Instant>> places() {
        return dsl.select(
                        SESSION.SESSION_ID, SESSION.USER_AGENT, SESSION.ADDRESS, SESSION.BEGAN_AT, SESSION.LAST_SEEN_AT)
                .from(SESSION);
    }

    /**
     * @param validFrom sessions that began before have ended
     * @param hasFactor whether the person has a second factor
     * @param required whether the company asks for one
     * @param open whether the session stands in the list and has not ended
     * @param provider whether the company's own provider lets people in
     * @param onlyByProvider whether nothing else lets this person in: owners always come in by a password
     */
    record Ground(
            @Nullable Instant validFrom,
            boolean hasFactor,
            boolean required,
            boolean open,
            boolean provider,
            boolean onlyByProvider) {}
}
