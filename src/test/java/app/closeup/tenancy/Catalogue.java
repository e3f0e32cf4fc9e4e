package app.closeup.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's own catalogue and names every breach of the tenancy rules; an empty list is what it should say. */
final class Catalogue {

    /** Tables above the companies, each with the reason. A name that no longer stands in the database is a breach too. */
    static final Map<String, String> SHARED = Map.ofEntries(
            Map.entry("platform.event_publication", "the registry of events, identifiers only"),
            Map.entry("platform.scheduled_tasks", "the queue of jobs, identifiers only"),
            Map.entry("platform.throttle", "hashes of whom a door slows down"),
            Map.entry("platform.outbox_mail", "mail to staff where no mail server is"),
            Map.entry("tenants.tenant", "the directory of companies"),
            Map.entry("tenants.identity", "people who sign in, to several companies maybe"),
            Map.entry("tenants.membership", "who may enter which company, identifiers only"),
            Map.entry("tenants.sign_up", "sign-ups before there is a company"),
            Map.entry("tenants.authenticator", "second factors of people, sealed"),
            Map.entry("tenants.passkey", "public keys of people's devices"),
            Map.entry("tenants.recovery_code", "hashes of codes that people keep on paper"),
            Map.entry("tenants.proven_domain", "by which mail domain people sign in to which company"),
            Map.entry("tenants.session", "where people are signed in"),
            Map.entry("tenants.account_event", "what happens to accounts, on its way into the audits"),
            Map.entry("tenants.device", "hashes of cookies of their browsers"),
            Map.entry("tenants.single_use_token", "hashes of links sent by mail"));

    private static final String POLICY =
            "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)";

    private static final String OURS =
            "n.nspname in ('platform', 'tenants', 'customers', 'pipeline', 'feedback', 'billing')";

    private static final String TABLES = "select c.oid, n.nspname || '.' || c.relname as name from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and " + OURS;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** Every table of ours that belongs to the companies, by schema-qualified name. */
    Set<String> tenantTables() throws SQLException {
        var tables = new TreeSet<>(column(TABLES.replace("c.oid, ", "")));
        tables.removeAll(SHARED.keySet());
        return tables;
    }

    List<String> breaches() throws SQLException {
        var breaches = new ArrayList<String>();
        var all = Set.copyOf(column(TABLES.replace("c.oid, ", "")));
        SHARED.keySet().stream()
                .filter(name -> !all.contains(name))
                .forEach(name -> breaches.add(name + " stands on the allow-list and not in the database"));
        var tenantTables = tenantTables();

        expectNone(breaches, tenantTables, "has no tenant_id uuid not null", """
                select t.name from (%s) t where not exists (
                    select from pg_attribute a
                    where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnotnull and a.atttypid = 'uuid'::regtype)
                """);
        expectNone(breaches, tenantTables, "does not enable and force row level security", """
                select t.name from (%s) t join pg_class c on c.oid = t.oid
                where not (c.relrowsecurity and c.relforcerowsecurity)
                """);
        expectNone(breaches, tenantTables, "does not have exactly the one canonical policy", """
                select t.name from (%s) t where 1 <> (select count(*) from pg_policy p where p.polrelid = t.oid)
                   or not exists (
                    select from pg_policy p
                    where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
                      and pg_get_expr(p.polqual, p.polrelid) = '$policy'
                      and pg_get_expr(p.polwithcheck, p.polrelid) = '$policy')
                """.replace(
                        "$policy", POLICY.replace("'", "''")));
        expectNone(
                breaches,
                tenantTables,
                "has a primary key, unique constraint or b-tree that does not begin with tenant_id",
                """
                select t.name || ' (' || i.indexrelid::regclass || ')' from (%s) t
                join pg_index i on i.indrelid = t.oid
                join pg_class ic on ic.oid = i.indexrelid
                join pg_am am on am.oid = ic.relam
                left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                where (am.amname = 'btree' or i.indisunique) and a.attname is distinct from 'tenant_id'
                """);
        expectNone(
                breaches,
                tenantTables,
                "has an index that row security slows down (an expression, or a type that leaks)",
                """
                select t.name || ' (' || i.indexrelid::regclass || ')' from (%s) t
                join pg_index i on i.indrelid = t.oid
                where i.indexprs is not null or exists (
                    select from pg_attribute a where a.attrelid = i.indexrelid
                    and a.atttypid not in ('uuid'::regtype, 'text'::regtype, 'bigint'::regtype, 'integer'::regtype,
                                           'boolean'::regtype, 'date'::regtype, 'timestamptz'::regtype))
                """);
        expectNone(breaches, tenantTables, "has a column of a type that leaks (enum, numeric)", """
                select t.name || '.' || a.attname from (%s) t
                join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                join pg_type y on y.oid = a.atttypid
                where y.typtype = 'e' or y.oid = 'numeric'::regtype
                """);
        expectNone(breaches, tenantTables, "has a foreign key to a company's table without the tenant pair", """
                select t.name || ' (' || k.conname || ')' from (%s) t
                join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
                join pg_class r on r.oid = k.confrelid and r.relrowsecurity
                left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
                left join pg_attribute b on b.attrelid = r.oid and b.attnum = k.confkey[1]
                where a.attname is distinct from 'tenant_id' or b.attname is distinct from 'tenant_id'
                """);
        expectNone(breaches, tenantTables, "has a trigger", """
                select t.name || ' (' || g.tgname || ')' from (%s) t
                join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
                """);
        expectNone(breaches, tenantTables, "is partitioned: each partition would need a policy of its own", """
                select t.name from (%s) t join pg_class c on c.oid = t.oid where c.relkind = 'p' or c.relispartition
                """);
        expectNone(
                breaches,
                null,
                "may be truncated, referenced or given triggers by the application or the backup role",
                """
                select t.name || ' (' || role || ' ' || right_ || ')' from (%s) t,
                    unnest(array['closeup_app', 'closeup_backup']) role,
                    unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) right_
                where has_table_privilege(role, t.oid, right_)
                """);
        expectNone(breaches, null, "may be written by the backup role", """
                select t.name from (%s) t, unnest(array['INSERT', 'UPDATE', 'DELETE']) right_
                where has_table_privilege('closeup_backup', t.oid, right_)
                """);
        expectNone(breaches, null, "does not belong to the owner", """
                select t.name from (%s) t join pg_class c on c.oid = t.oid
                where c.relowner <> 'closeup_owner'::regrole
                """);
        expectNothing(
                breaches,
                "is a view that does not run with its reader's rights, or a materialized one, or a sequence",
                """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and (c.relkind in ('m', 'S')
                    or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false))
                """.formatted(OURS));
        expectNothing(breaches, "is a routine that is not on the list of two", """
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where %s and n.nspname || '.' || p.proname not in ('platform.isolate', 'platform.share')
                """.formatted(OURS));
        expectNothing(breaches, "is an enum", """
                select n.nspname || '.' || t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace
                where %s and t.typtype = 'e'
                """.formatted(OURS));
        expectNothing(breaches, "is a role with too many rights", """
                select rolname from pg_roles
                where rolname like 'closeup%' and (rolsuper or rolcreaterole or rolcreatedb or rolreplication
                    or rolbypassrls and rolname <> 'closeup_backup')
                """);
        expectNothing(breaches, "is a role that the application role is a member of", """
                select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
                where m.member = 'closeup_app'::regrole
                """);
        expectNothing(breaches, "is a schema in which the application may create", """
                select n.nspname from pg_namespace n
                where has_schema_privilege('closeup_app', n.oid, 'CREATE') and n.nspname not like 'pg_temp%'
                """);
        expectNothing(breaches, "is a database in which the application may create", """
                select d.datname from pg_database d
                where d.datname = current_database() and has_database_privilege('closeup_app', d.oid, 'CREATE')
                """);
        return breaches;
    }

    /** The query selects names from the tables; null {@code among} asks it of the shared ones too. */
    private void expectNone(List<String> breaches, @Nullable Set<String> among, String breach, String query)
            throws SQLException {
        column(query.replace("%s", TABLES)).stream()
                .filter(name -> among == null
                        || among.stream()
                                .anyMatch(table -> name.equals(table)
                                        || name.startsWith(table + " ")
                                        || name.startsWith(table + ".")))
                .forEach(name -> breaches.add(name + " " + breach));
    }

    private void expectNothing(List<String> breaches, String breach, String query) throws SQLException {
        column(query).forEach(name -> breaches.add(name + " " + breach));
    }

    private List<String> column(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
