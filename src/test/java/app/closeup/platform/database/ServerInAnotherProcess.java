package app.closeup.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** An embedded server whose Java process can be killed without taking the test along. */
final class ServerInAnotherProcess implements AutoCloseable {

    private final Path data;
    private final Process process;
    private final String address;

    private ServerInAnotherProcess(Path data, Process process, String address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    static ServerInAnotherProcess start(Path data) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ServerInAnotherProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ServerInAnotherProcess(data, process, address(process.inputReader()));
    }

    public static void main(String[] arguments) throws IOException {
        var server = EmbeddedServer.start(Path.of(arguments[0]), 0);
        System.out.println(server.address());
        System.in.read();
        server.close();
    }

    String address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** As kill -9 does: nothing is tidied up. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        ServerProcess.on(data.resolve("postgresql")).ifPresent(ServerProcess::stop);
    }

    /** The server's log is written to the same place. */
    private static String address(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("jdbc:")) {
                return line;
            }
        }
        throw new IOException("The server did not start");
    }
}
