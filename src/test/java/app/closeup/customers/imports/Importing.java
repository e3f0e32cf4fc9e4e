package app.closeup.customers.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import app.closeup.customers.CustomerWriter;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.ImportId;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.SharedData;
import app.closeup.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** Imports files as the owner of a company does, step by step. */
@TestComponent
class Importing {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final Uploads uploads;
    private final Imports imports;
    private final ImportRepository runs;
    private final ImportJob job;
    private final CustomerWriter customers;
    private final TransactionOperations transaction;

    Importing(
            Uploads uploads,
            Imports imports,
            ImportRepository runs,
            ImportJob job,
            CustomerWriter customers,
            TransactionOperations transaction) {
        this.uploads = uploads;
        this.imports = imports;
        this.runs = runs;
        this.job = job;
        this.customers = customers;
        this.transaction = transaction;
    }

    ImportId upload(SignedIn person, String text) {
        return upload(person, new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    ImportId uploadShared(SignedIn person, String file) {
        try (var content = Files.newInputStream(SharedData.file(file))) {
            return upload(person, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportRun importText(SignedIn person, String text) {
        return run(person, upload(person, text));
    }

    ImportRun importText(SignedIn person, String text, UnaryOperator<ImportSettings> choice) {
        var id = upload(person, text);
        choose(person, id, choice);
        return run(person, id);
    }

    ImportRun importShared(SignedIn person, String file) {
        return run(person, uploadShared(person, file));
    }

    void choose(SignedIn person, ImportId id, UnaryOperator<ImportSettings> choice) {
        Cast.runAs(
                person, () -> uploads.choose(id, choice.apply(find(person, id).understood())));
    }

    /** Starts the import and waits until it has ended. */
    ImportRun run(SignedIn person, ImportId id) {
        Cast.runAs(person, () -> imports.start(id));
        return untilStill(person, id);
    }

    ImportRun undo(SignedIn person, ImportId id) {
        Cast.runAs(person, () -> imports.undo(id));
        return untilStill(person, id);
    }

    /** Starts the import with no queue: the caller is the worker. */
    void queue(SignedIn person, ImportId id) {
        Cast.runAs(
                person,
                () -> transaction.execute(_ -> runs.move(id, Set.of(ImportState.READY), ImportState.QUEUED, null)));
    }

    void work(SignedIn person, ImportId id) {
        TenantContext.runAs(person.tenant(), () -> job.run(id.value()));
    }

    ImportRun find(SignedIn person, ImportId id) {
        return Cast.as(person, () -> imports.find(id).orElseThrow());
    }

    ImportRun untilStill(SignedIn person, ImportId id) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !find(person, id).state().isMoving());
        return find(person, id);
    }

    List<Customer> named(SignedIn person, String... names) {
        return Cast.as(person, () -> transaction.execute(_ -> customers.findByName(List.of(names))));
    }

    Customer one(SignedIn person, String name) {
        return named(person, name).getFirst();
    }

    /** Counts the company's rows, past every service. */
    long count(SignedIn person, String table, String condition) {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from customers." + table + " where tenant_id = '"
                        + person.tenant() + "' and " + condition)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportId upload(SignedIn person, InputStream content) {
        return Cast.as(person, () -> uploads.upload("customers.csv", content));
    }
}
