package app.closeup.tenants.passkeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A device in somebody's hand that keeps one passkey, and the browser that it speaks through, as dishonest as need be. */
public final class Device {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectConverter WEBAUTHN = new ObjectConverter();
    private static final byte ASKED_AND_CHECKED = AuthenticatorData.BIT_UP | AuthenticatorData.BIT_UV;

    private final KeyPair key;
    private final byte[] credential;

    private String origin;
    private byte[] handle = {};
    private byte flags = ASKED_AND_CHECKED;
    private long signatures;

    private Device(KeyPair key, byte[] credential, String origin) {
        this.key = key;
        this.credential = credential;
        this.origin = origin;
    }

    /** A new one, before a page of this origin. */
    public static Device at(String origin) {
        try {
            var pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            var credential = new byte[32];
            new SecureRandom().nextBytes(credential);
            return new Device(pairs.generateKeyPair(), credential, origin);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows the page of another site. */
    Device before(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    /** Has signed so many times. */
    Device countsFrom(long count) {
        signatures = count;
        return this;
    }

    /** Does not check who holds it. */
    Device careless() {
        flags = AuthenticatorData.BIT_UP;
        return this;
    }

    /** Says that the key is somebody else's. */
    Device pretendingToBelongTo(byte[] otherHandle) {
        handle = otherHandle;
        return this;
    }

    /** Says the identifier of another device's key, and signs with its own. */
    Device pretendingToBe(Device other) {
        var pretender = new Device(key, other.credential, origin);
        pretender.handle = other.handle;
        pretender.signatures = other.signatures;
        return pretender;
    }

    byte[] handle() {
        return handle;
    }

    /** What the browser answers to these options for a new passkey. */
    public String make(String options) {
        var asked = JSON.readTree(options);
        handle = bytes(asked.path("user").path("id").asString());
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                sha256(asked.path("rp").path("id").asString().getBytes(UTF_8)),
                (byte) (flags | AuthenticatorData.BIT_AT),
                signatures,
                new AttestedCredentialData(
                        AAGUID.ZERO,
                        credential,
                        EC2COSEKey.create((ECPublicKey) key.getPublic(), COSEAlgorithmIdentifier.ES256)));
        var attestation = new AttestationObjectConverter(WEBAUTHN)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return answer(Map.of(
                "clientDataJSON",
                text(clientData("webauthn.create", asked.path("challenge").asString())),
                "attestationObject",
                text(attestation),
                "transports",
                new String[] {"internal"}));
    }

    /** What the browser answers to these options for a passkey that is there. */
    public String show(String options) {
        var asked = JSON.readTree(options);
        return show(asked.path("rpId").asString(), asked.path("challenge").asString());
    }

    String show(String site, String challenge) {
        signatures = signatures == 0 ? 0 : signatures + 1;
        var data = new AuthenticatorDataConverter(WEBAUTHN)
                .convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                        sha256(site.getBytes(UTF_8)), flags, signatures));
        var client = clientData("webauthn.get", challenge);
        return answer(Map.of(
                "clientDataJSON",
                text(client),
                "authenticatorData",
                text(data),
                "signature",
                text(sign(data, sha256(client))),
                "userHandle",
                text(handle)));
    }

    private String answer(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                text(credential),
                "rawId",
                text(credential),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of()));
    }

    private byte[] clientData(String type, String challenge) {
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] sign(byte[] data, byte[] hash) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(ByteBuffer.allocate(data.length + hash.length)
                    .put(data)
                    .put(hash)
                    .array());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
