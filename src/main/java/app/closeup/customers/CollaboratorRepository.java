package app.closeup.customers;

import static app.closeup.customers.db.Tables.COLLABORATOR;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.impl.DSL.inline;

import app.closeup.customers.parties.CustomerId;
import app.closeup.tenants.MemberId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CollaboratorRepository {

    private final DSLContext dsl;

    CollaboratorRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<MemberId> of(CustomerId customer) {
        return dsl.select(COLLABORATOR.MEMBER_ID)
                .from(COLLABORATOR)
                .where(COLLABORATOR.TENANT_ID.eq(tenant()))
                .and(COLLABORATOR.CUSTOMER_ID.eq(customer))
                .orderBy(COLLABORATOR.MEMBER_ID)
                .limit(inline(Collaborators.MOST))
                .fetch(COLLABORATOR.MEMBER_ID);
    }

    /** Whether they were not there until now. */
    boolean add(CustomerId customer, MemberId colleague) {
        return dsl.insertInto(COLLABORATOR)
                        .set(COLLABORATOR.TENANT_ID, tenant())
                        .set(COLLABORATOR.CUSTOMER_ID, customer)
                        .set(COLLABORATOR.MEMBER_ID, colleague)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean remove(CustomerId customer, MemberId colleague) {
        return dsl.deleteFrom(COLLABORATOR)
                        .where(COLLABORATOR.TENANT_ID.eq(tenant()))
                        .and(COLLABORATOR.CUSTOMER_ID.eq(customer))
                        .and(COLLABORATOR.MEMBER_ID.eq(colleague))
                        .execute()
                == 1;
    }
}
