package app.closeup.customers;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.parties.CustomerTables.CUSTOMERS;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;

import app.closeup.customers.parties.CustomerId;
import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the company's rules look at, whoever acts: a field that somebody does not see sets no rule aside. */
@Repository
class FactsRepository {

    private final DSLContext dsl;

    FactsRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Facts> of(Collection<CustomerId> ids) {
        return dsl.select(
                        CUSTOMER.CUSTOMER_ID,
                        CUSTOMER.KIND,
                        CUSTOMER.STAGE,
                        CUSTOMER.COUNTRY,
                        CUSTOMER.OWNER_ID,
                        CUSTOMER.LAST_CONTACT_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CUSTOMERS.unrestricted("rules hold for whoever acts, whatever they see"))
                .and(CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))))
                .fetch(mapping(Facts::new));
    }

    /** By codes. */
    record Facts(
            CustomerId id,
            String kind,
            String stage,
            @Nullable String country,
            @Nullable MemberId owner,
            @Nullable Instant lastContactAt) {}
}
