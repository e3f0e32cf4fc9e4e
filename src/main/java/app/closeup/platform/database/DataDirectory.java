package app.closeup.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The embedded database's place on disk, held by one process through a file lock that ends with the process. */
final class DataDirectory {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Path path;
    private final RandomAccessFile lockFile;
    private final FileLock lock;

    private DataDirectory(Path path, RandomAccessFile lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static DataDirectory take(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            var file = new RandomAccessFile(path.resolve("lock").toFile(), "rw");
            var lock = tryLock(file);
            if (lock == null) {
                var holder = Optional.ofNullable(file.readLine()).orElse("unknown");
                file.close();
                throw new DataDirectoryInUseException(path, holder);
            }
            file.setLength(0);
            file.write(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8));
            return new DataDirectory(path, file, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory %s cannot be used".formatted(path), e);
        }
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    /** A cluster whose making was cut short holds nothing yet and would never start. */
    void removeHalfMadeCluster() throws IOException {
        if (Files.exists(cluster()) && !Files.exists(completeMark())) {
            FileSystemUtils.deleteRecursively(cluster());
        }
    }

    void markComplete() throws IOException {
        if (!Files.exists(completeMark())) {
            Files.createFile(completeMark());
        }
    }

    void stopServerLeftBehind() {
        serverLeftBehind().ifPresent(server -> {
            log.warn("A killed process left its database server (process {}) behind: stopping it", server.pid());
            server.destroy();
            if (!ended(server)) {
                // As after a power cut: PostgreSQL recovers from its write-ahead log.
                server.destroyForcibly();
                ended(server);
            }
        });
    }

    void release() {
        try (lockFile) {
            lock.release();
        } catch (IOException e) {
            log.debug("The lock of {} was already gone", path, e);
        }
    }

    private static @Nullable FileLock tryLock(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private Path completeMark() {
        return path.resolve("complete");
    }

    private Optional<ProcessHandle> serverLeftBehind() {
        var pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid).filter(DataDirectory::isPostgres);
        } catch (IOException | NumberFormatException e) {
            log.debug("{} cannot be read: PostgreSQL decides itself", pidFile, e);
            return Optional.empty();
        }
    }

    /** Process numbers are used again: only a process that is a PostgreSQL server may be stopped. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static boolean ended(ProcessHandle server) {
        try {
            server.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }
}
