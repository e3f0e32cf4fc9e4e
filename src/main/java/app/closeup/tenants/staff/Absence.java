package app.closeup.tenants.staff;

import app.closeup.tenants.MemberId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is away; both days are days off.
 *
 * @param deputy who stands in for them
 */
public record Absence(
        UUID id,
        MemberId member,
        LocalDate first,
        LocalDate last,
        @Nullable MemberId deputy) {}
