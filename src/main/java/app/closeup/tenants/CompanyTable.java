package app.closeup.tenants;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A table of companies' rows. With a company all its rows go.
 *
 * @param archived whether an archive of the company holds its rows
 * @param secrets columns that no archive holds
 * @param removable whether the application may remove rows; if not, they go with the company's row in the directory
 */
public record CompanyTable(Table<?> table, boolean archived, Set<Field<?>> secrets, boolean removable) {

    public CompanyTable(Table<?> table) {
        this(table, true, Set.of(), true);
    }

    public CompanyTable withoutArchiving() {
        return new CompanyTable(table, false, secrets, removable);
    }

    /** Columns that may be empty or that the database fills itself, so that a row comes back without them. */
    public CompanyTable without(Field<?>... secret) {
        return new CompanyTable(table, archived, Set.of(secret), removable);
    }

    public CompanyTable keptToTheEnd() {
        return new CompanyTable(table, archived, secrets, false);
    }

    /** With its schema: {@code tenants.member}. */
    public String name() {
        return requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }
}
