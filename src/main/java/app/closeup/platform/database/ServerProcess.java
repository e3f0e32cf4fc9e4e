package app.closeup.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL process that runs on a cluster, as the cluster's own note of it says. */
record ServerProcess(ProcessHandle handle) {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Optional<ServerProcess> on(Path cluster) {
        var note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            return ProcessHandle.of(pid).filter(ServerProcess::isPostgres).map(ServerProcess::new);
        } catch (IOException | NumberFormatException e) {
            log.debug("{} cannot be read: PostgreSQL decides itself", note, e);
            return Optional.empty();
        }
    }

    long pid() {
        return handle.pid();
    }

    /** Returns when the server and its children have ended; one that does not listen is killed, as by a power cut. */
    void stop() {
        var family = Stream.concat(Stream.of(handle), handle.children()).toList();
        askToStop();
        if (!ended(handle)) {
            handle.destroyForcibly();
        }
        // No new server starts on the cluster while a child of the old one lives.
        family.forEach(ServerProcess::ended);
    }

    /** Process numbers are used again: only a process that is a PostgreSQL server may be stopped. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /** SIGINT closes the sessions that are still open, where SIGTERM would wait for them. */
    private void askToStop() {
        try {
            var asked = new ProcessBuilder("kill", "-INT", Long.toString(pid())).start();
            if (asked.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            log.debug("There is no kill command here", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        handle.destroy();
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }
}
