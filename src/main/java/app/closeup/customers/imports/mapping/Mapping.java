package app.closeup.customers.imports.mapping;

import app.closeup.customers.parties.Stage;
import app.closeup.tenants.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file become customers.
 *
 * @param columns what each column means, in the file's order
 * @param stage of those whose row names none
 * @param owner of new customers; those who are here already keep theirs
 * @param currency the ISO 4217 code of amounts of money
 */
public record Mapping(
        List<Target> columns,
        KindChoice kind,
        Stage stage,
        @Nullable MemberId owner,
        String currency,
        DateOrder dateOrder) {

    public Mapping withColumns(List<Target> meanings) {
        return new Mapping(meanings, kind, stage, owner, currency, dateOrder);
    }

    /** Without the columns that the signed-in person may not write. */
    public Mapping writable() {
        return withColumns(columns.stream()
                .map(target -> target.isWritable() ? target : Target.IGNORE)
                .toList());
    }

    public boolean has(Target target) {
        return columns.contains(target);
    }
}
