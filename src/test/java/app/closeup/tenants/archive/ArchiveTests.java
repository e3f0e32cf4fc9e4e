package app.closeup.tenants.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.closeup.platform.Hashes;
import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.Colleague;
import app.closeup.tenants.SampleData;
import app.closeup.tenants.SampleProgress;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.archive.Archive.Direction;
import app.closeup.tenants.archive.Archive.State;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.calendar.BusinessHours;
import app.closeup.tenants.calendar.CalendarSettings;
import app.closeup.tenants.calendar.Holiday;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.sessions.StepUp;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import app.closeup.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@SpringBootTest
@Import(MovableClock.class)
class ArchiveTests {

    @Autowired
    Archives archives;

    @Autowired
    ArchiveRepository repository;

    @Autowired
    StepUp stepUp;

    @Autowired
    Doorkeeper doorkeeper;

    @Autowired
    Staff staff;

    @Autowired
    Audit audit;

    @Autowired
    Jobs jobs;

    @Autowired
    ArchiveExportJob exportJob;

    @Autowired
    ArchiveImportJob importJob;

    @Autowired
    CompanyRemoval removal;

    @Autowired
    CompanySettings settings;

    @Autowired
    CalendarSettings calendars;

    @Autowired
    BusinessHours hours;

    @Autowired
    List<SampleData> samples;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Archive & Sons");
    }

    @AfterEach
    void timeIsAsItWas() {
        clock.reset();
    }

    @Test
    void aCompanyWithSampleDataIsTheSameAfterItsReturn() throws Exception {
        fill();
        var file = export();

        var copy = bring(file);

        var again = Cast.as(
                new SignedIn(copy, owner.member(), owner.identity(), owner.name(), owner.access()), this::export);
        var before = files(file);
        var after = files(again);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(lines(before, "tables/customers.customer.jsonl").count()).isGreaterThan(100);
        assertThat(lines(before, "tables/customers.timeline_entry.jsonl").count())
                .isGreaterThan(100);
        assertThat(lines(before, "tables/tenants.calendar_opening.jsonl")).hasSize(5);
        assertThat(lines(before, "tables/tenants.company_logo.jsonl")).hasSize(1);
        before.forEach((name, content) -> {
            if (name.startsWith("tables/tenants.audit")) {
                assertThat(after.get(name))
                        .as("the second export is remembered too")
                        .startsWith(content);
            } else if (!name.equals(Manifest.FILE)) {
                assertThat(after.get(name)).as(name).isEqualTo(content);
            }
        });
    }

    @Test
    void aCompanyThatIsGoneComesBackUnderItsOwnIdentifier() throws Exception {
        var file = export();
        TenantContext.runAs(owner.tenant(), removal::run);
        // The owner is somebody here still, as after signing up anew.
        var elsewhere = returned(owner);

        archives(elsewhere, file);

        assertThat(Cast.as(owner, settings::current).name()).isEqualTo("Archive & Sons");
        assertThat(people(owner.tenant())).containsExactly(owner.member().value());
    }

    @Test
    void colleaguesComeAlongAsNamesAndCannotEnter() throws Exception {
        var colleague = colleagueOf(owner);
        var copy = bring(export());

        assertThat(people(copy))
                .containsExactlyInAnyOrder(
                        owner.member().value(), colleague.member().value());
        assertThat(strings("select i.email_folded from tenants.member m join tenants.identity i"
                        + " using (identity_id) where m.tenant_id = '" + copy + "' and m.member_id = '"
                        + colleague.member() + "'"))
                .singleElement()
                .asString()
                .startsWith("archived:");
        assertThat(strings("select identity_id::text from tenants.membership where tenant_id = '" + copy + "'"))
                .containsExactly(owner.identity().toString());
    }

    @Test
    void nobodyWhomAFileNamesIsWrittenTo() throws Exception {
        var colleague = colleagueOf(owner);
        var victim = "victim@elsewhere.example";
        var crafted = crafted(
                export(),
                "tables/tenants.member.jsonl",
                content -> content.replaceAll("[0-9a-f-]{36}@example\\.com", victim)
                        .replace("\"Colleague\"", "\"You have won\\n\\nhttps://evil.example\""));

        var copy = bring(crafted);

        var mailboxes = TenantContext.callAs(copy, () -> staff.page(null)).stream()
                .collect(java.util.stream.Collectors.toMap(
                        Colleague::id, one -> java.util.Optional.ofNullable(one.mailbox())));
        assertThat(mailboxes)
                .containsEntry(owner.member(), java.util.Optional.of(owner.identity() + "@example.com"))
                .containsEntry(colleague.member(), java.util.Optional.empty());
        assertThat(strings("select name from tenants.member where tenant_id = '" + copy + "' and member_id = '"
                        + colleague.member() + "'"))
                .containsExactly("You have won https://evil.example");
        assertThat(files(crafted).keySet()).noneMatch(name -> name.contains("invitation"));
    }

    @Test
    void aFileNamesNoCompanyAsNobodyCouldHere() throws Exception {
        var file = export();
        problem(named(file, " "), "broken");
        problem(named(file, "x".repeat(201)), "broken");

        var copy = bring(named(file, "Acme\\n\\nYou have won"));

        assertThat(strings("select name from tenants.tenant where tenant_id = '" + copy + "'"))
                .containsExactly("Acme You have won");
    }

    @Test
    void oneBringsTenFilesADay() {
        for (var file = 0; file < 10; file++) {
            Cast.as(owner, () -> archives.bring(new ByteArrayInputStream(new byte[0])));
        }

        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> Cast.as(owner, () -> archives.bring(new ByteArrayInputStream(new byte[0]))));
        Cast.as(coOwnerOf(owner), () -> archives.bring(new ByteArrayInputStream(new byte[0])));
    }

    @Test
    void noSecretIsInTheFile() throws Exception {
        execute("update tenants.identity set password_hash = 'not-for-anybody' where identity_id = '" + owner.identity()
                + "'");

        var content = files(export()).toString();

        assertThat(content).contains(owner.identity().toString()).doesNotContain("not-for-anybody", "password");
    }

    @Test
    void onlyWhoeverHadItWrittenDownloadsIt() throws Exception {
        export();
        var id = Cast.as(owner, () -> archives.latest(Direction.EXPORT))
                .orElseThrow()
                .id();
        var another = coOwnerOf(owner);

        refused(another, id);
        refused(Cast.foundCompany("Other"), id);
        refused(colleagueOf(owner), id);
        clock.forward(Duration.ofDays(8));
        refused(owner, id);
    }

    @Test
    void onlyOwnersTakeTheCompanyAway() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.runAs(Cast.ALAN, () -> archives.export()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.as(Cast.ALAN, () -> archives.bring(new ByteArrayInputStream(new byte[0]))));
    }

    @Test
    void aSecondPressWritesNoSecondFile() {
        Cast.runAs(owner, archives::export);
        var first = Cast.as(owner, () -> archives.latest(Direction.EXPORT)).orElseThrow();
        Cast.runAs(owner, archives::export);

        var second = Cast.as(owner, () -> archives.latest(Direction.EXPORT)).orElseThrow();

        if (!first.state().isOver() && !second.state().isOver()) {
            assertThat(second.id()).isEqualTo(first.id());
        }
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() {
        problem("hello".getBytes(StandardCharsets.UTF_8), "no-archive");
        problem(zip(Map.of("cat.txt", "meow")), "no-archive");
        problem(zip(Map.of(Manifest.FILE, "{\"format\": \"other\"}")), "no-archive");
    }

    @Test
    void theFilesThatACompanysOwnersBringHaveTheirLimitTogether() throws Exception {
        var small =
                new Archives(repository, stepUp, doorkeeper, audit, jobs, transaction, clock, DataSize.ofMegabytes(1));
        var another = coOwnerOf(owner);
        Cast.runAs(
                another,
                () -> transaction.executeWithoutResult(_ -> {
                    var id = Ids.next();
                    var now = clock.instant();
                    repository.insert(id, Direction.IMPORT, State.QUEUED, another.member(), now, now);
                    repository.addPiece(id, 0, new byte[2 << 20]);
                }));

        assertThat(Cast.as(owner, () -> small.bring(new ByteArrayInputStream(new byte[1]))))
                .contains("tenants.archive.import.full");
        assertThat(Cast.as(owner, () -> archives.latest(Direction.IMPORT)))
                .as("nothing is kept of it")
                .isEmpty();
    }

    @Test
    void aLineWithoutEndIsNotGathered() throws Exception {
        var longest = " ".repeat(9_000_000);
        problem(zip(Map.of(Manifest.FILE, longest)), "oversized");
        problem(
                changed(export(), (name, content) -> name.equals(Manifest.PEOPLE) ? longest + content : content),
                "oversized");
        problem(
                changed(
                        export(),
                        (name, content) -> name.equals("tables/tenants.member.jsonl") ? longest + content : content),
                "oversized");
    }

    @Test
    void aListOfFilesWithoutEndIsNotRead() {
        var files = new TreeMap<String, String>();
        for (var number = 0; number < 20_000; number++) {
            files.put("a-file-with-a-long-name-" + number, "");
        }

        problem(zip(files), "oversized");
    }

    @Test
    void aFileThatStopsTheProcessIsNotTriedForEver() throws Exception {
        var archive = afterCrashes(2);

        assertThat(archive.state()).isEqualTo(State.FAILED);
        assertThat(archive.problem()).isEqualTo("tenants.archive.import.failed");
        assertThat(archive.size()).isZero();
    }

    @Test
    void oneCrashMayHaveHadAnotherCause() throws Exception {
        assertThat(afterCrashes(1).state()).isEqualTo(State.DONE);
    }

    @Test
    void aFileThatWasChangedIsRefusedAndNothingIsKept() throws Exception {
        fill();
        var file = export();
        var changed = changed(
                file,
                (name, content) -> name.equals("tables/customers.customer.jsonl")
                        ? content.replaceFirst("\"stage\":\"lead\"", "\"stage\":\"client\"")
                        : content);
        assertThat(files(changed)).isNotEqualTo(files(file));
        var companies = count("select count(*) from tenants.tenant");

        problem(changed, "broken");

        assertThat(count("select count(*) from tenants.tenant")).isEqualTo(companies);
        assertThat(count("select count(*) from tenants.membership where identity_id = '" + owner.identity() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aFileWithATableNobodyKnowsIsFromANewerCloseup() throws Exception {
        var changed = changed(
                export(),
                (name, content) -> name.equals(Manifest.FILE)
                        ? content.replace("\"tenants.holiday\"", "\"tenants.moonbase\"")
                        : content);

        problem(changed, "newer");
    }

    @Test
    void aCompanyIsBroughtByItsOwnersAlone() throws Exception {
        var file = export();
        var stranger = Cast.foundCompany("Stranger");

        archives(stranger, file);

        assertThat(Cast.as(stranger, () -> archives.latest(Direction.IMPORT))
                        .orElseThrow()
                        .problem())
                .isEqualTo("tenants.archive.import.not-owner");
    }

    @Test
    void aJobThatIsOverDoesNothingMore() throws Exception {
        var file = export();
        var companies = count("select count(*) from tenants.tenant");
        bring(file);
        var id = Cast.as(owner, () -> archives.latest(Direction.IMPORT))
                .orElseThrow()
                .id();

        TenantContext.runAs(owner.tenant(), () -> importJob.run(id));

        assertThat(count("select count(*) from tenants.tenant")).isGreaterThanOrEqualTo(companies + 1);
        assertThat(count("select count(*) from tenants.membership where identity_id = '" + owner.identity() + "'"))
                .isEqualTo(2);
    }

    private Archive afterCrashes(int crashes) throws IOException {
        var file = export();
        var id = Ids.next();
        Cast.runAs(
                owner,
                () -> transaction.executeWithoutResult(_ -> {
                    var now = clock.instant();
                    repository.insert(id, Direction.IMPORT, State.RUNNING, owner.member(), now, now);
                    repository.addPiece(id, 0, file);
                    for (var crash = 0; crash < crashes; crash++) {
                        repository.beginRun(id);
                    }
                }));
        TenantContext.runAs(owner.tenant(), () -> importJob.run(id));
        return Cast.as(owner, () -> archives.latest(Direction.IMPORT)).orElseThrow();
    }

    private void fill() {
        TenantContext.runAs(owner.tenant(), () -> samples.forEach(part -> part.fill(new Fresh())));
        Cast.runAs(owner, () -> {
            var calendar = calendars.create("Support", ZoneOffset.UTC).orElseThrow();
            calendars.add(calendar, new Holiday(LocalDate.of(2040, 1, 1), "New Year"));
            var profile = settings.current();
            settings.save(profile);
            settings.changeLogo(picture());
        });
    }

    private static byte[] picture() {
        try {
            var bytes = new ByteArrayOutputStream();
            javax.imageio.ImageIO.write(
                    new java.awt.image.BufferedImage(20, 10, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] export() throws IOException {
        return Cast.as(SignedIn.current().orElse(owner), () -> {
            archives.export();
            var id = archives.latest(Direction.EXPORT).orElseThrow().id();
            finish(id, () -> asNobody(() -> exportJob.run(id)));
            var bytes = new ByteArrayOutputStream();
            archives.download(id, bytes);
            assertThat(archives.downloadable(id).size()).isEqualTo(bytes.size());
            return bytes.toByteArray();
        });
    }

    private TenantId bring(byte[] file) {
        archives(owner, file);
        var archive = Cast.as(owner, () -> archives.latest(Direction.IMPORT)).orElseThrow();
        assertThat(archive.problem()).isNull();
        assertThat(archive.state()).isEqualTo(State.DONE);
        assertThat(archive.rowsDone()).isEqualTo(archive.rowsTotal());
        return new TenantId(requireNonNull(archive.company()));
    }

    /** As the queue does: bound to the company, and to nobody. */
    private void asNobody(Runnable job) {
        var company = TenantContext.tenant();
        var person = SecurityContextHolder.getContext();
        Cast.signOut();
        try {
            TenantContext.runAs(company, job);
        } finally {
            SecurityContextHolder.setContext(person);
        }
    }

    private void archives(SignedIn person, byte[] file) {
        Cast.runAs(person, () -> {
            try {
                assertThat(archives.bring(new ByteArrayInputStream(file))).isEmpty();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            var id = archives.latest(Direction.IMPORT).orElseThrow().id();
            finish(id, () -> asNobody(() -> importJob.run(id)));
        });
    }

    /** The queue may be at it already: then this waits, and else does it here. */
    private void finish(UUID id, Runnable work) {
        for (var waited = 0; waited < 600; waited++) {
            var state =
                    transaction.execute(_ -> repository.find(id)).orElseThrow().state();
            if (state.isOver()) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        work.run();
    }

    private void problem(byte[] file, String reason) {
        archives(owner, file);
        var archive = Cast.as(owner, () -> archives.latest(Direction.IMPORT)).orElseThrow();
        assertThat(archive.state()).isEqualTo(State.FAILED);
        assertThat(archive.problem()).isEqualTo("tenants.archive.import." + reason);
    }

    private void refused(SignedIn person, UUID id) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(SignInSession.begin(clock.instant()).seat(person)));
        try {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> archives.download(id, new ByteArrayOutputStream()))
                    .isNotInstanceOf(StepUpRequiredException.class);
        } finally {
            Cast.signOut();
        }
    }

    private static Map<String, String> files(byte[] file) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Stream<String> lines(Map<String, String> files, String name) {
        return requireNonNull(files.get(name)).lines();
    }

    private static byte[] changed(byte[] file, BiFunction<String, String, String> change) throws IOException {
        var files = files(file);
        files.replaceAll(change);
        return zip(files);
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** The manifest fits what was changed: only its maker could do better. */
    private static byte[] crafted(byte[] file, String name, java.util.function.UnaryOperator<String> change)
            throws IOException {
        var before = requireNonNull(files(file).get(name));
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        return changed(
                file,
                (each, content) -> each.equals(name)
                        ? after
                        : each.equals(Manifest.FILE) ? content.replace(sha256(before), sha256(after)) : content);
    }

    private static byte[] named(byte[] file, String name) throws IOException {
        return changed(
                file,
                (each, content) -> each.equals(Manifest.FILE) ? content.replace("Archive & Sons", name) : content);
    }

    private static String sha256(String text) {
        return java.util.HexFormat.of().formatHex(Hashes.sha256(text));
    }

    private static SignedIn colleagueOf(SignedIn owner) {
        return join(owner, PredefinedRole.SALES);
    }

    private static SignedIn coOwnerOf(SignedIn owner) {
        return join(owner, PredefinedRole.OWNER);
    }

    private static SignedIn join(SignedIn owner, PredefinedRole role) {
        return Cast.hire(owner, "Colleague", role);
    }

    /** The same address, in a company of its own. */
    private static SignedIn returned(SignedIn person) throws SQLException {
        var elsewhere = Cast.foundCompany("Elsewhere");
        var email = person.identity() + "@example.com";
        execute("update tenants.identity set email = '" + email + "', email_folded = '" + email
                + "' where identity_id = '" + elsewhere.identity() + "'");
        return elsewhere;
    }

    private static List<UUID> people(TenantId company) throws SQLException {
        return strings("select member_id::text from tenants.member where tenant_id = '" + company + "'").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static long count(String sql) throws SQLException {
        return Long.parseLong(strings(sql).getFirst());
    }

    private static List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
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

    private static final class Fresh implements SampleProgress {

        private long done;

        @Override
        public long done() {
            return done;
        }

        @Override
        public void advance(long records) {
            done += records;
        }
    }
}
