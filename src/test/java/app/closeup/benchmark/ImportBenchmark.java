package app.closeup.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.closeup.customers.imports.ImportRun;
import app.closeup.customers.imports.ImportState;
import app.closeup.customers.imports.Imports;
import app.closeup.customers.imports.Uploads;
import app.closeup.customers.parties.ImportId;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * An import through the service (reading the file, looking for customers who are here already, remembering how far it
 * has come) against the very rows that it wrote, written once more by hand in JDBC batches under another company:
 * customers, search words and timeline entries, 500 customers in a transaction.
 *
 * <p>Run on demand: {@code ./mvnw test -Dtest=ImportBenchmark -Dtest.jvm=-Xmx3g}
 */
@SpringBootTest
@Timeout(value = 1, unit = TimeUnit.HOURS)
class ImportBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 100_000);
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 3;
    private static final int CHUNK = 500;
    private static final double WANTED = 0.5;

    private static final List<String> TABLES =
            List.of("customers.customer", "customers.search_token", "customers.timeline_entry");

    @Autowired
    Uploads uploads;

    @Autowired
    Imports imports;

    @Test
    void anImportReachesHalfTheRateOfBareJdbc() throws IOException, SQLException {
        compare(WARM_UP);
        var best = 0.0;
        System.out.printf("%n%-8s %14s %14s %8s%n", "round", "service rows/s", "bare rows/s", "share");
        for (var round = 1; round <= ROUNDS; round++) {
            var rates = compare(ROWS);
            best = Math.max(best, rates.share());
            System.out.printf("%-8d %14.0f %14.0f %8.2f%n", round, rates.service(), rates.bare(), rates.share());
        }
        assertThat(best).isGreaterThanOrEqualTo(WANTED);
    }

    private Rates compare(int rows) throws IOException, SQLException {
        var owner = Cast.foundCompany("Benchmark");
        var run = importRows(owner, rows);
        var service = rows / seconds(Duration.between(run.startedAt(), run.finishedAt()));
        return new Rates(service, rows / seconds(writeBare(owner, Cast.foundCompany("Bare"))));
    }

    private ImportRun importRows(SignedIn owner, int rows) throws IOException {
        var file = new ByteArrayInputStream(file(rows).getBytes(UTF_8));
        var id = Cast.as(owner, () -> uploads.upload("people.csv", file));
        Cast.runAs(owner, () -> imports.start(id));
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !find(owner, id).state().isMoving());
        var run = find(owner, id);
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.counts().created()).isEqualTo(rows);
        return run;
    }

    private ImportRun find(SignedIn owner, ImportId id) {
        return Cast.as(owner, () -> imports.find(id).orElseThrow());
    }

    private static String file(int rows) {
        var text = new StringBuilder("Customer Id,First Name,Last Name,Email,Phone,Street,City,Country,Job Title\n");
        for (var row = 1; row <= rows; row++) {
            text.append("C%07d,Given%d,Family%d,given%d@firm%d.example,+354 55%05d,Street %d,City %d,%s,Buyer%n"
                    .formatted(
                            row,
                            row % 3_000,
                            row,
                            row,
                            row % 997,
                            row % 100_000,
                            row % 500,
                            row % 300,
                            row % 2 == 0 ? "Iceland" : "Vietnam"));
        }
        return text.toString();
    }

    /** Writes what the import wrote, customer by customer, under the other company. */
    private static Duration writeBare(SignedIn from, SignedIn to) throws SQLException {
        var tables = new ArrayList<Rows>();
        try (var connection = connect()) {
            for (var table : TABLES) {
                tables.add(Rows.read(connection, table, from));
            }
            connection.setAutoCommit(false);
            var start = System.nanoTime();
            var customers = tables.getFirst().customers();
            for (var done = 0; done < customers.size(); done += CHUNK) {
                var chunk = Set.copyOf(customers.subList(done, Math.min(done + CHUNK, customers.size())));
                for (var table : tables) {
                    table.write(connection, to, chunk);
                }
                connection.commit();
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** With the same batching in the driver as the application has. */
    private static Connection connect() throws SQLException {
        var address = TestDatabase.url();
        var rewriting = address + (address.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        var properties = new Properties();
        try (var superuser = TestDatabase.superuser()) {
            properties.setProperty("user", superuser.getMetaData().getUserName());
        }
        properties.setProperty("password", System.getenv().getOrDefault("CLOSEUP_TEST_DATABASE_PASSWORD", ""));
        return DriverManager.getConnection(rewriting, properties);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private record Rates(double service, double bare) {

        double share() {
            return service / bare;
        }
    }

    /** The rows of a table, those of a customer together. */
    private static final class Rows {

        private final String insert;
        private final List<@Nullable Object[]> values = new ArrayList<>();
        private final int tenantColumn;
        private final int customerColumn;
        private final int ownerColumn;
        private int written;

        private Rows(String table, List<String> columns) {
            insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            tenantColumn = columns.indexOf("tenant_id");
            customerColumn = columns.indexOf("customer_id");
            ownerColumn = columns.indexOf("owner_id");
        }

        static Rows read(Connection connection, String table, SignedIn owner) throws SQLException {
            var query = "select * from " + table + " where tenant_id = ? order by customer_id";
            try (var statement = connection.prepareStatement(query)) {
                statement.setObject(1, owner.tenant().value());
                try (var result = statement.executeQuery()) {
                    var columns = new ArrayList<String>();
                    for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        columns.add(result.getMetaData().getColumnName(column));
                    }
                    var rows = new Rows(table, columns);
                    while (result.next()) {
                        var row = new @Nullable Object[columns.size()];
                        for (var column = 0; column < row.length; column++) {
                            row[column] = result.getObject(column + 1);
                        }
                        rows.values.add(row);
                    }
                    return rows;
                }
            }
        }

        List<Object> customers() {
            return values.stream()
                    .map(row -> Objects.requireNonNull(row[customerColumn]))
                    .toList();
        }

        /** Writes the next rows, as long as they are of these customers. */
        void write(Connection connection, SignedIn owner, Set<Object> customers) throws SQLException {
            try (var statement = connection.prepareStatement(insert)) {
                while (written < values.size()
                        && customers.contains(Objects.requireNonNull(values.get(written)[customerColumn]))) {
                    var row = values.get(written++);
                    for (var column = 0; column < row.length; column++) {
                        statement.setObject(column + 1, valueFor(owner, column, row[column]));
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        /** Company and owner are the other ones. */
        private @Nullable Object valueFor(SignedIn owner, int column, @Nullable Object value) {
            if (column == tenantColumn) {
                return owner.tenant().value();
            }
            return column == ownerColumn ? owner.member().value() : value;
        }
    }
}
