package app.closeup.tenants.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A goal in figures.
 *
 * @param id stays the same through all versions, so that its readings do
 * @param target with at most three digits after the point
 * @param by the last day on which reaching it counts
 */
public record Goal(UUID id, String title, Aim aim, BigDecimal target, String unit, LocalDate by) {}
