package app.closeup.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A real provider of OpenID Connect on this machine: discovery, keys, a page with a button, and tokens for whoever shows
 * the client's secret and the proof key that belongs to the code.
 */
public final class ProviderStub implements AutoCloseable {

    public static final String CLIENT = "closeup-client";
    public static final String SECRET = "a secret with / + and : in it";

    private static final RSAKey KEY = key();
    private static final RSAKey ANOTHER_KEY = key();

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<Map<String, String>> authorizations = new ArrayList<>();
    private volatile String subject = "subject-1";
    private volatile String email = "nobody@example.com";
    private volatile Consumer<JWTClaimsSet.Builder> twist = _ -> {};
    private volatile Signing signing = Signing.RIGHT;
    private volatile String issuer;
    private volatile boolean down;
    private volatile String redirect = "";

    /** How its tokens are signed. */
    public enum Signing {
        RIGHT,
        NONE,
        BY_ANOTHER_KEY
    }

    public ProviderStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = address();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it listens, which is what it is called unless a test says otherwise. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whoever comes next is this one. */
    public ProviderStub person(String subject, String email) {
        this.subject = subject;
        this.email = email;
        return this;
    }

    /** Changes what its tokens say. */
    public ProviderStub twist(Consumer<JWTClaimsSet.Builder> twist) {
        this.twist = twist;
        return this;
    }

    public ProviderStub sign(Signing signing) {
        this.signing = signing;
        return this;
    }

    public ProviderStub callItself(String issuer) {
        this.issuer = issuer;
        return this;
    }

    public ProviderStub down(boolean down) {
        this.down = down;
        return this;
    }

    /** Sends whoever asks anything of it elsewhere. */
    public ProviderStub redirectAll(String elsewhere) {
        this.redirect = elsewhere;
        return this;
    }

    /** What it was asked by the latest browser that came. */
    public Map<String, String> latestAuthorization() {
        return authorizations.getLast();
    }

    /** The person has pressed the button: where the browser is sent back to. */
    public URI approve(URI authorization) {
        var asked = parameters(authorization.getRawQuery());
        authorizations.add(asked);
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state=" + encoded(asked.get("state")));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!redirect.isEmpty()) {
                exchange.getResponseHeaders().add("Location", redirect);
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            switch (down ? "" : exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, "application/json", discovery());
                case "/keys" -> send(exchange, 200, "application/json", new JWKSet(KEY.toPublicJWK()).toString());
                case "/authorize" -> send(exchange, 200, "text/html", page(exchange.getRequestURI()));
                case "/approve" -> {
                    exchange.getResponseHeaders()
                            .add("Location", approve(exchange.getRequestURI()).toString());
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/token" -> token(exchange);
                default -> send(exchange, 503, "text/plain", "down");
            }
        }
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token",
                 "jwks_uri": "%2$s/keys", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
                """.formatted(issuer, address());
    }

    private static String page(URI asked) {
        return """
                <!doctype html><html lang="en"><title>The company's sign-in</title><h1>The company's sign-in</h1>
                <a role="button" href="/approve?%s">It is me</a></html>
                """.formatted(asked.getRawQuery().replace("&", "&amp;"));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "application/json", "{\"error\": \"invalid_client\"}");
            return;
        }
        var asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null
                || !asked.get("redirect_uri").equals(form.get("redirect_uri"))
                || !asked.get("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")))) {
            send(exchange, 400, "application/json", "{\"error\": \"invalid_grant\"}");
            return;
        }
        send(exchange, 200, "application/json", """
                {"access_token": "opaque", "token_type": "Bearer", "expires_in": 300, "scope": "openid email profile",
                 "id_token": "%s"}
                """.formatted(idToken(asked.get("nonce"))));
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("email", email)
                .claim("email_verified", true)
                .claim("name", "Somebody of the provider");
        twist.accept(claims);
        try {
            if (signing == Signing.NONE) {
                return new PlainJWT(claims.build()).serialize();
            }
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(signing == Signing.RIGHT ? KEY : ANOTHER_KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> parameters(String query) {
        return new HashMap<>(Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
