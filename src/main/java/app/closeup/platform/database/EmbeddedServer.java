package app.closeup.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
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
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
            directory.removeHalfMadeCluster();
            var postgres = startPostgres(directory, port);
            directory.markComplete();
            var server = new EmbeddedServer(directory, postgres);
            server.createRoles();
            return server;
        } catch (IOException e) {
            directory.release();
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + directory.path(), e);
        } catch (RuntimeException e) {
            directory.release();
            throw e;
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
    public void close() throws IOException {
        try {
            postgres.close();
        } finally {
            directory.release();
        }
    }

    private static EmbeddedPostgres startPostgres(DataDirectory directory, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setDataDirectoryCustomizer(_ -> directory.stopServerLeftBehind())
                .setLocaleConfig("locale", "C.UTF-8")
                // The library turns durability off for tests; these come after its -F and win.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("log_min_duration_statement", "-1");
        if (port > 0) {
            builder.setPort(port);
        }
        return builder.start();
    }

    private void createRoles() throws IOException {
        var roles = new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(roles);
            try (var fsync = statement.executeQuery("show fsync")) {
                if (!fsync.next() || !"on".equals(fsync.getString(1))) {
                    throw new IllegalStateException("The embedded PostgreSQL runs without fsync: data could be lost");
                }
            }
        } catch (SQLException e) {
            throw new IOException("The database roles could not be created", e);
        }
        log.debug("Embedded PostgreSQL listens on port {}", postgres.getPort());
    }
}
