package app.closeup.tenants.factors;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that follow from a shared secret and the time: RFC 6238 over RFC 4226, with SHA-1, as every app knows them. */
final class Totp {

    static final int DIGITS = 6;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    /** The number of the 30 seconds that the moment falls into. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step, with leading zeros. */
    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // RFC 4226, section 5.3: the last four bits say where the 31 bits begin.
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the picture says to the app: the key URI format that authenticator apps share. */
    static String uri(String issuer, String account, String base32Secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(encoded(issuer), encoded(account), base32Secret, encoded(issuer), DIGITS, STEP.toSeconds());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
