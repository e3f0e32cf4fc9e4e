package app.closeup.tenants.archive;

import app.closeup.tenants.CompanyTable;
import app.closeup.tenants.CompanyTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/**
 * All modules' tables in an order in which their rows can be inserted: what a row refers to comes before it. Columns that
 * refer to a later row, or to a row of their own table, are late: they stay empty until all rows are there.
 */
@Component
class OrderedTables {

    private static final String TENANT = "tenant_id";

    private final List<CompanyTable> inOrder = new ArrayList<>();
    private final Map<Table<?>, Set<Field<?>>> late = new LinkedHashMap<>();

    OrderedTables(List<CompanyTables> modules) {
        modules.forEach(module -> addInOrder(module.tables()));
    }

    List<CompanyTable> inOrder() {
        return inOrder;
    }

    List<CompanyTable> archived() {
        return inOrder.stream().filter(CompanyTable::archived).toList();
    }

    Set<Field<?>> late(CompanyTable table) {
        return late.getOrDefault(table.table(), Set.of());
    }

    /** A module's generated tables know of references within the module alone. */
    private void addInOrder(List<CompanyTable> tables) {
        var left = tables.stream()
                .sorted(Comparator.comparing(CompanyTable::name))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!left.isEmpty()) {
            var open = left.stream().map(CompanyTable::table).collect(Collectors.toCollection(HashSet::new));
            var next = left.stream()
                    .filter(table -> references(table.table(), open).isEmpty())
                    .findFirst()
                    .or(() -> left.stream()
                            .filter(table ->
                                    references(table.table(), open).stream().allMatch(OrderedTables::mayWait))
                            .findFirst())
                    .orElseThrow(
                            () -> new IllegalStateException("These tables refer to each other in a ring: " + left));
            place(next, open);
            left.remove(next);
        }
    }

    private void place(CompanyTable table, Set<Table<?>> open) {
        var waiting = new LinkedHashSet<Field<?>>();
        table.table().getReferences().stream()
                .filter(key -> open.contains(key.getKey().getTable()))
                .forEach(key -> {
                    if (!mayWait(key)) {
                        throw new IllegalStateException(
                                "A row of " + table.name() + " must refer to another one that is not there yet");
                    }
                    waiting.addAll(ownFields(key));
                });
        late.put(table.table(), waiting);
        inOrder.add(table);
    }

    /** To other tables that have no place yet. */
    private static List<? extends ForeignKey<?, ?>> references(Table<?> table, Set<Table<?>> open) {
        return table.getReferences().stream()
                .filter(key -> !key.getKey().getTable().equals(table))
                .filter(key -> open.contains(key.getKey().getTable()))
                .toList();
    }

    private static boolean mayWait(ForeignKey<?, ?> key) {
        return ownFields(key).stream().allMatch(field -> field.getDataType().nullable());
    }

    private static List<? extends Field<?>> ownFields(ForeignKey<?, ?> key) {
        return Arrays.stream(key.getFieldsArray())
                .filter(field -> !field.getName().equals(TENANT))
                .toList();
    }
}
