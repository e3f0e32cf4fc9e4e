package app.closeup.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.ClassPathResource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run, migrated and peopled with the {@link Cast}. It is the server named by the
 * environment ({@code CLOSEUP_TEST_DATABASE_URL}, with {@code _USER} and {@code _PASSWORD} of a superuser), else a
 * container where Docker answers, else an embedded server.
 */
public final class TestDatabase {

    public static final String OWNER = "closeup_owner";
    public static final String APPLICATION = "closeup_app";
    public static final String BACKUP = "closeup_backup";
    private static final String PASSWORD = "closeup";
    private static final String IMAGE = "postgres:18";

    private static final Logger MIGRATIONS = Logger.getLogger("liquibase");

    private static final Server SERVER = start();

    private static volatile boolean contexts;

    private TestDatabase() {}

    /** For an application context, which is closed before the embedded server is. */
    static String urlOfContexts() {
        contexts = true;
        return url();
    }

    public static String url() {
        return SERVER.url();
    }

    /** Which of the three kinds of server the tests run on. */
    public static String kind() {
        return SERVER.kind();
    }

    public static String password() {
        return PASSWORD;
    }

    /** A connection of a superuser: for arranging and for looking, never for what a test proves. */
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password());
    }

    public static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(SERVER.url(), role, PASSWORD);
    }

    private static Server start() {
        try {
            var server = choose();
            prepare(server);
            LoggerFactory.getLogger(TestDatabase.class).info("The tests run on the {} PostgreSQL", server.kind());
            return server;
        } catch (Exception e) {
            throw new IllegalStateException("No test database: " + e.getMessage(), e);
        }
    }

    private static Server choose() throws IOException {
        var configured = System.getenv("CLOSEUP_TEST_DATABASE_URL");
        if (configured != null) {
            return new Server(
                    "configured",
                    configured,
                    System.getenv().getOrDefault("CLOSEUP_TEST_DATABASE_USER", "postgres"),
                    System.getenv().getOrDefault("CLOSEUP_TEST_DATABASE_PASSWORD", ""));
        }
        return dockerAnswers() ? containerElseEmbedded() : embedded();
    }

    private static boolean dockerAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException _) {
            return false;
        }
    }

    /** Docker may answer and yet have no image, on a machine without a network. */
    private static Server containerElseEmbedded() throws IOException {
        try {
            return container();
        } catch (ContainerLaunchException | ContainerFetchException e) {
            LoggerFactory.getLogger(TestDatabase.class).warn("No container with {}: {}", IMAGE, e.getMessage());
            return embedded();
        }
    }

    @SuppressWarnings("resource") // ends with the run
    private static Server container() {
        var container = new PostgreSQLContainer(IMAGE).withCommand("postgres", "-c", "fsync=off");
        container.start();
        return new Server("container", container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    @SuppressWarnings("resource") // ends with the run
    private static Server embedded() throws IOException {
        var postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setRegisterShutdownHook(false)
                .start();
        // After the application contexts, whose pools and jobs still need it while they close.
        SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
        // Where no context ever ran, Spring calls no handlers.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopUnlessContextsDo(postgres)));
        return new Server(
                "embedded", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "");
    }

    private static void stopUnlessContextsDo(EmbeddedPostgres postgres) {
        if (!contexts) {
            stop(postgres);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(Server server) throws Exception {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8));
            for (var role : new String[] {OWNER, APPLICATION, BACKUP}) {
                statement.execute("alter role " + role + " password '" + PASSWORD + "'");
            }
        }
        migrate(server);
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            Cast.arrive(connection);
        }
    }

    private static void migrate(Server server) throws Exception {
        MIGRATIONS.setLevel(Level.WARNING);
        try (var connection = DriverManager.getConnection(server.url(), OWNER, PASSWORD)) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Map<String, Object> quiet = Map.of(Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(quiet, () -> {
                try (var liquibase =
                        new Liquibase("db/changelog/changelog.yaml", new ClassLoaderResourceAccessor(), database)) {
                    liquibase.update("");
                }
            });
        }
    }

    private record Server(String kind, String url, String user, String password) {}
}
