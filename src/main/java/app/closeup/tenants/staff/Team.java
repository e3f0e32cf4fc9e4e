package app.closeup.tenants.staff;

import app.closeup.tenants.rights.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A team of the current company.
 *
 * @param parent the team that it belongs to; null at the top
 * @param members those of itself, without the teams below and without those who have left
 */
public record Team(TeamId id, @Nullable TeamId parent, String name, long version, int members) {}
