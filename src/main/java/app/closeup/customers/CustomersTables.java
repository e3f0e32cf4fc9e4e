package app.closeup.customers;

import static app.closeup.customers.db.Tables.COLLABORATOR;
import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.db.Tables.IMPORT_FILE;
import static app.closeup.customers.db.Tables.IMPORT_ROW;
import static app.closeup.customers.db.Tables.IMPORT_RUN;
import static app.closeup.customers.db.Tables.RELATION;
import static app.closeup.customers.db.Tables.SEARCH_TOKEN;
import static app.closeup.customers.db.Tables.TIMELINE_ENTRY;

import app.closeup.tenants.CompanyTable;
import app.closeup.tenants.CompanyTables;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tables of this module. */
@Component
@Order(20)
class CustomersTables implements CompanyTables {

    @Override
    public List<CompanyTable> tables() {
        return List.of(
                new CompanyTable(CUSTOMER),
                new CompanyTable(COLLABORATOR),
                new CompanyTable(SEARCH_TOKEN),
                new CompanyTable(RELATION),
                new CompanyTable(TIMELINE_ENTRY),
                new CompanyTable(IMPORT_RUN),
                new CompanyTable(IMPORT_FILE),
                new CompanyTable(IMPORT_ROW));
    }
}
