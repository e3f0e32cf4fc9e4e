package app.closeup.customers;

import static app.closeup.customers.CustomerQuery.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.CustomerQuery.Sort;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Stage;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Access;
import app.closeup.tenants.rights.Access.Circle;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.rights.TeamId;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** However the customers of a list are found, it holds those in reach, each once, in its order. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListedTests {

    private static final int PAGE = 4;

    @Autowired
    Customers customers;

    private final SignedIn owner = Cast.foundCompany("Listed");
    private final SignedIn mia = Cast.hire(owner, "Mia", PredefinedRole.SALES);
    private final SignedIn bea = Cast.hire(owner, "Bea", PredefinedRole.SALES);
    private final SignedIn sam = Cast.hire(owner, "Sam", PredefinedRole.SALES);
    private final TeamId sales = new TeamId(UUID.randomUUID());
    private final TeamId north = new TeamId(UUID.randomUUID());
    private final List<CustomerId> mias = new ArrayList<>();
    private final List<CustomerId> beas = new ArrayList<>();
    private final List<CustomerId> sams = new ArrayList<>();

    @BeforeAll
    void customersOfAll() throws SQLException {
        for (var number = 0; number < 30; number++) {
            var carer = List.of(mia, bea, sam).get(number % 3);
            var details = CustomerDetails.organisation("Customer " + number * 7 % 10)
                    .withStage(number % 2 == 0 ? Stage.LEAD : Stage.CLIENT)
                    .withOwner(carer.member());
            var id = Cast.as(owner, () -> customers.register(details));
            List.of(mias, beas, sams).get(number % 3).add(id);
        }
        Cast.as(owner, () -> customers.register(CustomerDetails.organisation("Nobody's")));
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            for (var team : List.of(sales, north)) {
                statement.execute("insert into tenants.team (tenant_id, team_id, name) values ('%s', '%s', '%s')"
                        .formatted(owner.tenant(), team, team));
                // Both are in both teams, and are to count once.
                for (var member : List.of(mia, bea)) {
                    statement.execute("insert into tenants.team_member (tenant_id, team_id, member_id)"
                            + " values ('%s', '%s', '%s')".formatted(owner.tenant(), team, member.member()));
                }
            }
            // Of these one is in reach already.
            for (var named : List.of(sams.getFirst(), mias.getFirst())) {
                statement.execute("insert into customers.collaborator (tenant_id, customer_id, member_id)"
                        + " values ('%s', '%s', '%s')".formatted(owner.tenant(), named, mia.member()));
            }
            statement.execute("update customers.customer set last_contact_at = created_at"
                    + " + (hashtext(customer_id::text) % 100) * interval '1 hour'"
                    + " where tenant_id = '" + owner.tenant() + "' and stage = 'lead'");
        }
    }

    static Stream<Arguments> everyList() {
        return Stream.of(Reach.OWN, Reach.TEAM, Reach.TEAM_AND_BELOW)
                .flatMap(reach -> Stream.of(true, false)
                        .flatMap(named -> Stream.of(Sort.values())
                                .flatMap(sort -> Stream.of(true, false)
                                        .map(descending -> Arguments.of(reach, named, sort, descending)))));
    }

    @ParameterizedTest(name = "{0}, named {1}, by {2}, descending {3}")
    @MethodSource("everyList")
    void eachInReachComesOnceAndInOrder(Reach reach, boolean named, Sort sort, boolean descending) {
        var person = mia(reach, named);
        var reached = new LinkedHashSet<>(mias);
        reached.add(sams.getFirst());
        if (reach != Reach.OWN) {
            reached.addAll(beas);
        }
        for (var query : List.of(
                ALL.sortedBy(sort, descending),
                ALL.sortedBy(sort, descending).withStages(Set.of(Stage.LEAD)),
                ALL.sortedBy(sort, descending).withText("cust"))) {
            var expected = Cast.as(owner, () -> customers.ids(query, 100)).stream()
                    .filter(reached::contains)
                    .toList();

            assertThat(Cast.as(person, () -> customers.ids(query, 100))).isEqualTo(expected);
            assertThat(paged(person, query)).isEqualTo(expected);
            assertThat(Cast.as(person, () -> customers.countUpTo(query, 100))).isEqualTo(expected.size());
        }
    }

    @Test
    void countingStopsAtTheLimit() {
        assertThat(Cast.as(mia(Reach.TEAM, false), () -> customers.countUpTo(ALL, 5)))
                .isEqualTo(5);
        assertThat(Cast.as(mia(Reach.OWN, true), () -> customers.countUpTo(ALL, 5)))
                .isEqualTo(5);
    }

    private List<CustomerId> paged(SignedIn person, CustomerQuery query) {
        var all = new ArrayList<CustomerId>();
        for (var offset = 0; offset < 40; offset += PAGE) {
            var first = offset;
            Cast.as(person, () -> customers.page(query, first, PAGE)).forEach(customer -> all.add(customer.id()));
        }
        return all;
    }

    private SignedIn mia(Reach reach, boolean named) {
        var rights = new RoleRights(Map.of(CustomerAreas.CUSTOMERS.code(), Map.of(Action.SEE, reach)), Map.of());
        var members = Set.<MemberId>of(mia.member(), bea.member());
        var circle = new Circle(Set.of(sales, north), named ? members : null);
        return new SignedIn(
                mia.tenant(),
                mia.member(),
                mia.identity(),
                mia.name(),
                new Access(0, Set.of(), rights, circle, circle));
    }
}
