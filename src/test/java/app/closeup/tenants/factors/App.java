package app.closeup.tenants.factors;

import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** An authenticator app in somebody's hand. */
@TestComponent
public class App {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Authenticators authenticators;
    private final MovableClock clock;

    App(Authenticators authenticators, MovableClock clock) {
        this.authenticators = authenticators;
        this.clock = clock;
    }

    /** Sets the app up for the person. */
    public InHand setUpFor(SignedIn person) {
        return Cast.as(person, () -> {
            var secret = decode(authenticators.begin().secret());
            var codes = authenticators
                    .confirm(Totp.code(secret, Totp.step(clock.instant()), Totp.DIGITS))
                    .orElseThrow();
            clock.forward(Duration.ofSeconds(30));
            return new InHand(secret, codes, clock);
        });
    }

    /** An app that only knows the secret that the screen shows. */
    public InHand with(String secret) {
        return new InHand(decode(secret), List.of(), clock);
    }

    private static byte[] decode(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        var buffer = 0L;
        var bits = 0;
        var index = 0;
        for (var letter = 0; letter < text.length(); letter++) {
            buffer = (buffer << 5) | ALPHABET.indexOf(text.charAt(letter));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[index] = (byte) (buffer >> bits);
                index++;
            }
        }
        return bytes;
    }

    /** The app with its secret, and the paper with the recovery codes. */
    public static final class InHand {

        private final byte[] secret;
        private final List<String> recoveryCodes;
        private final MovableClock clock;

        InHand(byte[] secret, List<String> recoveryCodes, MovableClock clock) {
            this.secret = secret;
            this.recoveryCodes = recoveryCodes;
            this.clock = clock;
        }

        /** What the app shows now. */
        public String code() {
            return code(0);
        }

        /** What it shows so many times 30 seconds from now. */
        public String code(int steps) {
            return Totp.code(secret, Totp.step(clock.instant()) + steps, Totp.DIGITS);
        }

        public List<String> recoveryCodes() {
            return recoveryCodes;
        }
    }
}
