package app.closeup.customers.imports.mapping;

import app.closeup.customers.imports.csv.Fault;
import org.jspecify.annotations.Nullable;

/** What was read from a value: with a fault and no value it could not be read; with both, the fault says how it was. */
record Reading<T>(@Nullable T value, @Nullable Fault fault) {

    static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    static <T> Reading<T> of(T value, Fault told) {
        return new Reading<>(value, told);
    }

    static <T> Reading<T> not(String key, Object... arguments) {
        return new Reading<>(null, Fault.of(key, arguments));
    }
}
