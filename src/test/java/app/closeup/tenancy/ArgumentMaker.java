package app.closeup.tenancy;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes an argument of any type that services take; identifiers are the other company's. */
final class ArgumentMaker {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final Map<String, Object> theirColumns;
    private final String marker;
    private final LocalDate day;

    ArgumentMaker(Map<String, Object> theirColumns, String marker) {
        this(theirColumns, marker, LocalDate.EPOCH);
    }

    ArgumentMaker(Map<String, Object> theirColumns, String marker, LocalDate day) {
        this.theirColumns = theirColumns;
        this.marker = marker;
        this.day = day;
    }

    /** Empty when one of the types is beyond this class. */
    Optional<Object[]> make(Type... types) {
        var made = Arrays.stream(types).map(this::one).toArray();
        return Arrays.stream(made).allMatch(argument -> argument != null) ? Optional.of(made) : Optional.empty();
    }

    private @Nullable Object one(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return collection(parameterized);
        }
        return type instanceof Class<?> simple ? value(simple) : null;
    }

    private @Nullable Object collection(ParameterizedType type) {
        if (type.getRawType() == Map.class) {
            return Map.of();
        }
        var element = one(type.getActualTypeArguments()[0]);
        if (element == null) {
            return null;
        }
        if (type.getRawType() == Set.class) {
            return Set.of(element);
        }
        if (type.getRawType() == Optional.class) {
            return Optional.of(element);
        }
        return type.getRawType() == List.class || type.getRawType() == Collection.class ? List.of(element) : null;
    }

    private @Nullable Object value(Class<?> type) {
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == UUID.class) {
            return UUID.fromString((String) theirColumns.get("import_id"));
        }
        return switch (type.getSimpleName()) {
            case "String" -> marker.toLowerCase(Locale.ROOT);
            case "int", "Integer" -> 10;
            case "long", "Long" -> 1L;
            case "boolean", "Boolean" -> true;
            case "Instant" -> NOON;
            case "LocalDate" -> day;
            case "LocalTime" -> LocalTime.NOON;
            case "YearMonth" -> YearMonth.from(day);
            case "ZoneId" -> ZoneOffset.UTC;
            case "InputStream" -> InputStream.nullInputStream();
            case "OutputStream" -> OutputStream.nullOutputStream();
            case "Duration" -> Duration.ofHours(1);
            case "Currency" -> Currency.getInstance("EUR");
            case "BigDecimal" -> BigDecimal.ONE;
            case "Locale" -> Locale.ENGLISH;
            case "byte[]" -> new byte[] {1};
            case "char", "Character" -> ',';
            default -> null;
        };
    }

    private @Nullable Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var column = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        if (components.length == 1 && components[0].getType() == UUID.class && theirColumns.containsKey(column)) {
            return construct(type, components, UUID.fromString((String) theirColumns.get(column)));
        }
        var types =
                Arrays.stream(components).map(RecordComponent::getGenericType).toArray(Type[]::new);
        return make(types).map(made -> construct(type, components, made)).orElse(null);
    }

    private static @Nullable Object construct(Class<?> type, RecordComponent[] components, Object... values) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refusedByItsOwnRules) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
