package app.closeup.tenants.policy;

import java.util.List;
import java.util.UUID;

/**
 * A principle by which the company works.
 *
 * @param id stays the same through all versions
 * @param results the goals and measures that this principle should explain
 */
public record Principle(UUID id, String title, String text, List<UUID> results) {

    public Principle {
        results = List.copyOf(results);
    }
}
