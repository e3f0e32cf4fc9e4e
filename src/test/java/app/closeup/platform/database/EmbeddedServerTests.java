package app.closeup.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {

    @TempDir
    Path folder;

    @TempDir
    static Path place;

    private static EmbeddedServer running;

    @BeforeAll
    static void start() {
        // The library unpacks once a process: into a folder of this test, its programs would be gone after it.
        assertThat(TestDatabase.kind()).isNotEmpty();
        running = EmbeddedServer.start(place.resolve("data"), 0);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void dataOutlivesTheServer() throws Exception {
        try (var server = EmbeddedServer.start(data(), 0)) {
            write(server.address(), "kept");
        }
        assertThat(ServerProcess.on(data().resolve("postgresql"))).isEmpty();

        try (var server = EmbeddedServer.start(data(), 0)) {
            assertThat(read(server.address())).isEqualTo("kept");
        }
    }

    @Test
    void whatIsCommittedIsOnDisk() throws Exception {
        assertThat(setting(running, "fsync")).isEqualTo("on");
        assertThat(setting(running, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(running, "full_page_writes")).isEqualTo("on");
    }

    @Test
    void itsPlaceIsClosedToOtherPeopleOfTheMachine() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheDirectory() throws Exception {
        try (var other = ServerInAnotherProcess.start(data());
                var connection = connect(other.address())) {
            assertThatThrownBy(() -> EmbeddedServer.start(data(), 0))
                    .isInstanceOfSatisfying(DataDirectoryInUseException.class, failure -> {
                        var analysis = new DataDirectoryInUseAnalyzer().analyze(failure, failure);
                        assertThat(analysis.getDescription())
                                .contains("process " + other.pid())
                                .contains(data().toString());
                        assertThat(analysis.getAction()).contains("--closeup.embedded.data-dir=");
                    });
            assertThat(connection.isValid(1)).as("the first goes on").isTrue();
        }
    }

    @Test
    void afterAKilledProcessItsServerIsStoppedAndItsDataRecovered() throws Exception {
        try (var other = ServerInAnotherProcess.start(data())) {
            write(other.address(), "committed");
            var leftBehind = ServerProcess.on(data().resolve("postgresql")).orElseThrow();
            try (var _ = connect(other.address())) {
                other.kill();
                assertThat(leftBehind.handle().isAlive()).isTrue();

                try (var server = EmbeddedServer.start(data(), 0)) {
                    assertThat(leftBehind.handle().isAlive()).isFalse();
                    assertThat(read(server.address())).isEqualTo("committed");
                }
            }
        }
    }

    @Test
    void aClusterWhoseMakingWasCutShortIsMadeAnew() throws Exception {
        Files.createDirectories(data().resolve("postgresql/base"));
        Files.writeString(data().resolve("postgresql/postgresql.conf"), "");

        try (var server = EmbeddedServer.start(data(), 0)) {
            assertThat(setting(server, "server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void anotherServerOnThePortIsNotMistakenForItsOwn() {
        var port = Integer.parseInt(running.url().replaceAll(".*:(\\d+)/.*", "$1"));

        assertThatThrownBy(() -> EmbeddedServer.start(data(), port))
                .hasRootCauseMessage("Port %d belongs to another PostgreSQL, on %s"
                        .formatted(port, place.resolve("data/postgresql")));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address);
    }

    private static void write(String address, String text) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
            statement.execute("insert into note values ('" + text + "')");
        }
    }

    private static String read(String address) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select text from note")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String setting(EmbeddedServer server, String name) throws SQLException {
        try (var connection = connect(server.address());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
