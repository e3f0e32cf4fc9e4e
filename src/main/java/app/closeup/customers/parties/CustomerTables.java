package app.closeup.customers.parties;

import static app.closeup.customers.db.Tables.COLLABORATOR;
import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.db.Tables.TIMELINE_ENTRY;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.impl.DSL.select;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.OwnedTable;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of customers whose rows have owners: every statement on them asks what the signed-in person may do. */
@Configuration(proxyBeanMethods = false)
public class CustomerTables {

    public static final OwnedTable CUSTOMERS = OwnedTable.shared(
            CustomerAreas.CUSTOMERS, CUSTOMER, CUSTOMER.OWNER_ID, CUSTOMER.CUSTOMER_ID, CustomerTables::collaborating);

    public static final OwnedTable TIMELINE =
            OwnedTable.of(CustomerAreas.TIMELINE, TIMELINE_ENTRY, TIMELINE_ENTRY.AUTHOR_ID);

    @Bean
    OwnedTable customersTable() {
        return CUSTOMERS;
    }

    @Bean
    OwnedTable timelineTable() {
        return TIMELINE;
    }

    @Bean
    Area customersArea() {
        return CustomerAreas.CUSTOMERS;
    }

    @Bean
    Area timelineArea() {
        return CustomerAreas.TIMELINE;
    }

    private static Select<Record1<CustomerId>> collaborating(MemberId member) {
        return select(COLLABORATOR.CUSTOMER_ID)
                .from(COLLABORATOR)
                .where(COLLABORATOR.TENANT_ID.eq(tenant()))
                .and(COLLABORATOR.MEMBER_ID.eq(member));
    }
}
