package app.closeup.tenants.sso;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this installation speaks to companies' providers and domains.
 *
 * @param networks where providers may stand: {@code public}, {@code private} or {@code local}; left out, public, and
 *     with the embedded database local
 * @param dnsServer which server is asked for records of domains, such as {@code 9.9.9.9} or {@code 127.0.0.1:5353};
 *     left out, the system's
 */
@ConfigurationProperties("closeup.single-sign-on")
record Settings(@Nullable Networks networks, @Nullable String dnsServer) {}
