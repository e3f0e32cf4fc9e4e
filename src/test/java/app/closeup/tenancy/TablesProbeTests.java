package app.closeup.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries, as the application's role, every command on every company's table across the border between two companies,
 * each of which has a row there. The rows are generated from the catalogue, so a new table is probed without a word.
 */
@Isolated
class TablesProbeTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TenantId MINE = Cast.foundCompany("Mine").tenant();
    private static final TenantId THEIRS = Cast.foundCompany("Theirs").tenant();

    @ParameterizedTest
    @MethodSource("tables")
    void noCommandCrossesTheBorder(String table) throws SQLException {
        try (var probe = new BorderProbe(MINE, THEIRS)) {
            assertThat(probe.crossings(table)).isEmpty();
        }
    }

    @Test
    void theProbeTurnsRedWithoutThePolicy() throws SQLException {
        try (var probe = new BorderProbe(MINE, THEIRS)) {
            probe.sabotage("drop policy tenant_isolation on customers.customer;"
                    + "create policy open_door on customers.customer using (true) with check (true)");
            assertThat(probe.crossings("customers.customer"))
                    .anyMatch(found -> found.contains("select"))
                    .anyMatch(found -> found.contains("update"))
                    .anyMatch(found -> found.contains("insert"));
        }
    }

    @Test
    void theProbeTurnsRedWithRowSecurityOff() throws SQLException {
        try (var probe = new BorderProbe(MINE, THEIRS)) {
            probe.sabotage("alter table customers.timeline_entry disable row level security");
            assertThat(probe.crossings("customers.timeline_entry")).isNotEmpty();
        }
    }

    @Test
    void theOwnerItselfSeesNothingBecauseRowSecurityIsForced() throws SQLException {
        try (var probe = new BorderProbe(MINE, THEIRS)) {
            probe.seed("customers.customer");
            assertThat(probe.visibleTo("closeup_owner", "customers.customer")).isZero();
            probe.sabotage("alter table customers.customer no force row level security");
            assertThat(probe.visibleTo("closeup_owner", "customers.customer")).isPositive();
        }
    }

    @Test
    void withoutATenantNothingIsSeen() throws SQLException {
        try (var probe = new BorderProbe(MINE, THEIRS)) {
            probe.seed("customers.customer");
            assertThat(probe.visibleTo("closeup_app", "customers.customer")).isZero();
        }
    }

    static Stream<String> tables() throws SQLException {
        try (var connection = TestDatabase.superuser()) {
            return new Catalogue(connection).tenantTables().stream();
        }
    }

    /** One transaction of a superuser who takes on the application's role for each attempt, and rolls all of it back. */
    private static final class BorderProbe implements AutoCloseable {

        private final Connection connection;
        private final TenantId mine;
        private final TenantId theirs;

        BorderProbe(TenantId mine, TenantId theirs) throws SQLException {
            this.mine = mine;
            this.theirs = theirs;
            connection = TestDatabase.superuser();
            connection.setAutoCommit(false);
        }

        void sabotage(String sql) throws SQLException {
            run("set local lock_timeout = '20s'");
            run(sql);
        }

        /** Gives both companies a row, and answers the other one's as JSON. */
        String seed(String table) throws SQLException {
            var rows = new RowMaker(connection);
            rows.insert(table, mine);
            return rows.insert(table, theirs);
        }

        List<String> crossings(String table) throws SQLException {
            var theirRow = seed(table);
            var before = digest(table);
            var crossings = new ArrayList<String>();
            expectNoRows(crossings, "select", "select * from " + table + " where tenant_id = '" + theirs + "'");
            expectNoRows(crossings, "select all", "select * from " + table + " where tenant_id <> '" + mine + "'");
            expectNoRows(
                    crossings,
                    "update",
                    "update " + table + " set tenant_id = tenant_id where tenant_id = '" + theirs + "'");
            expectNoRows(crossings, "delete", "delete from " + table + " where tenant_id = '" + theirs + "'");
            expectRefusal(
                    crossings,
                    "move",
                    "update " + table + " set tenant_id = '" + theirs + "' where tenant_id = '" + mine + "'");
            expectRefusal(crossings, "insert", insert(table, new RowMaker(connection).fresh(table, theirs)));
            expectRefusal(crossings, "truncate", "truncate " + table + " cascade");
            expectRefusal(crossings, "upsert", insert(table, theirRow) + " on conflict do nothing");
            assertThat(digest(table)).as("their rows are as they were").isEqualTo(before);
            return crossings;
        }

        long visibleTo(String role, String table) throws SQLException {
            var savepoint = connection.setSavepoint();
            try (var statement = connection.createStatement()) {
                statement.execute("set local role " + role);
                statement.execute("set local app.tenant_id = ''");
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    return rows.getLong(1);
                }
            } finally {
                connection.rollback(savepoint);
            }
        }

        private void expectNoRows(List<String> crossings, String name, String sql) throws SQLException {
            var savepoint = connection.setSavepoint();
            try (var statement = connection.createStatement()) {
                become(statement);
                var affected =
                        statement.execute(sql) ? (statement.getResultSet().next() ? 1 : 0) : statement.getUpdateCount();
                if (affected > 0) {
                    crossings.add(name + " crossed the border");
                }
            } catch (SQLException refused) {
                // What is only ever added to may not be changed at all.
                if (!"42501".equals(refused.getSQLState())) {
                    throw refused;
                }
            } finally {
                connection.rollback(savepoint);
            }
        }

        private void expectRefusal(List<String> crossings, String name, String sql) throws SQLException {
            var savepoint = connection.setSavepoint();
            try (var statement = connection.createStatement()) {
                become(statement);
                statement.execute(sql);
                if (statement.getUpdateCount() != 0) {
                    crossings.add(name + " was not refused");
                }
            } catch (SQLException refused) {
                if (!"42501".equals(refused.getSQLState())) {
                    crossings.add(name + " was refused for another reason: " + refused.getMessage());
                }
            } finally {
                connection.rollback(savepoint);
            }
        }

        private static String insert(String table, String row) {
            var columns = String.join(", ", JSON.readTree(row).propertyNames());
            return "insert into %s (%s) select %s from jsonb_populate_record(null::%s, '%s'::jsonb)"
                    .formatted(table, columns, columns, table, row.replace("'", "''"));
        }

        private void become(Statement statement) throws SQLException {
            statement.execute("set local role closeup_app");
            statement.execute("set local app.tenant_id = '" + mine + "'");
        }

        private String digest(String table) throws SQLException {
            try (var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery("select md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                                    + " from " + table + " t where tenant_id = '" + theirs + "'")) {
                rows.next();
                return rows.getString(1);
            }
        }

        private void run(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
