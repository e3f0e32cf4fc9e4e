package app.closeup.ui.kit;

import java.util.Set;
import java.util.function.Consumer;

/** Something done to all selected entries of a list at once. */
public record BulkAction<T>(String label, Sign sign, Consumer<Set<T>> action) {}
