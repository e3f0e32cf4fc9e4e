package app.closeup.tenants.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a goal stood on a day, and who says so. */
public record Reading(
        UUID goal, BigDecimal value, LocalDate on, @Nullable String recordedBy) {}
