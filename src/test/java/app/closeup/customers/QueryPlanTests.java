package app.closeup.customers;

import static app.closeup.customers.CustomerQuery.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.CustomerQuery.Sort;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.sample.Crowd;
import app.closeup.customers.timeline.TimelineReader;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Access;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.testing.Cast;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The application's own role, under row security, reads lists and searches by the indexes made for them. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTests {

    private static final int CUSTOMERS = 30_000;

    @Autowired
    DSLContext dsl;

    @Autowired
    CustomerWriter writer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<String> statements = new ArrayList<>();
    private final SignedIn owner = Cast.foundCompany("Plans");
    private DSLContext watched;
    private CustomerListRepository lists;
    private ListedRepository listed;
    private SearchTokenRepository tokens;
    private TransactionTemplate reading;

    @BeforeAll
    void aCrowd() {
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var crowd = new Crowd(writer, transaction);
        crowd.fill(owner, CUSTOMERS);
        for (var company = 0; company < 20; company++) {
            crowd.fill(Cast.foundCompany("Neighbour " + company), 500);
        }
        Crowd.settle();
        watched = DSL.using(dsl.configuration().deriveAppending(new DefaultExecuteListenerProvider(new Watcher())));
        tokens = new SearchTokenRepository(watched);
        listed = new ListedRepository(watched, tokens, new FewOrMany(Clock.systemUTC()));
        lists = new CustomerListRepository(watched, listed);
    }

    @Test
    void theListByNameReadsItsIndex() {
        assertThat(plans(() -> lists.page(ALL, 0, 50))).contains("customer_by_name");
    }

    @Test
    void farDownTheListByNameOnlyTheIndexIsRead() {
        assertThat(plans(() -> lists.page(ALL, 20_000, 50)))
                .contains("Index Only Scan using customer_by_name")
                .doesNotContain("Seq Scan");
    }

    @Test
    void theListByLastContactReadsItsIndexInBothDirections() {
        var query = ALL.sortedBy(Sort.LAST_CONTACT, true);
        assertThat(plans(() -> lists.page(query, 0, 50))).contains("customer_by_last_contact");
        assertThat(plans(() -> lists.page(query.sortedBy(Sort.LAST_CONTACT, false), 0, 50)))
                .contains("Backward using customer_by_last_contact");
    }

    @Test
    void theListByTimeOfAddingReadsItsIndex() {
        assertThat(plans(() -> lists.page(ALL.sortedBy(Sort.ADDED, true), 0, 50)))
                .contains("customer_by_created");
    }

    @Test
    void eachFilterReadsItsIndex() {
        assertThat(plans(() -> lists.page(ALL.withKinds(Set.of(CustomerKind.ORGANISATION)), 0, 50)))
                .contains("customer_by_kind");
        assertThat(plans(() -> lists.page(ALL.withStages(Set.of(Stage.FORMER)), 0, 50)))
                .contains("customer_by_stage");
        assertThat(plans(() -> lists.page(ALL.withOwners(Set.of(owner.member())), 0, 50)))
                .contains("customer_by_owner");
        assertThat(plans(() -> lists.page(ALL.withCountries(Set.of("IS")), 0, 50)))
                .contains("customer_by_country");
    }

    @Test
    void countsAndTheLatelyChangedReadAnIndex() {
        assertThat(plans(() -> listed.countUpTo(ALL, 1_001))).doesNotContain("Seq Scan");
        assertThat(plans(() -> lists.latelyChanged(5))).contains("customer_by_updated");
    }

    @Test
    void aListOfOnesOwnIsCountedOnceForItsCountAndItsPages() {
        var rights = new RoleRights(Map.of("customers", Map.of(Action.SEE, Reach.OWN)), Map.of());
        var person = new SignedIn(
                owner.tenant(),
                owner.member(),
                owner.identity(),
                owner.name(),
                new Access(0, Set.of(), rights, Access.Circle.NONE, Access.Circle.NONE));
        var latest = ALL.sortedBy(Sort.ADDED, true);

        plans(person, () -> {
            listed.countUpTo(latest, 1_001);
            lists.page(latest, 0, 50);
            lists.page(latest, 50, 50);
        });

        assertThat(statements)
                .filteredOn(sql -> sql.startsWith("select count("))
                .hasSize(1);
        assertThat(statements).hasSize(3);
    }

    @Test
    void aRareWordDrives() {
        assertThat(plans(() -> lists.page(ALL.withText("hrafnhildur þórðar"), 0, 50)))
                .contains("search_token_pkey", "search_token_by_customer", "customer_pkey")
                .doesNotContain("Seq Scan");
        assertThat(plans(() -> new CustomerSearch(tokens, lists).search("hrafnhildur þórðar", 20)))
                .contains("search_token_pkey", "customer_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aCommonWordFollowsTheOrderOfTheList() {
        // Every person's address has it.
        assertThat(plans(() -> lists.page(ALL.withText("example"), 0, 50)))
                .contains("customer_by_name", "search_token_by_customer")
                .doesNotContain("Seq Scan");
    }

    @Test
    void anAddressAndANameAreLookedUp() {
        assertThat(plans(() -> lists.withEmail("info@hvita.is.example", 5))).contains("customer_by_email");
        assertThat(plans(() -> lists.named("Guðrún Jónsdóttir", 5))).contains("customer_by_name");
    }

    @Test
    void manyAreLookedUpThroughTheirIndexesEvenInACompanyBelievedToBeEmpty() {
        var newcomer = Cast.foundCompany("Newcomer");
        new Crowd(writer, transaction).fill(newcomer, 1_000);
        var repository = new CustomerRepository(watched);
        var values = IntStream.range(0, 500).mapToObj(value -> "v" + value).toList();

        assertThat(plans(newcomer, () -> repository.findByEmail(values))).contains("customer_by_email");
        assertThat(plans(newcomer, () -> repository.findByExternalId(values))).contains("customer_by_external_id");
        assertThat(plans(newcomer, () -> repository.findByName(values))).contains("customer_by_name");
    }

    @Test
    void aTimelineIsReadInItsOrder() {
        assertThat(plans(() -> TimelineReader.readSomeonesCalls(watched)))
                .contains("Index Scan using timeline_entry_by_customer")
                .doesNotContain("Sort");
    }

    @Test
    void eachStatementIsPlannedForItsOwnCompany() {
        var mode = Cast.as(owner, () -> reading.execute(_ -> dsl.fetchValue("show plan_cache_mode")));
        assertThat(mode).as("a plan for average companies ruins large ones").isEqualTo("force_custom_plan");
    }

    @Test
    void whatMayWriteKeepsPlans() {
        var mode = Cast.as(owner, () -> transaction.execute(_ -> dsl.fetchValue("show plan_cache_mode")));
        assertThat(mode)
                .as("the check of a foreign key is not planned for every row")
                .isEqualTo("auto");
    }

    /** What PostgreSQL does for each statement of the work. */
    private String plans(Runnable work) {
        return plans(owner, work);
    }

    private String plans(SignedIn person, Runnable work) {
        statements.clear();
        return Cast.as(
                person,
                () -> reading.execute(_ -> {
                    work.run();
                    return List.copyOf(statements).stream()
                            .map(statement -> dsl.fetch("explain " + statement).format(Integer.MAX_VALUE))
                            .collect(Collectors.joining("\n"));
                }));
    }

    private final class Watcher implements ExecuteListener {

        @Override
        public void executeStart(ExecuteContext context) {
            statements.add(DSL.using(context.configuration()).renderInlined(context.query()));
        }
    }
}
