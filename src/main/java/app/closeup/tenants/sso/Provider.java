package app.closeup.tenants.sso;

import app.closeup.tenants.letters.MailedLinks;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** Reads what a provider says of itself (OpenID Connect Discovery 1.0), and tries whether it knows us. */
@Component
class Provider {

    /** The key under which a registration carries the name of the claim that holds the address. */
    static final String EMAIL_CLAIM = "closeup.email";

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final Outside outside;
    private final MailedLinks links;

    Provider(Outside outside, MailedLinks links) {
        this.outside = outside;
        this.links = links;
    }

    /** Where providers send people back to: an address for each company, so that no provider's answer is taken for another's. */
    String redirectAddress(String registration) {
        return links.to(CompanySignIn.BACK + registration);
    }

    /** @throws HitchException when the provider does not say what it has to */
    ClientRegistration registration(String id, Connection connection, String secret) {
        var document = document(connection.issuer());
        if (!(document.get("issuer") instanceof String named) || !named.equals(connection.issuer())) {
            throw new HitchException(Hitch.OTHER_ISSUER);
        }
        try {
            var registration = ClientRegistrations.fromOidcConfiguration(document)
                    .registrationId(id)
                    .clientId(connection.clientId())
                    .clientSecret(secret)
                    .clientAuthenticationMethod(method(document))
                    .redirectUri(redirectAddress(id))
                    .scope("openid", "email", "profile")
                    .userNameAttributeName("sub")
                    .issuerUri(named)
                    .providerConfigurationMetadata(Map.of(EMAIL_CLAIM, connection.emailClaim()))
                    .build();
            var details = registration.getProviderDetails();
            OutsideAddress.check(Objects.requireNonNullElse(details.getAuthorizationUri(), ""), outside.networks());
            OutsideAddress.check(details.getTokenUri(), outside.networks());
            OutsideAddress.check(Objects.requireNonNullElse(details.getJwkSetUri(), ""), outside.networks());
            return registration;
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new HitchException(Hitch.NO_PROVIDER, e);
        }
    }

    /**
     * Looks whether there are keys, and whether the secret is known there: by a code that is none, which a provider
     * refuses only after it knows who asks.
     *
     * @throws HitchException when not
     */
    void tryOut(ClientRegistration registration) {
        var keys = call(RequestEntity.get(URI.create(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri())))
                .accept(MediaType.APPLICATION_JSON)
                .build());
        if (!(keys.get("keys") instanceof List<?> list) || list.isEmpty()) {
            throw new HitchException(Hitch.NO_KEYS);
        }
        if (answerToNoCode(registration).equals("invalid_client")) {
            throw new HitchException(Hitch.WRONG_SECRET);
        }
    }

    private String answerToNoCode(ClientRegistration registration) {
        var byPost = registration.getClientAuthenticationMethod().equals(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "authorization_code");
        form.add("code", "closeup-tries-the-connection");
        form.add("redirect_uri", registration.getRedirectUri());
        var request = RequestEntity.post(
                        URI.create(registration.getProviderDetails().getTokenUri()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.APPLICATION_JSON);
        if (byPost) {
            form.add("client_id", registration.getClientId());
            form.add("client_secret", registration.getClientSecret());
        } else {
            request.headers(headers ->
                    headers.setBasicAuth(encoded(registration.getClientId()), encoded(registration.getClientSecret())));
        }
        var lenient = new RestTemplate(outside.client().getRequestFactory());
        lenient.setErrorHandler(new DefaultResponseErrorHandler() {
            @Override
            public boolean hasError(ClientHttpResponse response) {
                return false;
            }
        });
        try {
            var answer = lenient.exchange(request.body(form), DOCUMENT);
            var error = answer.getBody() == null ? null : answer.getBody().get("error");
            return answer.getStatusCode().value() == 401 ? "invalid_client" : String.valueOf(error);
        } catch (RestClientException e) {
            throw new HitchException(Hitches.outside(e), e);
        }
    }

    private Map<String, Object> document(String issuer) {
        var address = OutsideAddress.check(bare(issuer) + WELL_KNOWN, outside.networks());
        return call(
                RequestEntity.get(address).accept(MediaType.APPLICATION_JSON).build());
    }

    private Map<String, Object> call(RequestEntity<Void> request) {
        try {
            var answer = outside.client().exchange(request, DOCUMENT);
            if (answer.getStatusCode().is2xxSuccessful() && answer.getBody() != null) {
                return answer.getBody();
            }
            throw new HitchException(Hitch.NO_PROVIDER);
        } catch (HttpClientErrorException e) {
            throw new HitchException(Hitch.NO_PROVIDER, e);
        } catch (ResourceAccessException e) {
            throw new HitchException(Hitches.outside(e), e);
        } catch (RestClientException e) {
            throw new HitchException(e instanceof HttpServerErrorException ? Hitch.UNREACHABLE : Hitch.NO_PROVIDER, e);
        }
    }

    /** What the provider does not speak of is as the specification says: basic. */
    private static ClientAuthenticationMethod method(Map<String, Object> document) {
        var methods = document.get("token_endpoint_auth_methods_supported") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.<String>of();
        return methods.isEmpty()
                        || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue())
                        || !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue())
                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                : ClientAuthenticationMethod.CLIENT_SECRET_POST;
    }

    private static String bare(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
