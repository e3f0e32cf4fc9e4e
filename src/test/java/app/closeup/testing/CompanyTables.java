package app.closeup.testing;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The tables under row security, read once from the catalogue. */
final class CompanyTables {

    private static final Set<String> NAMES = read();

    private CompanyTables() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> read() {
        var names = new HashSet<String>();
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select n.nspname || '.' || c.relname from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
