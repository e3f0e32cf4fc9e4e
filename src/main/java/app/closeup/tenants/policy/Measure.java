package app.closeup.tenants.policy;

import java.util.UUID;

/**
 * A word of the glossary: one definition for everybody.
 *
 * @param id stays the same through all versions
 * @param formula how it is counted
 * @param concerns who works with it
 * @param version goes up whenever a published formula is changed
 */
public record Measure(UUID id, String name, String formula, String concerns, int version) {

    public Measure withVersion(int other) {
        return new Measure(id, name, formula, concerns, other);
    }
}
