package app.closeup.tenants.start;

import static app.closeup.tenants.db.Tables.MEMBERSHIP;
import static app.closeup.tenants.db.Tables.TENANT;
import static org.jooq.Records.mapping;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.IdentityId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ShowcaseRepository {

    private final DSLContext dsl;

    ShowcaseRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Place> visitor() {
        return dsl.select(MEMBERSHIP.IDENTITY_ID, TENANT.TENANT_ID)
                .from(TENANT)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.TENANT_ID.eq(TENANT.TENANT_ID))
                .where(TENANT.PURPOSE.eq("showcase"))
                .orderBy(TENANT.TENANT_ID, MEMBERSHIP.IDENTITY_ID)
                .limit(1)
                .fetchOptional(mapping(Place::new));
    }

    boolean is(TenantId company) {
        return dsl.fetchExists(TENANT, TENANT.TENANT_ID.eq(company).and(TENANT.PURPOSE.eq("showcase")));
    }

    /** Somebody's place in a company. */
    record Place(IdentityId identity, TenantId company) {}
}
