package app.closeup.tenants.policy;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.POLICY_ACKNOWLEDGEMENT;
import static app.closeup.tenants.db.Tables.POLICY_VERSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;

import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFromStep;
import org.springframework.stereotype.Repository;

@Repository
class AcknowledgementRepository {

    private final DSLContext dsl;

    AcknowledgementRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    AcknowledgementCount counted(PolicyVersionId version) {
        return of(dsl.select(count(POLICY_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT), count()), version)
                .fetchSingle(mapping(AcknowledgementCount::new));
    }

    /** By name: those who have, or those who have not. */
    List<Acknowledgement> page(PolicyVersionId version, boolean done, int offset, int limit) {
        return of(dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME, POLICY_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT), version)
                .and(
                        done
                                ? POLICY_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT.isNotNull()
                                : POLICY_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT.isNull())
                .orderBy(MEMBER.NAME_FOLDED, MEMBER.MEMBER_ID)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(Acknowledgement::new));
    }

    /** The staff, and beside each what they said of the version. */
    private static <R extends Record> SelectConditionStep<R> of(SelectFromStep<R> select, PolicyVersionId version) {
        return select.from(MEMBER)
                .leftJoin(POLICY_ACKNOWLEDGEMENT)
                .on(POLICY_ACKNOWLEDGEMENT.TENANT_ID.eq(tenant()))
                .and(POLICY_ACKNOWLEDGEMENT.MEMBER_ID.eq(MEMBER.MEMBER_ID))
                .and(POLICY_ACKNOWLEDGEMENT.POLICY_VERSION_ID.eq(version))
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.DEACTIVATED_AT.isNull());
    }

    Optional<Instant> at(PolicyVersionId version, MemberId member) {
        return dsl.select(POLICY_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT)
                .from(POLICY_ACKNOWLEDGEMENT)
                .where(POLICY_ACKNOWLEDGEMENT.TENANT_ID.eq(tenant()))
                .and(POLICY_ACKNOWLEDGEMENT.POLICY_VERSION_ID.eq(version))
                .and(POLICY_ACKNOWLEDGEMENT.MEMBER_ID.eq(member))
                .fetchOptional(POLICY_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT);
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
