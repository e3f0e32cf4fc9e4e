import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Writes the jOOQ classes of every module's schema, read from an embedded PostgreSQL that the project's own changelogs
 * have migrated. Does nothing while no changelog (and not this file) has changed since the last run.
 *
 * <p>Run by the build with two arguments: the project's directory and the directory to write to.
 */
class GenerateTables {

    /** A module, named like its schema, and the typed identifiers of its columns. */
    private static final List<String> MODULES = List.of("platform", "tenants", "customers");

    /** Column name → the record that wraps it: an identifier is named alike in every table. */
    private static final Map<String, String> IDENTIFIERS = Map.ofEntries(
            Map.entry("tenant_id", "app.closeup.platform.tenancy.TenantId"),
            Map.entry("identity_id", "app.closeup.tenants.IdentityId"),
            Map.entry(
                    "member_id|owner_id|author_id|approver_id|invited_by|deputy_id|heir_id"
                            + "|(created|edited|published|recorded|reviewed|started|finished|done|asked|decided)_by",
                    "app.closeup.tenants.MemberId"),
            Map.entry("calendar_id", "app.closeup.tenants.calendar.CalendarId"),
            Map.entry("role_id", "app.closeup.tenants.rights.RoleId"),
            Map.entry("team_id|parent_id", "app.closeup.tenants.rights.TeamId"),
            Map.entry("policy_version_id", "app.closeup.tenants.policy.PolicyVersionId"),
            Map.entry("playbook_id", "app.closeup.tenants.playbooks.PlaybookId"),
            Map.entry("playbook_run_id", "app.closeup.tenants.playbooks.PlaybookRunId"),
            Map.entry("authority_use_id", "app.closeup.tenants.authority.AuthorityUseId"),
            Map.entry("customer_id|other_customer_id", "app.closeup.customers.parties.CustomerId"),
            Map.entry("import_id", "app.closeup.customers.parties.ImportId"),
            Map.entry("entry_id", "app.closeup.customers.timeline.EntryId"));

    public static void main(String... arguments) throws Exception {
        var project = Path.of(arguments[0]);
        var target = Path.of(arguments[1]);
        var fingerprint = fingerprint(project);
        var marker = target.resolve("fingerprint");
        if (Files.exists(marker) && Files.readString(marker).equals(fingerprint)) {
            return;
        }
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        ((Logger) LoggerFactory.getLogger("org.jooq.codegen")).setLevel(Level.ERROR);
        LogManager.getLogManager().reset();
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var data = Files.createTempDirectory("closeup-tables");
        try (var server = EmbeddedPostgres.builder().setDataDirectory(data).start()) {
            var url = server.getJdbcUrl("postgres", "postgres");
            migrate(url, project);
            for (var module : MODULES) {
                generate(url, module, target);
            }
        }
        Files.writeString(marker, fingerprint);
    }

    private static void migrate(String url, Path project) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var resources = project.resolve("src/main/resources");
            statement.execute(Files.readString(resources.resolve("db/roles.sql")));
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Map<String, Object> quiet = Map.of(Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(quiet, () -> {
                try (var accessor = new DirectoryResourceAccessor(resources);
                        var liquibase = new Liquibase("db/changelog/changelog.yaml", accessor, database)) {
                    liquibase.update("");
                }
            });
        }
    }

    private static void generate(String url, String module, Path target) throws Exception {
        var identifiers = IDENTIFIERS.entrySet().stream().map(GenerateTables::identifier);
        var instants = Stream.of(
                new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamp.*with time zone|timestamptz)"));
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc().withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withInputSchema(module)
                                .withIncludeRoutines(false)
                                .withForcedTypes(
                                        Stream.concat(identifiers, instants).toList()))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withDaos(false)
                                .withGeneratedAnnotation(false)
                                .withGlobalObjectReferences(true))
                        .withTarget(new Target()
                                .withPackageName("app.closeup." + module + ".db")
                                .withDirectory(target.toString()))));
    }

    private static ForcedType identifier(Map.Entry<String, String> identifier) {
        var type = identifier.getValue();
        return new ForcedType()
                .withUserType(type)
                .withConverter("org.jooq.Converter.ofNullable(java.util.UUID.class, %s.class, %s::new, %s::value)"
                        .formatted(type, type, type))
                .withIncludeExpression("(?i:.*\\.(" + identifier.getKey() + "))")
                .withIncludeTypes("uuid");
    }

    private static String fingerprint(Path project) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var folder : List.of("src/main/resources/db", "src/build/java")) {
            for (var file : filesIn(project.resolve(folder))) {
                digest.update(file.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
