package app.closeup.tenants.passkeys;

import app.closeup.tenants.passkeys.PasskeyRefusedException.Why;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What goes to browsers and comes back from them, as JSON with bytes in Base64. */
@Component
class Answers {

    /** A key of a device takes some hundred bytes, its attestation a few thousand. */
    private static final int LONGEST = 32_000;

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Answers() {}

    String write(Object options) {
        return json.writeValueAsString(options);
    }

    /** @throws PasskeyRefusedException when it cannot be read */
    PublicKeyCredential<AuthenticatorAttestationResponse> made(String answer) {
        return read(answer, MADE);
    }

    /** @throws PasskeyRefusedException when it cannot be read */
    PublicKeyCredential<AuthenticatorAssertionResponse> shown(String answer) {
        return read(answer, SHOWN);
    }

    private <T> T read(String answer, TypeReference<T> type) {
        if (answer.length() > LONGEST) {
            throw new PasskeyRefusedException(Why.WRONG);
        }
        try {
            return json.readValue(answer, type);
        } catch (JacksonException | IllegalArgumentException _) {
            throw new PasskeyRefusedException(Why.WRONG);
        }
    }
}
