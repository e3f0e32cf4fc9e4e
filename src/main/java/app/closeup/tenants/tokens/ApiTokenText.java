package app.closeup.tenants.tokens;

import app.closeup.platform.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** What a token says: where it is looked up, and 256 random bits; after a word by which scanners for secrets know it. */
record ApiTokenText(TenantId company, UUID id, String secret) {

    private static final String PREFIX = "closeup_";
    private static final int SECRET_BYTES = 32;
    private static final int BYTES = 4 * Long.BYTES + SECRET_BYTES;

    static ApiTokenText make(TenantId company, UUID id, SecureRandom random) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new ApiTokenText(company, id, HexFormat.of().formatHex(secret));
    }

    /** Empty for what is no token. */
    static Optional<ApiTokenText> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            var company = new TenantId(new UUID(bytes.getLong(), bytes.getLong()));
            var id = new UUID(bytes.getLong(), bytes.getLong());
            var secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return Optional.of(new ApiTokenText(company, id, HexFormat.of().formatHex(secret)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    String text() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(company.value().getMostSignificantBits())
                .putLong(company.value().getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(HexFormat.of().parseHex(secret));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Its end tells tokens of one company from one another, and is no part of the secret that would help anybody. */
    String ending() {
        var text = text();
        return text.substring(text.length() - 4);
    }

    /** Without the secret: this may stand in a log. */
    @Override
    public String toString() {
        return "ApiTokenText";
    }
}
