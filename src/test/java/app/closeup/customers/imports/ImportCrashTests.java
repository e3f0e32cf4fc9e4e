package app.closeup.customers.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.parties.ImportId;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The worker of an import dies, and another goes on. */
@SpringBootTest
@Import(Importing.class)
class ImportCrashTests {

    private static final int ROWS = 3_200;

    @Autowired
    Imports imports;

    @Autowired
    Importing importing;

    @Autowired
    ImportJob job;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Crash");
    }

    @Test
    void aConnectionThatIsCutInTheMiddleLeavesWholeRowsAndTheNextWorkerDoesTheRest() throws Exception {
        var id = queued();
        cutAfter(id, 0);
        cutAfter(id, 1_000);

        importing.work(owner, id);

        assertEveryRowIsThereOnce(id);
    }

    @Test
    void twoWorkersAtOnceWriteEveryRowOnce() throws Exception {
        var id = queued();

        var other = CompletableFuture.runAsync(() -> importing.work(owner, id));
        importing.work(owner, id);
        other.get(1, TimeUnit.MINUTES);
        importing.work(owner, id);

        assertEveryRowIsThereOnce(id);
    }

    @Test
    void aWorkerThatFindsAFinishedImportDoesNothing() {
        var id = queued();
        importing.work(owner, id);

        importing.work(owner, id);

        assertEveryRowIsThereOnce(id);
    }

    @Test
    void anImportThatFailsAgainAndAgainIsGivenUpWithAWord() {
        var id = queued();

        TenantContext.runAs(owner.tenant(), () -> job.abandon(id.value()));

        var run = importing.find(owner, id);
        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.problem()).isEqualTo(Fault.of("customers.import.fault.abandoned"));
        Cast.runAs(owner, () -> imports.start(id));
        assertThat(importing.untilStill(owner, id).state()).isEqualTo(ImportState.DONE);
        assertEveryRowIsThereOnce(id);
    }

    @Test
    void aCancelledImportStopsAtAWholeChunkAndCanGoOn() {
        var id = queued();
        var worker = CompletableFuture.runAsync(() -> importing.work(owner, id));
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> importing.find(owner, id).counts().read() > 0);

        Cast.runAs(owner, () -> imports.cancel(id));
        worker.join();

        var run = importing.find(owner, id);
        assertThat(run.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(run.counts().read()).isBetween(1L, ROWS - 1L);
        assertThat(importing.count(owner, "customer", "true"))
                .isEqualTo(run.counts().read());
        assertThat(importing.run(owner, id).state()).isEqualTo(ImportState.DONE);
        assertEveryRowIsThereOnce(id);
    }

    private ImportId queued() {
        var text = new StringBuilder("Id,Company,Country\n");
        for (var row = 1; row <= ROWS; row++) {
            text.append("C-%05d,Company %d of the East,Iceland\n".formatted(row, row));
        }
        var id = importing.upload(owner, text.toString());
        importing.queue(owner, id);
        return id;
    }

    /** Waits until rows of a transaction that has not ended yet are written, then ends its connection. */
    private void cutAfter(ImportId id, long rows) {
        var worker = CompletableFuture.runAsync(() -> importing.work(owner, id));
        await().pollInterval(Duration.ofMillis(2))
                .until(() -> importing.find(owner, id).counts().read() >= rows);
        await().pollInterval(Duration.ofMillis(1)).until(() -> cutWriters() > 0);
        assertThatThrownBy(() -> worker.get(1, TimeUnit.MINUTES)).isInstanceOf(ExecutionException.class);
        assertWholeRowsOnly(id);
    }

    /** Ends the connections of the application that are inserting. */
    private static long cutWriters() {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where usename = '" + TestDatabase.APPLICATION + "' and backend_xid is not null"
                        + " and (query like 'insert into \"customers\".\"search_token\"%'"
                        + " or query like 'insert into \"customers\".\"customer\"%')")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertWholeRowsOnly(ImportId id) {
        var read = importing.find(owner, id).counts().read();
        assertThat(read).isLessThan(ROWS);
        assertThat(importing.count(owner, "customer", "true")).isEqualTo(read);
        assertThat(importing.count(owner, "timeline_entry", "true")).isEqualTo(read);
    }

    private void assertEveryRowIsThereOnce(ImportId id) {
        var run = importing.find(owner, id);
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.counts().created()).isEqualTo(ROWS);
        assertThat(importing.count(owner, "customer", "true")).isEqualTo(ROWS);
        assertThat(importing.count(owner, "timeline_entry", "true")).isEqualTo(ROWS);
        assertThat(importing.count(
                        owner,
                        "customer",
                        "external_id in (select external_id from customers.customer where tenant_id = '"
                                + owner.tenant() + "' group by external_id having count(*) > 1)"))
                .isZero();
        assertThat(importing.count(
                        owner,
                        "customer",
                        "not exists (select from customers.search_token t where t.tenant_id = customer.tenant_id"
                                + " and t.customer_id = customer.customer_id)"))
                .isZero();
    }
}
