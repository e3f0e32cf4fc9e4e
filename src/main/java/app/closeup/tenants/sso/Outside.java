package app.closeup.tenants.sso;

import app.closeup.platform.database.EmbeddedDatabase;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Speaks to addresses that companies name, and cannot be led astray: each name is looked up once, and a connection is
 * made only to what it then is and may be; no redirect is followed; an answer is short and comes soon.
 */
@Component
class Outside {

    private static final Timeout TO_CONNECT = Timeout.of(5, TimeUnit.SECONDS);
    private static final Timeout TO_ANSWER = Timeout.of(8, TimeUnit.SECONDS);

    private final Networks networks;
    private final RestTemplate client;

    Outside(Settings settings, @Nullable EmbeddedDatabase embedded) {
        networks = Optional.ofNullable(settings.networks()).orElse(embedded != null ? Networks.LOCAL : Networks.PUBLIC);
        client = new RestTemplate(requests(networks));
        client.setInterceptors(List.of((request, body, next) -> {
            OutsideAddress.check(request.getURI().toString(), networks);
            return new ShortAnswer(next.execute(request, body));
        }));
    }

    Networks networks() {
        return networks;
    }

    RestTemplate client() {
        return client;
    }

    private static HttpComponentsClientHttpRequestFactory requests(Networks networks) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Gate(networks))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(TO_ANSWER)
                        .setTimeToLive(TO_ANSWER)
                        .build())
                .setMaxConnTotal(50)
                .setMaxConnPerRoute(10)
                .build();
        return new HttpComponentsClientHttpRequestFactory(HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(TO_CONNECT)
                        .setResponseTimeout(TO_ANSWER)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build());
    }

    /** Stands between looking a name up and connecting: what it lets through is what is connected to. */
    private record Gate(Networks networks) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            var allowed = Arrays.stream(found)
                    .filter(address -> Addresses.allowed(address, networks))
                    .toArray(InetAddress[]::new);
            if (allowed.length == 0) {
                throw new ForbiddenHostException(host);
            }
            return allowed;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** The name leads to where we do not go. */
    static final class ForbiddenHostException extends UnknownHostException {

        ForbiddenHostException(String host) {
            super(host);
        }
    }
}
