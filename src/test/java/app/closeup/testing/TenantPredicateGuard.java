package app.closeup.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Fails whichever test runs a statement that does not name the tenant itself for each company's table it touches. Row
 * security would still hold; this is the second lock, and what routes a statement to one shard.
 */
public final class TenantPredicateGuard implements ExecuteListener {

    private static final Pattern TABLE = Pattern.compile("\"(\\w+)\"\\.\"(\\w+)\"(?!\\.)");
    private static final Pattern PREDICATE = Pattern.compile("\"tenant_id\" = ");
    private static final Pattern INSERTED = Pattern.compile("insert into \\S+(?: as \\S+)? \\([^)]*\"tenant_id\"");

    private final Map<String, Boolean> judged = new ConcurrentHashMap<>();

    @Override
    public void executeStart(ExecuteContext context) {
        var sql = context.sql();
        if (sql != null && !judged.computeIfAbsent(sql, TenantPredicateGuard::namesTheTenant)) {
            throw new AssertionError("The statement does not name the tenant for each table: " + sql);
        }
    }

    static boolean namesTheTenant(String sql) {
        var tables = TABLE.matcher(sql)
                .results()
                .filter(table -> CompanyTables.contains(table.group(1) + "." + table.group(2)))
                .count();
        return tables <= count(PREDICATE.matcher(sql)) + count(INSERTED.matcher(sql));
    }

    private static long count(Matcher matcher) {
        return matcher.results().count();
    }
}
