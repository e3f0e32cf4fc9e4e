package app.closeup.tenants.ui.security;

import app.closeup.platform.text.Codes;
import java.util.Arrays;

/** Why a browser shows no passkey. */
enum PasskeyProblem {
    /** The person thought better of it, or had no passkey here, or took too long: a browser does not tell which. */
    CANCELLED,
    UNSUPPORTED,
    /** Passkeys are for names over TLS, and for localhost. */
    ADDRESS,
    /** The device has one for this account already. */
    KNOWN,
    FAILED;

    static PasskeyProblem of(String code) {
        return Arrays.stream(values())
                .filter(problem -> Codes.of(problem).equals(code))
                .findFirst()
                .orElse(FAILED);
    }

    String messageKey() {
        return "tenants.passkey.problem." + Codes.of(this);
    }
}
