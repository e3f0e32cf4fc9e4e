package app.closeup.tenants.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone with a browser that keeps cookies and follows no redirects. */
public final class WebVisitor {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String server;

    public WebVisitor(int port) {
        this.server = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html, */*"));
    }

    public HttpResponse<String> send(String method, String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path)).method(method, BodyPublishers.noBody()));
    }

    /** As a proxy on this machine passes on a request that came to it over TLS. */
    public HttpResponse<String> getBehindTlsProxy(String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Accept", "text/html, */*")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https"));
    }

    /** As an open page of Vaadin speaks to the server. */
    public HttpResponse<String> postJson(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** As a program. */
    public HttpResponse<String> getWithToken(String path, String token) {
        return send(HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token));
    }

    /** As a program, behind a proxy on this machine, from that address. */
    public HttpResponse<String> getWithToken(String path, String token, String address) {
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("X-Forwarded-For", address)
                .header("Authorization", "Bearer " + token));
    }

    /** Posts the fields and nothing else. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signIn(String email, String password) {
        return post("/login", Map.of("username", email, "password", password, "_csrf", csrfToken()));
    }

    public String csrfToken() {
        var matcher = CSRF.matcher(get("/login").body());
        if (!matcher.find()) {
            throw new IllegalStateException("The page carries no CSRF token");
        }
        return matcher.group(1);
    }

    /** Opens the socket by which the server speaks to a page. */
    public WebSocket listen(String path, WebSocket.Listener listener) {
        var cookie = sessionCookie().orElseThrow();
        return client.newWebSocketBuilder()
                .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                .buildAsync(URI.create(server.replace("http:", "ws:") + path), listener)
                .join();
    }

    /** The status of a page asked for under any name of the machine. */
    public int statusAs(String host, String path) {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(server).getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var line = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            return Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<HttpCookie> sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().endsWith("SESSIONID")
                        || cookie.getName().endsWith("closeup"))
                .findFirst();
    }

    public static String target(HttpResponse<String> redirect) {
        if (redirect.statusCode() >= 500) {
            throw new AssertionError("The server failed: " + redirect.statusCode() + " " + redirect.body());
        }
        var location = URI.create(redirect.headers().firstValue("Location").orElse(""));
        return location.getPath() + (location.getQuery() == null ? "" : "?" + location.getQuery());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
