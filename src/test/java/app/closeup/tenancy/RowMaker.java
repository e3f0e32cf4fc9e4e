package app.closeup.tenancy;

import app.closeup.platform.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a row for any table of ours from the catalogue alone: required columns get a value of their type that passes the
 * table's checks, and foreign keys get a row of their own first.
 */
final class RowMaker {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ALLOWED = Pattern.compile("= ANY \\(+ARRAY\\['([^']+)'");

    private final Connection connection;
    private final String marker;

    RowMaker(Connection connection) {
        this(connection, "probe");
    }

    /** Every free text of the rows begins with the marker. */
    RowMaker(Connection connection, String marker) {
        this.connection = connection;
        this.marker = marker;
    }

    /** Inserts a row and answers it as JSON. */
    String insert(String table, TenantId tenant) throws SQLException {
        return JSON.writeValueAsString(insertAndTell(table, tenant));
    }

    /** Inserts a row and answers its columns. */
    Map<String, Object> insertAndTell(String table, TenantId tenant) throws SQLException {
        var row = row(table, tenant);
        insertRow(table, row);
        return row;
    }

    /** The row as JSON, its parents inserted. */
    String fresh(String table, TenantId tenant) throws SQLException {
        return JSON.writeValueAsString(row(table, tenant));
    }

    private Map<String, Object> row(String table, TenantId tenant) throws SQLException {
        var row = new LinkedHashMap<String, Object>();
        try (var columns = connection.prepareStatement("""
                select a.attname, format_type(a.atttypid, null), a.attnotnull,
                       pg_get_expr(d.adbin, d.adrelid),
                       (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                        where k.conrelid = a.attrelid and k.contype = 'c' and a.attnum = any (k.conkey))
                from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attnum
                """)) {
            columns.setString(1, table);
            try (var found = columns.executeQuery()) {
                while (found.next()) {
                    var name = found.getString(1);
                    if (name.equals("tenant_id")) {
                        row.put(name, tenant.toString());
                    } else if (found.getBoolean(3)) {
                        row.put(name, value(found.getString(2), found.getString(5)));
                    }
                }
            }
        }
        fillForeignKeys(table, tenant, row);
        return row;
    }

    private void fillForeignKeys(String table, TenantId tenant, Map<String, Object> row) throws SQLException {
        try (var keys = connection.prepareStatement("""
                select n.nspname || '.' || r.relname,
                       (select array_agg(a.attname::text order by x.n) from unnest(k.conkey) with ordinality x(num, n)
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.num),
                       (select array_agg(a.attname::text order by x.n) from unnest(k.confkey) with ordinality x(num, n)
                        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = x.num)
                from pg_constraint k join pg_class r on r.oid = k.confrelid join pg_namespace n on n.oid = r.relnamespace
                where k.conrelid = ?::regclass and k.contype = 'f'
                """)) {
            keys.setString(1, table);
            try (var found = keys.executeQuery()) {
                while (found.next()) {
                    var columns = (String[]) found.getArray(2).getArray();
                    var parentColumns = (String[]) found.getArray(3).getArray();
                    var last = columns[columns.length - 1];
                    if (last.equals("tenant_id") || !row.containsKey(last)) {
                        continue;
                    }
                    var parent = row(found.getString(1), tenant);
                    insertRow(found.getString(1), parent);
                    for (var index = 0; index < columns.length; index++) {
                        row.put(columns[index], parent.get(parentColumns[index]));
                    }
                }
            }
        }
    }

    private void insertRow(String table, Map<String, Object> row) throws SQLException {
        var columns = String.join(", ", row.keySet());
        try (var insert = connection.prepareStatement("insert into " + table + " (" + columns + ") select " + columns
                + " from jsonb_populate_record(null::" + table + ", ?::jsonb)")) {
            insert.setString(1, JSON.writeValueAsString(row));
            insert.executeUpdate();
        }
    }

    private Object value(String type, @Nullable String checks) {
        if (checks != null) {
            var allowed = ALLOWED.matcher(checks);
            if (allowed.find()) {
                return allowed.group(1);
            }
        }
        return switch (type) {
            case "uuid" -> UUID.randomUUID().toString();
            case "text" -> marker + " " + UUID.randomUUID();
            case "boolean" -> false;
            case "timestamp with time zone" -> "2026-01-01T00:00:00Z";
            case "date" -> "2026-01-01";
            case "bytea" -> "\\x00";
            case "jsonb" -> Map.of();
            default -> 1;
        };
    }
}
