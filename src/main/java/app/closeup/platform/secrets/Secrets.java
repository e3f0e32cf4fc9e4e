package app.closeup.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** Seals secrets (AES-256-GCM) and stamps texts (HMAC-SHA-256), each by a key derived from the installation's (HKDF). */
public class Secrets {

    private static final byte VERSION = 1;
    private static final int KEY_BYTES = 32;

    private final GaloisCipher sealing;
    private final SecretKey stamping;

    Secrets(byte[] key) {
        this.sealing = new GaloisCipher(derive(key, "AES", "closeup sealing"));
        this.stamping = derive(key, "HmacSHA256", "closeup stamping");
    }

    /**
     * @param place what the secret is and whose: nowhere else can it be opened, not even by someone who writes into
     *     the database
     */
    public String seal(byte[] secret, String place) {
        var sealed = sealing.seal(secret, bytes(place));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(1 + sealed.length)
                        .put(VERSION)
                        .put(sealed)
                        .array());
    }

    /** @throws IllegalStateException when it was sealed by another key or for another place, or was changed */
    public byte[] open(String text, String place) {
        var sealed = Base64.getDecoder().decode(text);
        if (sealed.length == 0 || sealed[0] != VERSION) {
            throw new IllegalStateException("This was not sealed here: " + place);
        }
        try {
            return sealing.open(Arrays.copyOfRange(sealed, 1, sealed.length), bytes(place));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "The secret key of this installation is not the one that sealed " + place, e);
        }
    }

    /** The 32 bytes by which a text is recognized, and from which nobody without the key finds a short one by trying. */
    public byte[] stamp(String text, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(stamping);
            return mac.doFinal(bytes(purpose + '\n' + text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SecretKey derive(byte[] key, String algorithm, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm, HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(bytes(purpose), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
