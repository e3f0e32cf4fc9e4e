package app.closeup.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.platform.jobs.Job;
import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.CompanyTable;
import app.closeup.tenants.CompanyTables;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.archive.Archive;
import app.closeup.tenants.archive.Archive.Direction;
import app.closeup.tenants.archive.Archives;
import app.closeup.tenants.archive.Deletions;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import app.closeup.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Archives and the end of a company reach every table that the catalogue knows. */
@SpringBootTest
@Import(MovableClock.class)
class CompanyLifeTests {

    @Autowired
    List<CompanyTables> modules;

    @Autowired
    List<Job> allJobs;

    @Autowired
    Archives archives;

    @Autowired
    Deletions deletions;

    @Autowired
    Jobs jobs;

    @Autowired
    MovableClock clock;

    private SignedIn owner;
    private SignedIn other;

    @BeforeEach
    void twoCompaniesWithARowInEveryTable() throws SQLException {
        owner = Cast.foundCompany("Short Lived");
        other = Cast.foundCompany("Stays");
        for (var company : List.of(owner, other)) {
            try (var connection = TestDatabase.superuser()) {
                var rows = new RowMaker(connection);
                for (var table : new Catalogue(connection).tenantTables()) {
                    if (!table.equals("tenants.company_deletion")) {
                        rows.insert(table, company.tenant());
                    }
                }
            }
        }
    }

    @AfterEach
    void timeIsAsItWas() {
        clock.reset();
    }

    @Test
    void everyTableOfTheCompaniesIsNamedByItsModule() throws SQLException {
        var named = new TreeSet<String>();
        modules.forEach(
                module -> module.tables().stream().map(CompanyTable::name).forEach(named::add));
        try (var connection = TestDatabase.superuser()) {
            assertThat(named).isEqualTo(new TreeSet<>(new Catalogue(connection).tenantTables()));
        }
    }

    @Test
    void aCompanyWithARowInEveryTableComesBackWithAllOfThem() throws Exception {
        var archived = modules.stream()
                .flatMap(module -> module.tables().stream())
                .filter(CompanyTable::archived)
                .map(CompanyTable::name)
                .toList();

        Cast.runAs(owner, archives::export);
        var export = archive(Direction.EXPORT);
        run("tenants.archive-export", export.id());
        var file = new ByteArrayOutputStream();
        Cast.as(owner, () -> {
            archives.download(export.id(), file);
            return archives.bring(new ByteArrayInputStream(file.toByteArray()));
        });
        run("tenants.archive-import", archive(Direction.IMPORT).id());

        assertThat(archive(Direction.IMPORT).problem()).isNull();
        var copy = archive(Direction.IMPORT).company();
        try (var connection = TestDatabase.superuser()) {
            for (var table : archived) {
                var original = rows(connection, table, owner.tenant().value());
                if (table.startsWith("tenants.audit")) {
                    // The original remembers what was done since.
                    original.retainAll(rows(connection, table, copy));
                }
                assertThat(rows(connection, table, copy))
                        .as(table)
                        .isEqualTo(original)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void inTheEndNoRowOfAnyTableNamesTheCompanyOrItsStaff() throws SQLException {
        execute(
                "insert into platform.event_publication (id, listener_id, event_type, serialized_event, publication_date)"
                        + " values (gen_random_uuid(), 'l', 't', '{\"tenant\":{\"value\":\"" + owner.tenant()
                        + "\"}}', now())");
        execute("insert into platform.outbox_mail values (gen_random_uuid(), '" + owner.identity()
                + "@example.com', 'Subject', 'Body', now())");
        execute("insert into tenants.single_use_token values ('\\x"
                + owner.tenant().toString().replace("-", "") + "', 'invitation', gen_random_uuid(), '" + owner.tenant()
                + "', now(), now())");
        Cast.runAs(
                owner,
                () -> jobs.enqueueAt(
                        "tenants.sample", UUID.randomUUID(), clock.instant().plus(Duration.ofDays(9))));
        assertThat(naming(owner))
                .contains(
                        "platform.scheduled_tasks",
                        "platform.event_publication",
                        "tenants.membership",
                        "customers.customer");
        var before = digest(other);
        assertThat(Cast.as(owner, () -> deletions.plan("Short Lived"))).isTrue();

        removeAfterItsGrace();

        assertThat(naming(owner)).isEmpty();
        assertThat(digest(other)).isEqualTo(before);
    }

    @Test
    void aRemovalThatWasCutShortGoesOn() throws SQLException {
        assertThat(Cast.as(owner, () -> deletions.plan("Short Lived"))).isTrue();
        execute("delete from customers.search_token where tenant_id = '" + owner.tenant() + "'");
        execute("delete from customers.import_row where tenant_id = '" + owner.tenant() + "'");
        execute("delete from tenants.membership where tenant_id = '" + owner.tenant() + "'");

        removeAfterItsGrace();

        assertThat(naming(owner)).isEmpty();
    }

    private void removeAfterItsGrace() {
        var id = Cast.as(owner, deletions::planned).orElseThrow().id();
        clock.forward(Deletions.GRACE.plusMinutes(1));
        var job = allJobs.stream()
                .filter(candidate -> candidate.name().equals("tenants.deletion"))
                .findFirst()
                .orElseThrow();
        TenantContext.runAs(owner.tenant(), () -> job.run(id));
    }

    private Archive archive(Direction direction) {
        return Cast.as(owner, () -> archives.latest(direction)).orElseThrow();
    }

    /** Waits for the queue, which is at it already, or runs the job here. */
    private void run(String name, UUID id) throws InterruptedException {
        var direction = name.endsWith("export") ? Direction.EXPORT : Direction.IMPORT;
        for (var waited = 0; waited < 300 && !archive(direction).state().isOver(); waited++) {
            Thread.sleep(100);
        }
        var job = allJobs.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        TenantContext.runAs(owner.tenant(), () -> job.run(id));
    }

    /** Without what is another's in another company: its identifier, and those of people who sign in. */
    private static List<String> rows(Connection connection, String table, UUID company) throws SQLException {
        return column(
                connection,
                "select (to_jsonb(t) - 'tenant_id' - 'identity_id')::text from " + table + " t where tenant_id = '"
                        + company + "' order by 1");
    }

    /** Every table of ours, shared ones too, with a row in which the company or its owner is named. */
    private static List<String> naming(SignedIn person) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = TestDatabase.superuser()) {
            for (var table : allTables(connection)) {
                var text = table.equals("platform.scheduled_tasks")
                        ? "coalesce(convert_from(task_data, 'UTF8'), '')"
                        : "t::text";
                if (!column(
                                connection,
                                "select 'x' from " + table + " t where " + text + " like '%" + person.tenant()
                                        + "%' or " + text + " like '%" + person.identity() + "%' limit 1")
                        .isEmpty()) {
                    found.add(table);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Map<String, String> digest(SignedIn person) throws SQLException {
        var digests = new TreeMap<String, String>();
        try (var connection = TestDatabase.superuser()) {
            for (var table : new Catalogue(connection).tenantTables()) {
                digests.put(
                        table,
                        column(
                                        connection,
                                        "select count(*) || coalesce(md5(string_agg(t::text, '|' order by"
                                                + " t::text)), '') from " + table + " t where tenant_id = '"
                                                + person.tenant() + "'")
                                .getFirst());
            }
        }
        return digests;
    }

    private static Set<String> allTables(Connection connection) throws SQLException {
        var tables = new TreeSet<>(new Catalogue(connection).tenantTables());
        tables.addAll(Catalogue.SHARED.keySet());
        return tables;
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
