package app.closeup.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of an import and started again: every row is there once. */
class KilledProcessIT {

    private static final int ROWS = 10_000;
    private static final Pattern JDBC_ADDRESS = Pattern.compile("jdbc:postgresql://\\S+");

    @RegisterExtension
    static final BrowserPage BROWSER = new BrowserPage();

    @TempDir
    Path folder;

    @Test
    void anImportThatWasKilledIsFinishedOnceAfterTheRestart() throws Exception {
        var data = folder.resolve("data");
        var application = RunningApplication.start(data);
        var steps = new Steps(BROWSER.page(), application.url());
        steps.foundCompany("Acme", "Ada Lovelace", "ada@acme.example");
        steps.startImport(organisations());
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> customers(data) > 500);

        application.kill();
        var before = new String(Files.readAllBytes(data.resolve("application.log")), StandardCharsets.UTF_8);
        assertThat(before).doesNotContain("Exception");

        try (var again = RunningApplication.start(data)) {
            assertThat(again.url()).isNotEmpty();
            var found = customers(data);
            assertThat(found).as("it was killed in the middle").isLessThan(ROWS);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> count(data, "select count(*) from customers.import_run where state = 'done'") == 1);
            assertThat(customers(data)).isEqualTo(ROWS);
            assertThat(count(
                            data, "select count(distinct external_id) from customers.customer where origin = 'import'"))
                    .as("no row twice")
                    .isEqualTo(ROWS);
            assertThat(
                            count(
                                    data,
                                    "select count(*) from customers.customer c where not exists (select from"
                                            + " customers.search_token t where t.tenant_id = c.tenant_id and t.customer_id = c.customer_id)"))
                    .as("no half row")
                    .isZero();
        }
    }

    private Path organisations() throws Exception {
        var rows = new StringBuilder("Organization Id,Name,Country,Industry,Number of employees\n");
        for (var row = 1; row <= ROWS; row++) {
            rows.append("ORG-%05d,Organisation %d of the North,Iceland,Fishing,%d\n".formatted(row, row, row % 900));
        }
        return Files.writeString(folder.resolve("organisations.csv"), rows);
    }

    private static long customers(Path data) throws Exception {
        return count(data, "select count(*) from customers.customer where origin = 'import'");
    }

    private static long count(Path data, String query) throws Exception {
        var log = Files.readString(data.resolve("application.log"));
        var address = JDBC_ADDRESS
                .matcher(log)
                .results()
                .reduce((_, last) -> last)
                .orElseThrow()
                .group();
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("No answer from " + address, e);
        }
    }
}
