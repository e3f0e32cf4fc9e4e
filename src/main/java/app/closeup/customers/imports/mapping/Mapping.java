package app.closeup.customers.imports.mapping;

import app.closeup.customers.parties.Stage;
import java.util.List;

/**
 * How the rows of a file become customers.
 *
 * @param columns what each column means, in the file's order
 * @param stage of those whose row names none
 * @param currency the ISO 4217 code of amounts of money
 */
public record Mapping(List<Target> columns, KindChoice kind, Stage stage, String currency, DateOrder dateOrder) {

    /** The column of a target, or -1. */
    public int column(Target target) {
        return columns.indexOf(target);
    }

    public boolean has(Target target) {
        return columns.contains(target);
    }
}
