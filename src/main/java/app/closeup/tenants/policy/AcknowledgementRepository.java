package app.closeup.tenants.policy;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.POLICY_ACKNOWLEDGEMENT;
import static app.closeup.tenants.db.Tables.POLICY_VERSION;
import static org.jooq.Records.mapping;

import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AcknowledgementRepository {

    private static final int MOST = 1_000;

    private final DSLContext dsl;

    AcknowledgementRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Everybody on the staff, by name; a thousand at most. */
    List<Acknowledgement> of(PolicyVersionId version) {
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME, POLICY_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT)
                .from(MEMBER)
                .leftJoin(POLICY_ACKNOWLEDGEMENT)
                .on(POLICY_ACKNOWLEDGEMENT.TENANT_ID.eq(tenant()))
                .and(POLICY_ACKNOWLEDGEMENT.MEMBER_ID.eq(MEMBER.MEMBER_ID))
                .and(POLICY_ACKNOWLEDGEMENT.POLICY_VERSION_ID.eq(version))
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .orderBy(MEMBER.NAME, MEMBER.MEMBER_ID)
                .limit(MOST)
                .fetch(mapping(Acknowledgement::new));
    }

    boolean has(PolicyVersionId version, MemberId member) {
        return dsl.fetchExists(
                POLICY_ACKNOWLEDGEMENT,
                POLICY_ACKNOWLEDGEMENT
                        .TENANT_ID
                        .eq(tenant())
                        .and(POLICY_ACKNOWLEDGEMENT.POLICY_VERSION_ID.eq(version))
                        .and(POLICY_ACKNOWLEDGEMENT.MEMBER_ID.eq(member)));
    }

    /** Once is enough: a second time leaves the first time's moment, and is false. */
    boolean acknowledge(PolicyVersionId version, MemberId member, Instant at) {
        if (!dsl.fetchExists(
                POLICY_VERSION,
                POLICY_VERSION.TENANT_ID.eq(tenant()).and(POLICY_VERSION.POLICY_VERSION_ID.eq(version)))) {
            return false;
        }
        return dsl.insertInto(POLICY_ACKNOWLEDGEMENT)
                        .set(POLICY_ACKNOWLEDGEMENT.TENANT_ID, tenant())
                        .set(POLICY_ACKNOWLEDGEMENT.POLICY_VERSION_ID, version)
                        .set(POLICY_ACKNOWLEDGEMENT.MEMBER_ID, member)
                        .set(POLICY_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
