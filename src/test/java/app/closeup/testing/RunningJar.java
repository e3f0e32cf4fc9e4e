package app.closeup.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application as a process, with an environment that says where its database is. */
public final class RunningJar implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Closeup is ready on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    private RunningJar(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** The jar that this build packaged. */
    public static Path file() {
        var jar = System.getProperty("closeup.jar");
        if (jar == null) {
            throw new IllegalStateException("Packaged first, tested then: run ./mvnw verify -Dit.test=PackagedJarIT");
        }
        return Path.of(jar);
    }

    public static RunningJar start(Map<String, String> environment) throws IOException {
        var folder = Files.createTempDirectory("closeup-jar");
        var log = folder.resolve("log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        file().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("CLOSEUP_"));
        builder.environment().putAll(new HashMap<>(environment));
        builder.environment().put("SERVER_PORT", "0");
        return new RunningJar(builder.start(), log);
    }

    public void awaitReady() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!READY.matcher(output()).find()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The packaged application did not start:\n" + output());
            }
            Thread.sleep(200);
        }
    }

    public int port() throws IOException {
        return READY.matcher(output())
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    public String output() throws IOException {
        return Files.readString(log);
    }

    /** As a container engine ends it: SIGTERM. */
    public void askToEnd() {
        process.destroy();
    }

    /** Waits for the end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The packaged application did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
