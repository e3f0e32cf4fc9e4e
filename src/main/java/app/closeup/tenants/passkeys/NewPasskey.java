package app.closeup.tenants.passkeys;

import app.closeup.tenants.IdentityId;
import java.io.Serializable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/**
 * A passkey that a device is about to make, as good for as long and as often as a {@link PasskeyChallenge}.
 *
 * @param json for the browser, as {@code navigator.credentials.create} takes it but for bytes in Base64
 */
public record NewPasskey(
        IdentityId owner, Site site, PublicKeyCredentialCreationOptions options, OneTime once, String json)
        implements Serializable {}
