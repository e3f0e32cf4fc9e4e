package app.closeup.tenants;

import java.util.List;

/**
 * Each module names its tables of companies' rows in a bean of this type, for archives and for the end of a company. By
 * their {@code @Order}, modules come after those that they know: their rows may refer to these.
 */
public interface CompanyTables {

    List<CompanyTable> tables();
}
