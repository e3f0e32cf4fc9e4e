package app.closeup.platform.sql;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in one statement. Each column travels as one array, so that the statement is the same however many rows
 * there are: it is written, sent, parsed and planned once.
 *
 * @param <T> what a row is made of
 */
public final class BulkInsert<T> {

    private static final Name UNNEST = name("unnest");

    private final Collection<T> rows;
    private final Map<Field<?>, Field<?>> columns = new LinkedHashMap<>();

    private BulkInsert(Collection<T> rows) {
        this.rows = rows;
    }

    public static <T> BulkInsert<T> of(Collection<T> rows) {
        return new BulkInsert<>(rows);
    }

    /** The same value in every row. */
    public <V> BulkInsert<T> all(Field<V> column, @Nullable V value) {
        columns.put(column, val(value, column.getDataType()));
        return this;
    }

    /** A value of each row. */
    public <V> BulkInsert<T> each(Field<V> column, Function<? super T, ? extends @Nullable V> value) {
        var type = column.getDataType().getArrayDataType();
        var values = new ArrayList<@Nullable Object>(rows.size());
        rows.forEach(row -> values.add(value.apply(row)));
        var array = Arrays.copyOf(values.toArray(), values.size(), type.getType());
        columns.put(column, function(UNNEST, column.getDataType(), val(array, type)));
        return this;
    }

    /** To be run by the caller; at least one column must differ from row to row. */
    public <R extends Record> InsertOnDuplicateStep<R> into(Table<R> table) {
        return insertInto(table, columns.keySet()).select(select(columns.values()));
    }
}
