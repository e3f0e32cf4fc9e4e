package app.closeup.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupTests {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'S')
                and n.nspname !~ '^pg_'
                and n.nspname <> 'information_schema'
            order by 1
            """;

    @Test
    void theBackupRoleReadsEveryRowOfEveryTable() throws Exception {
        try (var everything = TestDatabase.superuser();
                var backup = TestDatabase.as(TestDatabase.BACKUP)) {
            var tables = tables(everything);

            assertThat(tables).contains("public.databasechangelog", "tenants.member", "platform.scheduled_tasks");
            for (var table : tables) {
                assertThat(rows(backup, table)).as(table).isEqualTo(rows(everything, table));
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static long rows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
