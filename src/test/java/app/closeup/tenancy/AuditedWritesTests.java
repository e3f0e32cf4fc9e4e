package app.closeup.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls every public method of every service as the owner of a company that has a row in every table, and looks which
 * rows are others afterwards: each transaction that wrote some has written into the audit too.
 */
@SpringBootTest
class AuditedWritesTests {

    /** What is written without a word in the audit, by the service's method, each with the reason. */
    private static final Map<String, String> SILENT = Map.ofEntries(
            Map.entry("Policies.save", "a draft: publishing it is remembered"),
            Map.entry("Policies.discard", "a draft: it never held"),
            Map.entry("Playbooks.save", "a draft: publishing it is remembered"),
            Map.entry("Playbooks.discard", "a draft: it never held"),
            Map.entry("FirstSteps.dismiss", "how the person's own first screen looks"),
            Map.entry("Domains.check", "what was found: that a domain is proven, or no more, is remembered"),
            Map.entry("Uploads.upload", "a file on its way: the import's start is remembered"),
            Map.entry("Uploads.chooseFormat", "a file on its way"),
            Map.entry("Uploads.choose", "a file on its way"),
            Map.entry("Uploads.discard", "a file on its way"));

    /** Tells sessions that rights are to be read anew: nothing in itself. */
    private static final Set<String> COUNTERS = Set.of("tenants.access_version");

    @Autowired
    ApplicationContext context;

    @Autowired
    Scheduler jobs;

    @BeforeEach
    void jobsWait() {
        jobs.pause();
    }

    @AfterEach
    void jobsGoOn() {
        jobs.resume();
    }

    @Test
    void everyWriteIsAudited() throws SQLException {
        var probe = new Probe();
        for (var service : services().entrySet()) {
            var methods = methods(service.getKey());
            if (!methods.isEmpty()) {
                probe.call(service.getValue(), methods);
            }
        }
        // A job of an earlier method may have written meanwhile: in a company of its own the method writes alone.
        for (var suspect : List.copyOf(probe.silent.keySet())) {
            probe.silent.remove(suspect);
            probe.call(services().get(suspect.getDeclaringClass()), List.of(suspect));
        }

        assertThat(List.copyOf(probe.silent.values()))
                .as("writes that the audit does not know of")
                .isEmpty();
        assertThat(probe.wrote).as("methods that wrote").hasSizeGreaterThan(30);
    }

    @Test
    void theProbeTurnsRedForAServiceThatWritesInSilence() throws SQLException {
        var probe = new Probe();
        probe.call(new Quiet(), methods(Quiet.class));

        assertThat(List.copyOf(probe.silent.values()))
                .singleElement()
                .asString()
                .contains("Quiet.rename")
                .contains("tenants.member");
    }

    private Map<Class<?>, Object> services() {
        var services =
                new TreeMap<Class<?>, Object>((one, other) -> one.getName().compareTo(other.getName()));
        for (var name : context.getBeanDefinitionNames()) {
            var type = context.getType(name);
            if (type != null && type.getName().startsWith("app.closeup.")) {
                var bean = context.getBean(name);
                var target = AopUtils.getTargetClass(bean);
                if (ServiceProbe.isService(target)) {
                    services.put(target, bean);
                }
            }
        }
        return services;
    }

    /** Those that may write. */
    private static List<Method> methods(Class<?> service) {
        var methods = new ArrayList<Method>();
        for (var method : service.getDeclaredMethods()) {
            var transaction = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
            if (Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic()
                    && (transaction == null || !transaction.readOnly())) {
                methods.add(method);
            }
        }
        return methods;
    }

    /** Calls the methods of a service in a company of its own, those that take something away last. */
    private static final class Probe {

        private static final Pattern TAKES_AWAY =
                Pattern.compile("(delete|remove|retire|discard|leave|deactivate|cancel|revoke|hand|end|withdraw).*");

        final Map<Method, String> silent = new LinkedHashMap<>();
        final Set<String> wrote = new TreeSet<>();

        void call(Object service, List<Method> methods) throws SQLException {
            try (var connection = TestDatabase.superuser()) {
                var tables = new Catalogue(connection).tenantTables();
                var owner = Cast.foundCompany("Audited");
                var columns = new LinkedHashMap<String, Object>();
                var rows = new RowMaker(connection);
                for (var table : tables) {
                    if (!table.equals("tenants.company_deletion")) {
                        columns.putAll(rows.insertAndTell(table, owner.tenant()));
                    }
                }
                var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
                var arguments = new ArgumentMaker(columns, "probe@example.com", tomorrow);
                for (var method : methods.stream()
                        .sorted(Comparator.comparing((Method one) ->
                                        TAKES_AWAY.matcher(one.getName()).matches())
                                .thenComparing(Method::toString))
                        .toList()) {
                    var made = arguments.make(method.getGenericParameterTypes());
                    if (made.isPresent()) {
                        var before = rows(connection, tables, owner);
                        Cast.runAs(owner, () -> invoke(service, method, made.get()));
                        judge(method, before, rows(connection, tables, owner));
                    }
                }
            }
        }

        private void judge(
                Method method, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
            var name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
            var audited = new HashSet<>(after.get("tenants.audit_event").values());
            audited.removeAll(before.get("tenants.audit_event").values());
            var changed = new TreeSet<String>();
            var unaudited = new TreeSet<String>();
            for (var table : after.keySet()) {
                if (table.startsWith("tenants.audit") || COUNTERS.contains(table)) {
                    continue;
                }
                var fresh = new HashMap<>(after.get(table));
                fresh.keySet().removeAll(before.get(table).keySet());
                var gone = new HashSet<>(before.get(table).keySet());
                gone.removeAll(after.get(table).keySet());
                if (fresh.isEmpty() && gone.isEmpty()) {
                    continue;
                }
                changed.add(table);
                var transactions = new HashSet<>(fresh.values());
                transactions.removeAll(audited);
                if (!transactions.isEmpty() || audited.isEmpty()) {
                    unaudited.add(table);
                }
            }
            if (!changed.isEmpty()) {
                wrote.add(name);
            }
            if (!unaudited.isEmpty() && !SILENT.containsKey(name)) {
                silent.put(method, name + " writes " + unaudited);
            }
        }

        private static void invoke(Object service, Method method, Object[] made) {
            try {
                method.setAccessible(true);
                method.invoke(service, made);
            } catch (InvocationTargetException _) {
                // Refused or in vain: what it wrote before that is looked at all the same.
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Of each table the rows, and which transaction wrote each. */
        private static Map<String, Map<String, String>> rows(Connection connection, Set<String> tables, SignedIn owner)
                throws SQLException {
            var sql = tables.stream()
                    .map(table -> "select '" + table + "', md5(t::text), t.xmin::text from " + table
                            + " t where tenant_id = '" + owner.tenant() + "'")
                    .collect(Collectors.joining(" union all "));
            var all = new TreeMap<String, Map<String, String>>();
            tables.forEach(table -> all.put(table, new HashMap<>()));
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(sql)) {
                while (found.next()) {
                    all.get(found.getString(1)).put(found.getString(2), found.getString(3));
                }
            }
            return all;
        }
    }

    /** Writes past the audit, as a service that forgets it would. */
    static class Quiet {

        public void rename(String name) throws SQLException {
            try (var connection = TestDatabase.superuser();
                    var update =
                            connection.prepareStatement("update tenants.member set name = ? where tenant_id = ?")) {
                update.setString(1, name);
                update.setObject(2, me().tenant().value());
                update.executeUpdate();
            }
        }

        private static SignedIn me() {
            return SignedIn.current().orElseThrow();
        }
    }
}
