package app.closeup.tenants.sso;

import app.closeup.platform.text.Codes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail domain that the company says is its own.
 *
 * @param token that its record has to hold
 * @param answer what the last check found; null before the first
 * @param provenAt since when the company's people sign in by it; null while it is not proven
 * @param missingSince when a proven domain's record was first found gone; a week later the proof is gone too
 */
public record EmailDomain(
        String domain,
        String token,
        @Nullable Instant checkedAt,
        @Nullable Answer answer,
        @Nullable Instant provenAt,
        @Nullable Instant missingSince) {

    private static final String BELOW = "_closeup.";
    private static final String MARK = "closeup-verification=";

    public boolean proven() {
        return provenAt != null;
    }

    /** Where the record may stand beside the domain itself, which often holds many others. */
    public String recordName() {
        return BELOW + domain;
    }

    public String recordValue() {
        return MARK + token;
    }

    /** What a check found. */
    public enum Answer {
        FOUND,
        ABSENT,
        /** The domain name system did not answer: nothing is known. */
        SILENT,
        /** The record is there, and another company has proven the domain before. */
        TAKEN;

        String code() {
            return Codes.of(this);
        }

        static @Nullable Answer of(@Nullable String code) {
            return code == null ? null : Codes.parse(Answer.class, code);
        }
    }
}
