package app.closeup.tenants.rights;

import app.closeup.tenants.SignedIn;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Refuses a statement that reads or changes records with owners for a signed-in person without asking what this person
 * may see and do: rights are not something that a query can forget.
 */
final class RightsGuard implements ExecuteListener {

    private final List<OwnedTable> tables;

    RightsGuard(List<OwnedTable> tables) {
        this.tables = tables;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        if (SignedIn.current().isEmpty()) {
            return;
        }
        for (var sql : context.batchSQL()) {
            if (sql != null) {
                check(sql);
            }
        }
    }

    private void check(String sql) {
        for (var table : tables) {
            if (table.forgotten(sql) > 0) {
                throw new IllegalStateException(
                        "A statement on " + table.area().code() + " does not ask what the person may do: " + sql);
            }
        }
    }
}
