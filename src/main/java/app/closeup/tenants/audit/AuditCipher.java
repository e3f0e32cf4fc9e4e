package app.closeup.tenants.audit;

import app.closeup.platform.secrets.GaloisCipher;
import java.nio.charset.StandardCharsets;

/** What the audit says of somebody, sealed by a key of theirs: without it nobody reads it any more. */
final class AuditCipher {

    private static final byte[] UNBOUND = {};

    private AuditCipher() {}

    static byte[] newKey() {
        return GaloisCipher.newKey();
    }

    static byte[] encrypt(byte[] key, String text) {
        return new GaloisCipher(key).seal(text.getBytes(StandardCharsets.UTF_8), UNBOUND);
    }

    static String decrypt(byte[] key, byte[] sealed) {
        return new String(new GaloisCipher(key).open(sealed, UNBOUND), StandardCharsets.UTF_8);
    }
}
