package app.closeup.tenants.passkeys;

import java.io.Serializable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/**
 * What a device signs, to show that it answers now. It is kept in the session that it was made for, and is good once,
 * for five minutes.
 *
 * @param json for the browser, as {@code navigator.credentials.get} takes it but for bytes in Base64
 */
public record PasskeyChallenge(Site site, PublicKeyCredentialRequestOptions options, OneTime once, String json)
        implements Serializable {}
