package app.closeup.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * A real PostgreSQL server with durable settings, whose data outlives the process. One process at a time; what a killed
 * one left behind is stopped first, and recovery is PostgreSQL's own.
 */
final class EmbeddedServer implements EmbeddedDatabase, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    /** Recovery after a crash may have two gigabytes of log to go through. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DataDirectory directory;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(DataDirectory directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /** @throws DataDirectoryInUseException while another process uses the directory */
    static EmbeddedServer start(Path dataDirectory, int port) {
        var directory = DataDirectory.take(dataDirectory);
        try {
            directory.tidy();
            log.debug("PostgreSQL starts; what it has to say stands in {}", directory.serverLog());
            var server = new EmbeddedServer(directory, startPostgres(directory, port));
            server.prepare();
            directory.markComplete();
            return server;
        } catch (IOException | SQLException | RuntimeException e) {
            giveUp(directory);
            throw new IllegalStateException(
                    "The embedded PostgreSQL did not start. It may say why in " + directory.serverLog(), e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
    }

    @Override
    public String address() {
        return url() + "?user=postgres";
    }

    @Override
    public Path directory() {
        return directory.path();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            giveUp(directory);
        }
    }

    private static EmbeddedPostgres startPostgres(DataDirectory directory, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setOverrideWorkingDirectory(directory.programs().toFile())
                .setOutputRedirector(Redirect.appendTo(directory.serverLog().toFile()))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                // PostgreSQL's own rules for text, the same on every system.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // The library turns durability off for tests; these come after its -F and win.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                // No one's data in the server's log: neither statements nor the rows that a constraint refused.
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .start();
    }

    private void prepare() throws IOException, SQLException {
        var roles = new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var answering = Path.of(setting(statement, "data_directory"));
            if (!Files.isSameFile(answering, directory.cluster())) {
                throw new IllegalStateException(
                        "Port %d belongs to another PostgreSQL, on %s".formatted(postgres.getPort(), answering));
            }
            if (!setting(statement, "fsync").equals("on")) {
                throw new IllegalStateException("The embedded PostgreSQL runs without fsync: data could be lost");
            }
            statement.execute(roles);
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The library's patience with a stopping server is short: nothing may run once the directory is released. */
    private static void giveUp(DataDirectory directory) {
        ServerProcess.on(directory.cluster()).ifPresent(ServerProcess::stop);
        directory.release();
    }
}
