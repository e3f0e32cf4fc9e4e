package app.closeup.platform.secrets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES with 256 bits in Galois counter mode (NIST SP 800-38D): what was changed is not opened. The nonce, random and 12
 * bytes long, stands before what it sealed; the tag of 16 bytes behind it.
 */
public final class GaloisCipher {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    GaloisCipher(SecretKey key) {
        this.key = key;
    }

    /** @param key of 32 bytes */
    public GaloisCipher(byte[] key) {
        this(new SecretKeySpec(key, "AES"));
    }

    /** 32 bytes. */
    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    /** @param bound without which it is not opened; may be empty */
    public byte[] seal(byte[] open, byte[] bound) {
        var nonce = random(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(open);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when another key sealed it, or with something else that it is bound to, or it was changed */
    public byte[] open(byte[] sealed, byte[] bound) {
        if (sealed.length <= NONCE_BYTES) {
            throw new IllegalStateException("Too short to have been sealed");
        }
        var nonce = new byte[NONCE_BYTES];
        var rest = new byte[sealed.length - NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce).get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, bound).doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It was sealed by another key, or changed", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
