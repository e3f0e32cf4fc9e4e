package app.closeup.tenants.staff;

import app.closeup.tenants.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A colleague in close-up.
 *
 * @param hasPhoto whether there is one to be fetched
 * @param leftAt null while they work here
 * @param version goes up with each change of the details
 */
public record StaffProfile(
        MemberId id,
        ProfileDetails details,
        String email,
        boolean hasPhoto,
        Instant joinedAt,
        @Nullable Instant leftAt,
        long version) {

    public String name() {
        return details.name();
    }

    public boolean left() {
        return leftAt != null;
    }
}
