package app.closeup.benchmark;

import static app.closeup.customers.CustomerQuery.ALL;

import app.closeup.customers.CustomerQuery.Sort;
import app.closeup.customers.CustomerWriter;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.sample.Crowd;
import app.closeup.platform.text.Folding;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The list and the search through the service against the same work written by hand in JDBC: the same reads, each in one
 * transaction, every column taken into Java, planned alike. By hand it is done twice: as the application's role, which
 * says whose rows it wants and reads under row security, as the service does; and as a superuser without either, which
 * shows what keeping companies apart costs in all. 200,000 customers in one company among 1,000 companies.
 *
 * <p>Run on demand: {@code ./mvnw test -Dtest=CustomerListBenchmark -Dtest.jvm=-Xmx3g}
 */
@SpringBootTest
@Timeout(value = 1, unit = TimeUnit.HOURS)
class CustomerListBenchmark {

    private static final int CUSTOMERS = Integer.getInteger("benchmark.customers", 200_000);
    private static final int COMPANIES = Integer.getInteger("benchmark.companies", 1_000);
    private static final int WARM_UP = 2_000;
    private static final int RUNS = Integer.getInteger("benchmark.runs", 600);
    private static final double ALLOWED = 1.5;

    private static final String COLUMNS = "select customer_id, kind, stage, name, job_title, email, phone, city,"
            + " country, industry, owner_id, last_contact_at, created_at from customers.customer";
    private static final String PAGE = COLUMNS + " where tenant_id = ? and deleted_at is null"
            + " and customer_id in (select customer_id from customers.customer"
            + " where tenant_id = ? and deleted_at is null%s order by %s limit 50 offset %s) order by %s";
    private static final String BY_NAME = "name_folded, customer_id";
    private static final String BY_CONTACT = "last_contact_at desc nulls last, customer_id";
    private static final String PROBE = "(select count(*) from (select 1 from customers.search_token"
            + " where tenant_id = ? and token >= ? and token < ? limit 10001) probe)";
    private static final String BEST = COLUMNS + " join (select customer_id as found, bool_or(token = ?) as exact from"
            + " (select customer_id, token from customers.search_token t where tenant_id = ? and token >= ? and token < ?";
    private static final String HAVING = " and exists (select 1 from customers.search_token o where o.tenant_id = ?"
            + " and o.token >= ? and o.token < ? and o.customer_id = t.customer_id offset 0)";
    private static final String RANKED =
            " order by token, customer_id limit 200) tokens group by customer_id) candidate"
                    + " on customer_id = found where tenant_id = ? and deleted_at is null"
                    + " order by case when name_folded = ? then 0 when name_folded >= ? and name_folded < ? and exact then 0"
                    + " when name_folded >= ? and name_folded < ? then 1 when exact then 2 else 3 end, name_folded, customer_id"
                    + " limit 20";
    private static final String BEYOND = Character.toString(Character.MAX_CODE_POINT);

    /** Beginnings of words as people type them: rare ones, common ones. */
    private static final List<String> WORDS =
            List.of("gud", "nguyen", "sig", "aliy", "eliy", "pop", "harr", "thors", "ma", "stef", "кур", "wil");

    private static final List<String> PAIRS = List.of(
            "guðrún þórð",
            "nguyễn lan",
            "əliyev rəş",
            "popescu ana",
            "smith oli",
            "нұрғ сәу",
            "magnús helg",
            "trần minh");

    @Autowired
    Customers customers;

    @Autowired
    CustomerWriter writer;

    @Autowired
    TransactionTemplate transaction;

    private final List<Result> results = new ArrayList<>();
    private final SignedIn owner = Cast.foundCompany("Big");
    private ByHand isolated;
    private ByHand open;
    private ByHand byHand;
    private int read;

    @Test
    void listAndSearchCostAtMostHalfAsMuchAgainAsBareJdbc() throws SQLException {
        seed();
        try (var application = connection(TestDatabase.APPLICATION);
                var superuser = TestDatabase.superuser()) {
            isolated = new ByHand(application, "set local app.tenant_id = '" + owner.tenant() + "'");
            open = new ByHand(superuser, null);
            pages();
            searches();
        }
        report();
    }

    private void pages() {
        compare("page by name", run -> customers.page(ALL, run % 40 * 50, 50), run -> page("", BY_NAME, run % 40 * 50));
        compare(
                "page by name, 50,000 rows down",
                run -> customers.page(ALL, 50_000 + run, 50),
                run -> page("", BY_NAME, 50_000 + run));
        compare(
                "page by last contact",
                run -> customers.page(ALL.sortedBy(Sort.LAST_CONTACT, true), run % 40 * 50, 50),
                run -> page("", BY_CONTACT, run % 40 * 50));
        compare(
                "page of a stage by name",
                run -> customers.page(ALL.withStages(Set.of(Stage.FORMER)), run % 40 * 50, 50),
                run -> page(" and stage = 'former'", BY_NAME, run % 40 * 50));
        compare(
                "page of two stages by contact",
                run -> customers.page(
                        ALL.withStages(Set.of(Stage.FORMER, Stage.LEAD)).sortedBy(Sort.LAST_CONTACT, true), 0, 50),
                _ -> page(" and stage in ('former', 'lead')", BY_CONTACT, 0));
        compare(
                "page of an owner by name",
                run -> customers.page(ALL.withOwners(Set.of(owner.member())), run % 40 * 50, 50),
                run -> page(" and owner_id = '" + owner.member() + "'", BY_NAME, run % 40 * 50));
        compare(
                "page of a country by name",
                run -> customers.page(ALL.withCountries(Set.of("IS")), run % 40 * 50, 50),
                run -> page(" and country = 'IS'", BY_NAME, run % 40 * 50));
        compare("count up to 1,001", _ -> customers.countUpTo(ALL, 1_001), _ -> count());
    }

    private void searches() {
        compare(
                "search, one word",
                run -> customers.search(word(run), 20),
                run -> search(List.of(Folding.fold(word(run)))));
        compare("search, two words", run -> customers.search(pair(run), 20), run -> search(Folding.words(pair(run))));
        compare(
                "search, e-mail address",
                run -> customers.search(address(run), 20),
                run -> search(List.of(address(run))));
        compare("search, phone digits", run -> customers.search(digits(run), 20), run -> search(List.of(digits(run))));
        compare(
                "list page, common word",
                _ -> customers.page(ALL.withText("example"), 0, 50),
                _ -> wordPage("example", true));
        compare(
                "list page, rarer word",
                _ -> customers.page(ALL.withText("þórðard"), 0, 50),
                _ -> wordPage("thordard", false));
    }

    private static String word(int run) {
        return WORDS.get(run % WORDS.size());
    }

    private static String pair(int run) {
        return PAIRS.get(run % PAIRS.size());
    }

    private static String address(int run) {
        return "info@"
                + List.of("hvita", "anphu", "xezer", "carpati", "hartley").get(run % 5);
    }

    private static String digits(int run) {
        return List.of("35469", "8490", "99450", "40721", "7701").get(run % 5) + run % 10;
    }

    private void page(String filter, String order, int offset) {
        inTransaction(() -> {
            var statement = prepare(PAGE.formatted(filter, order, offset, order));
            statement.setObject(1, owner.tenant().value());
            statement.setObject(2, owner.tenant().value());
            readRows(statement);
        });
    }

    private void count() {
        inTransaction(() -> {
            var statement = prepare("select count(*) from (select customer_id from customers.customer"
                    + " where tenant_id = ? and deleted_at is null limit 1001) counted");
            statement.setObject(1, owner.tenant().value());
            readOne(statement);
        });
    }

    private void wordPage(String word, boolean common) {
        inTransaction(() -> {
            probe(List.of(word));
            var condition = common
                    ? " and exists (select 1 from customers.search_token o where o.tenant_id = ? and o.token >= ?"
                            + " and o.token < ? and o.customer_id = customer.customer_id offset 0)"
                    : " and customer_id in (select customer_id from customers.search_token where tenant_id = ?"
                            + " and token >= ? and token < ?)";
            var statement = prepare(PAGE.formatted(condition, BY_NAME, 0, BY_NAME));
            statement.setObject(1, owner.tenant().value());
            statement.setObject(2, owner.tenant().value());
            setPrefix(statement, 3, word);
            readRows(statement);
        });
    }

    private void search(List<String> words) {
        inTransaction(() -> {
            var sorted = words.size() == 1 ? words : probe(words);
            var statement = prepare(BEST + HAVING.repeat(sorted.size() - 1) + RANKED);
            statement.setString(1, sorted.getFirst());
            setPrefix(statement, 2, sorted.getFirst());
            for (var other = 1; other < sorted.size(); other++) {
                setPrefix(statement, 2 + 3 * other, sorted.get(other));
            }
            var next = 2 + 3 * sorted.size();
            var wanted = String.join(" ", words);
            statement.setObject(next, owner.tenant().value());
            for (var text : List.of(wanted, wanted, wanted + BEYOND, wanted, wanted + BEYOND)) {
                statement.setString(++next, text);
            }
            readRows(statement);
        });
    }

    /** The words, the rarest first. */
    private List<String> probe(List<String> words) throws SQLException {
        var statement = prepare("select " + words.stream().map(_ -> PROBE).collect(Collectors.joining(", ")));
        for (var index = 0; index < words.size(); index++) {
            setPrefix(statement, 1 + 3 * index, words.get(index));
        }
        var counts = new HashMap<String, Integer>();
        try (var row = statement.executeQuery()) {
            row.next();
            for (var index = 0; index < words.size(); index++) {
                counts.put(words.get(index), row.getInt(index + 1));
            }
        }
        var sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingInt(word -> counts.getOrDefault(word, 0)));
        return sorted;
    }

    private void setPrefix(PreparedStatement statement, int parameter, String word) throws SQLException {
        statement.setObject(parameter, owner.tenant().value());
        statement.setString(parameter + 1, word);
        statement.setString(parameter + 2, word + BEYOND);
    }

    private static Connection connection(String role) throws SQLException {
        return DriverManager.getConnection(TestDatabase.url(), role, TestDatabase.password());
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return byHand.prepare(sql);
    }

    private void readRows(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                readRow(rows, columns);
            }
        }
    }

    private void readRow(ResultSet rows, int columns) throws SQLException {
        for (var column = 1; column <= columns; column++) {
            read += rows.getObject(column) == null ? 0 : 1;
        }
    }

    private void readOne(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            read += row.getInt(1);
        }
    }

    private void inTransaction(Work work) {
        try {
            byHand.begin();
            work.run();
            byHand.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compare(String what, IntConsumer service, IntConsumer handWritten) {
        var ways = List.<IntConsumer>of(
                service, number -> as(isolated, handWritten, number), number -> as(open, handWritten, number));
        var times = new long[ways.size()][RUNS];
        Cast.runAs(owner, () -> {
            for (var run = -WARM_UP; run < RUNS; run++) {
                var number = Math.abs(run);
                // Each in turn is the first, which brings the rows into the processor's cache for the others.
                for (var turn = 0; turn < ways.size(); turn++) {
                    var way = (number + turn) % ways.size();
                    var took = nanos(() -> ways.get(way).accept(number));
                    if (run >= 0) {
                        times[way][run] = took;
                    }
                }
            }
        });
        results.add(new Result(what, millis(times[0]), millis(times[1]), millis(times[2])));
    }

    private void as(ByHand hand, IntConsumer work, int number) {
        byHand = hand;
        work.accept(number);
    }

    private static long nanos(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    /** The median: what somebody waits for, whatever else the machine is at meanwhile. */
    private static double millis(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow() / 1e6;
    }

    private void seed() {
        var began = System.nanoTime();
        var crowd = new Crowd(writer, transaction);
        crowd.fill(owner, CUSTOMERS);
        for (var company = 1; company < COMPANIES; company++) {
            crowd.fill(Cast.foundCompany("Small " + company), 50 + company % 100);
        }
        Crowd.settle();
        System.out.printf("Seeded in %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    private void report() {
        System.out.printf(
                "%n%,d customers in one of %,d companies; median of %d runs; %d values read by hand%n",
                CUSTOMERS, COMPANIES, RUNS, read);
        System.out.printf("%-34s %9s %9s %7s %12s %7s%n", "", "service", "by hand", "ratio", "no security", "ratio");
        var softly = new SoftAssertions();
        for (var result : results) {
            System.out.printf(
                    "%-34s %9.3f %9.3f %7.2f %12.3f %7.2f%n",
                    result.what(),
                    result.service(),
                    result.isolated(),
                    result.service() / result.isolated(),
                    result.open(),
                    result.service() / result.open());
            softly.assertThat(result.service() / result.isolated())
                    .as(result.what())
                    .isLessThanOrEqualTo(ALLOWED);
        }
        softly.assertAll();
    }

    /** Medians in milliseconds: through the service, by hand under row security, by hand without. */
    private record Result(String what, double service, double isolated, double open) {}

    /** A connection for work by hand, with its prepared statements. */
    private static final class ByHand {

        private final Connection connection;
        private final @Nullable String whose;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        ByHand(Connection connection, @Nullable String whose) throws SQLException {
            this.connection = connection;
            this.whose = whose;
            execute("set plan_cache_mode = force_custom_plan");
            connection.setAutoCommit(false);
        }

        PreparedStatement prepare(String sql) throws SQLException {
            var known = prepared.get(sql);
            if (known == null) {
                known = connection.prepareStatement(sql);
                prepared.put(sql, known);
            }
            return known;
        }

        void begin() throws SQLException {
            if (whose != null) {
                execute(whose);
            }
        }

        void commit() throws SQLException {
            connection.commit();
        }

        private void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private interface Work {

        void run() throws SQLException;
    }
}
