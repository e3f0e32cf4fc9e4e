package app.closeup.tenants.passkeys;

import app.closeup.tenants.IdentityId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;

/** How a device knows whose a passkey is: by the 16 bytes of an identifier, which says nothing of the person. */
final class Handles {

    private static final int LENGTH = 2 * Long.BYTES;

    private Handles() {}

    static Bytes of(IdentityId identity) {
        var id = identity.value();
        return new Bytes(ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static Optional<IdentityId> identity(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == LENGTH
                ? Optional.of(new IdentityId(new UUID(bytes.getLong(), bytes.getLong())))
                : Optional.empty();
    }
}
