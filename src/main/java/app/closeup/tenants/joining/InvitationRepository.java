package app.closeup.tenants.joining;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.INVITATION;
import static app.closeup.tenants.db.Tables.INVITATION_TEAM;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.TEAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TeamId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class InvitationRepository {

    private static final int LIMIT = 200;

    private static final Field<Set<TeamId>> TEAMS = multiset(select(INVITATION_TEAM.TEAM_ID)
                    .from(INVITATION_TEAM)
                    .where(INVITATION_TEAM.TENANT_ID.eq(INVITATION.TENANT_ID))
                    .and(INVITATION_TEAM.INVITATION_ID.eq(INVITATION.INVITATION_ID)))
            .convertFrom(rows -> rows.intoSet(INVITATION_TEAM.TEAM_ID));

    private final DSLContext dsl;

    InvitationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(UUID id, String email, RoleId role, MemberId invitedBy, Instant createdAt, Instant expiresAt) {
        dsl.insertInto(INVITATION)
                .set(INVITATION.TENANT_ID, tenant())
                .set(INVITATION.INVITATION_ID, id)
                .set(INVITATION.EMAIL, email)
                .set(INVITATION.EMAIL_FOLDED, EmailAddress.folded(email))
                .set(INVITATION.ROLE_ID, role)
                .set(INVITATION.INVITED_BY, invitedBy)
                .set(INVITATION.CREATED_AT, createdAt)
                .set(INVITATION.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** Only teams that are there. */
    void keepTeams(UUID id, Collection<TeamId> teams) {
        dsl.insertInto(
                        INVITATION_TEAM,
                        INVITATION_TEAM.TENANT_ID,
                        INVITATION_TEAM.INVITATION_ID,
                        INVITATION_TEAM.TEAM_ID)
                .select(dsl.select(TEAM.TENANT_ID, val(id, INVITATION_TEAM.INVITATION_ID), TEAM.TEAM_ID)
                        .from(TEAM)
                        .where(TEAM.TENANT_ID.eq(tenant()))
                        .and(TEAM.TEAM_ID.eq(any(teams.toArray(TeamId[]::new)))))
                .execute();
    }

    /** Not yet accepted nor revoked, outdated ones too: they can be sent again. */
    List<Invitation> pending() {
        return invitations()
                .orderBy(INVITATION.EMAIL, INVITATION.INVITATION_ID)
                .limit(LIMIT)
                .fetch(mapping(Invitation::new));
    }

    Optional<Invitation> pending(UUID id) {
        return invitations().and(INVITATION.INVITATION_ID.eq(id)).fetchOptional(mapping(Invitation::new));
    }

    boolean isPending(String foldedEmail) {
        return dsl.fetchExists(invitations().and(INVITATION.EMAIL_FOLDED.eq(foldedEmail)));
    }

    boolean worksHere(String foldedEmail) {
        return dsl.select(exists(selectOne()
                        .from(MEMBER)
                        .where(MEMBER.TENANT_ID.eq(tenant()))
                        .and(MEMBER.DEACTIVATED_AT.isNull())
                        .and(lower(MEMBER.EMAIL).eq(foldedEmail))))
                .fetchSingle()
                .value1();
    }

    void prolong(UUID id, Instant expiresAt) {
        dsl.update(INVITATION)
                .set(INVITATION.EXPIRES_AT, expiresAt)
                .where(INVITATION.TENANT_ID.eq(tenant()))
                .and(INVITATION.INVITATION_ID.eq(id))
                .execute();
    }

    void revoke(UUID id, Instant at) {
        dsl.update(INVITATION)
                .set(INVITATION.REVOKED_AT, at)
                .where(INVITATION.TENANT_ID.eq(tenant()))
                .and(INVITATION.INVITATION_ID.eq(id))
                .and(INVITATION.ACCEPTED_AT.isNull())
                .execute();
    }

    /** For one of several who come at once. */
    boolean accept(UUID id, Instant at) {
        return dsl.update(INVITATION)
                        .set(INVITATION.ACCEPTED_AT, at)
                        .where(INVITATION.TENANT_ID.eq(tenant()))
                        .and(INVITATION.INVITATION_ID.eq(id))
                        .and(INVITATION.ACCEPTED_AT.isNull())
                        .and(INVITATION.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    private SelectConditionStep<Record6<UUID, String, RoleId, Set<TeamId>, String, Instant>> invitations() {
        return dsl.select(
                        INVITATION.INVITATION_ID,
                        INVITATION.EMAIL,
                        INVITATION.ROLE_ID,
                        TEAMS,
                        MEMBER.NAME,
                        INVITATION.EXPIRES_AT)
                .from(INVITATION)
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(INVITATION.TENANT_ID))
                .and(MEMBER.MEMBER_ID.eq(INVITATION.INVITED_BY))
                .where(INVITATION.TENANT_ID.eq(tenant()))
                .and(MEMBER.TENANT_ID.eq(tenant()))
                .and(INVITATION.ACCEPTED_AT.isNull())
                .and(INVITATION.REVOKED_AT.isNull());
    }
}
