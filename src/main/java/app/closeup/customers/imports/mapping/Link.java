package app.closeup.customers.imports.mapping;

import app.closeup.customers.relations.RelationType;
import org.jspecify.annotations.Nullable;

/** Another customer that a row names: by what its own system calls it, by its name, or by both. */
public record Link(
        RelationType type,
        @Nullable String externalId,
        @Nullable String name) {}
