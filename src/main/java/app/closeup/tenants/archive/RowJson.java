package app.closeup.tenants.archive;

import app.closeup.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as one line of JSON: by the names of its columns, times in UTC, bytes in Base64. The company itself is named
 * once in an archive, not in each row.
 */
final class RowJson {

    private final JsonMapper json;

    RowJson(JsonMapper json) {
        this.json = json;
    }

    String line(Record row, List<Field<?>> fields) {
        var line = json.createObjectNode();
        for (var field : fields) {
            put(line, field, row);
        }
        return json.writeValueAsString(line);
    }

    /** By name; columns that the line leaves out are not there. */
    Map<String, @Nullable Object> row(String line, List<Field<?>> fields) {
        var node = json.readTree(line);
        var row = new HashMap<String, @Nullable Object>();
        for (var field : fields) {
            var value = node.get(field.getName());
            if (value != null) {
                row.put(field.getName(), value(field, value));
            }
        }
        return row;
    }

    static boolean isCompany(Field<?> field) {
        return field.getType() == TenantId.class;
    }

    private <T> void put(ObjectNode line, Field<T> field, Record row) {
        Object value = field.getConverter().to(row.get(field));
        var name = field.getName();
        switch (value) {
            case null -> line.putNull(name);
            case Boolean bool -> line.put(name, bool);
            case Integer number -> line.put(name, number);
            case Long number -> line.put(name, number);
            case byte[] bytes -> line.put(name, Base64.getEncoder().encodeToString(bytes));
            case JSONB document -> line.set(name, json.readTree(document.data()));
            case String text -> line.put(name, text);
            case UUID id -> line.put(name, id.toString());
            case Instant moment -> line.put(name, moment.toString());
            case LocalDate day -> line.put(name, day.toString());
            default -> throw new IllegalStateException("No archive can hold " + value.getClass() + " of " + field);
        }
    }

    private <T> @Nullable T value(Field<T> field, JsonNode node) {
        return node.isNull() ? null : converted(field.getConverter(), node);
    }

    private <D, T> @Nullable T converted(Converter<D, T> converter, JsonNode node) {
        return converter.from(converter.fromType().cast(plain(converter.fromType(), node)));
    }

    private Object plain(Class<?> type, JsonNode node) {
        return switch (type.getSimpleName()) {
            case "Boolean" -> node.asBoolean();
            case "Integer" -> node.asInt();
            case "Long" -> node.asLong();
            case "byte[]" -> Base64.getDecoder().decode(node.asString());
            case "JSONB" -> JSONB.jsonb(json.writeValueAsString(node));
            case "String" -> node.asString();
            case "UUID" -> UUID.fromString(node.asString());
            case "Instant" -> Instant.parse(node.asString());
            case "LocalDate" -> LocalDate.parse(node.asString());
            default -> throw new IllegalStateException("No archive can hold " + type);
        };
    }
}
