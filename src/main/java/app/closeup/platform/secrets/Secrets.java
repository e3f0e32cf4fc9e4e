package app.closeup.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** Seals secrets (AES-256-GCM) and stamps texts (HMAC-SHA-256), each by a key derived from the installation's (HKDF). */
public class Secrets {

    private static final byte VERSION = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey sealing;
    private final SecretKey stamping;

    Secrets(byte[] key) {
        this.sealing = derive(key, "AES", "closeup sealing");
        this.stamping = derive(key, "HmacSHA256", "closeup stamping");
    }

    /**
     * @param place what the secret is and whose: nowhere else can it be opened, not even by someone who writes into
     *     the database
     */
    public String seal(byte[] secret, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                            .put(VERSION)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when it was sealed by another key or for another place, or was changed */
    public byte[] open(String text, String place) {
        var sealed = Base64.getDecoder().decode(text);
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
            throw new IllegalStateException("This was not sealed here: " + place);
        }
        var nonce = new byte[NONCE_BYTES];
        var rest = new byte[sealed.length - 1 - NONCE_BYTES];
        ByteBuffer.wrap(sealed, 1, sealed.length - 1).get(nonce).get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret key of this installation is not the one that sealed " + place, e);
        }
    }

    /** The 32 bytes by which a text is recognized, and from which nobody without the key finds a short one by trying. */
    public byte[] stamp(String text, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(stamping);
            return mac.doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey derive(byte[] key, String algorithm, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
