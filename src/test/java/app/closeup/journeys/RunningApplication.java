package app.closeup.journeys;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The product in a process of its own, as a newcomer runs it, with an embedded database in the given directory. */
final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private RunningApplication(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RunningApplication start(Path dataDirectory, String... settings) throws Exception {
        Files.createDirectories(dataDirectory);
        var port = freePort();
        var application = new RunningApplication(launch(dataDirectory, port, settings), port);
        application.awaitReady();
        return application;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** As {@code kill -9}: nothing in the process gets a chance to end well. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join().destroyForcibly();
    }

    private static Process launch(Path dataDirectory, int port, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                runtimeClasspath(),
                "app.closeup.CloseupApplication",
                "--server.port=" + port,
                "--closeup.embedded.data-dir=" + dataDirectory));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        dataDirectory.resolve("application.log").toFile()))
                .start();
    }

    private void awaitReady() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                    .build();
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The application ended at start: see its application.log");
                }
                try {
                    if (client.send(health, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // not listening yet
                }
                Thread.sleep(250);
            }
        }
        throw new IllegalStateException("The application was not ready within " + PATIENCE);
    }

    /** What production has: everything on the class path of the tests but the tests themselves. */
    private static String runtimeClasspath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(all)
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
