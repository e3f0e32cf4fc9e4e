package app.closeup.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.closeup.customers.CustomerQuery;
import app.closeup.customers.CustomerSummary;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.timeline.Timeline;
import app.closeup.tenancy.ServiceProbe;
import app.closeup.tenants.Companies;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Every area with owners × action × reach, at every public method of every service: nothing beyond the reach. */
@SpringBootTest
class ReachTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Customers customers;

    @Autowired
    Timeline timeline;

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    Companies companies;

    static Stream<Arguments> everyRight() {
        return CustomerAreas.ALL.stream()
                .flatMap(area -> area.actions().stream()
                        .flatMap(action ->
                                Arrays.stream(Reach.values()).map(reach -> Arguments.of(area, action, reach))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyRight")
    void noServiceGoesBeyondTheReach(Area area, Action action, Reach reach) throws SQLException {
        var branch = branch();
        var mia = branch.miaWith(rights(area, action, reach));

        for (var beyond : beyond(reach)) {
            var isTimeline = area.equals(CustomerAreas.TIMELINE);
            var secret = isTimeline ? Branch.name(beyond) + " wrote" : Branch.name(beyond);
            var probe = new ServiceProbe(columns(branch, beyond), secret);
            var before = rows(branch, beyond);
            Cast.runAs(mia, () -> probe.probeAll(context));

            if (action == Action.SEE) {
                assertThat(probe.leaks()).isEmpty();
            }
            // Whoever may add to a timeline adds to that of any customer in sight.
            if (!(isTimeline && action == Action.CREATE)) {
                assertThat(rows(branch, beyond)).as("untouched: what is beyond").isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Reach.class)
    void listSearchCountAndAddressShowWhatIsInReach(Reach reach) {
        var branch = branch();
        var mia = branch.miaWith(rights(CustomerAreas.CUSTOMERS, Action.SEE, reach));
        var seen = within(reach).map(Branch::name).toList();

        assertThat(Cast.as(mia, () -> customers.page(CustomerQuery.ALL, 0, 50)))
                .extracting(CustomerSummary::name)
                .containsExactlyInAnyOrderElementsOf(seen);
        assertThat(Cast.as(mia, () -> customers.countUpTo(CustomerQuery.ALL, 100)))
                .isEqualTo(seen.size());
        assertThat(Cast.as(mia, () -> customers.search("beyond", 50)))
                .extracting(CustomerSummary::name)
                .containsExactlyInAnyOrderElementsOf(seen);
        assertThat(Cast.as(mia, () -> customers.page(CustomerQuery.ALL.withText("mail"), 0, 50)))
                .hasSameSizeAs(seen);
        assertThat(Cast.as(mia, () -> customers.latelyChanged(50))).hasSameSizeAs(seen);
        branch.customers.forEach((needed, id) -> assertThat(Cast.as(mia, () -> customers.find(id)))
                .as("%s with %s", needed, reach)
                .matches(found -> found.isPresent() == reach.compareTo(needed) >= 0));
    }

    @ParameterizedTest
    @EnumSource(Reach.class)
    void whatIsInReachIsChangedDeletedAndGivenAway(Reach reach) {
        for (var action : List.of(Action.EDIT, Action.DELETE, Action.ASSIGN)) {
            var branch = branch();
            var mia = branch.miaWith(rights(CustomerAreas.CUSTOMERS, action, reach));
            var all = List.copyOf(branch.customers.values());

            if (reach == Reach.NONE && action == Action.DELETE) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> Cast.runAs(mia, () -> act(action, all, branch)));
            } else {
                Cast.runAs(mia, () -> act(action, all, branch));
            }

            var touched =
                    all.stream().filter(id -> isTouched(branch, id, action)).toList();
            assertThat(touched)
                    .as("%s with %s", action, reach)
                    .containsExactlyInAnyOrderElementsOf(
                            within(reach).map(branch.customers::get).toList());
        }
    }

    @Test
    void whoSeesTheirOwnSeesWhatNamesThemAsCollaborator() throws SQLException {
        var branch = branch();
        var mia = branch.miaWith(rights(CustomerAreas.CUSTOMERS, Action.SEE, Reach.OWN));
        var sams = branch.customers.get(Reach.ALL);
        assertThat(Cast.as(mia, () -> customers.find(sams))).isEmpty();

        try (var connection = TestDatabase.superuser();
                var insert = connection.prepareStatement(
                        "insert into customers.collaborator (tenant_id, customer_id, member_id) values (?, ?, ?)")) {
            insert.setObject(1, mia.tenant().value());
            insert.setObject(2, sams.value());
            insert.setObject(3, mia.member().value());
            insert.executeUpdate();
        }

        assertThat(Cast.as(mia, () -> customers.find(sams))).isPresent();
        assertThat(Cast.as(mia, () -> customers.search("beyondall", 5))).hasSize(1);
    }

    @Test
    void theProbeTurnsRedForAServiceThatGoesAroundTheRights() throws SQLException {
        var branch = branch();
        var mia = branch.miaWith(rights(CustomerAreas.CUSTOMERS, Action.SEE, Reach.OWN));
        var probe = new ServiceProbe(columns(branch, Reach.ALL), Branch.name(Reach.ALL));

        Cast.runAs(mia, () -> probe.probe(new Detour(), Detour.class));

        assertThat(probe.leaks()).singleElement().asString().contains("Detour.nameOf");
    }

    private Branch branch() {
        return new Branch(customers, timeline, roles, holders, companies);
    }

    private void act(Action action, List<CustomerId> all, Branch branch) {
        switch (action) {
            case EDIT -> customers.moveTo(Stage.FORMER, all);
            case DELETE -> customers.delete(all);
            default -> customers.assign(all, branch.owner.member());
        }
    }

    private boolean isTouched(Branch branch, CustomerId id, Action action) {
        return Cast.as(branch.owner, () -> switch (action) {
            case EDIT -> customers.find(id).orElseThrow().details().stage() == Stage.FORMER;
            case DELETE -> customers.find(id).isEmpty();
            default ->
                branch.owner
                        .member()
                        .equals(customers.find(id).orElseThrow().details().owner());
        });
    }

    /** The right in question alone; other acts need that everything is seen. */
    private static RoleRights rights(Area area, Action action, Reach reach) {
        var all = new HashMap<String, Map<Action, Reach>>();
        if (action != Action.SEE || area.equals(CustomerAreas.TIMELINE)) {
            CustomerAreas.ALL.forEach(one -> all.put(one.code(), new EnumMap<>(Map.of(Action.SEE, Reach.ALL))));
        }
        all.computeIfAbsent(area.code(), _ -> new EnumMap<>(Action.class)).put(action, reach);
        return new RoleRights(all, Map.of());
    }

    private static Stream<Reach> within(Reach reach) {
        return Arrays.stream(Reach.values()).filter(needed -> needed != Reach.NONE && reach.compareTo(needed) >= 0);
    }

    private static List<Reach> beyond(Reach reach) {
        return Arrays.stream(Reach.values())
                .filter(needed -> reach.compareTo(needed) < 0)
                .toList();
    }

    private static Map<String, Object> columns(Branch branch, Reach beyond) {
        var columns = new HashMap<String, Object>();
        columns.put("customer_id", String.valueOf(branch.customers.get(beyond)));
        columns.put("entry_id", String.valueOf(branch.entries.get(beyond).value()));
        columns.put("import_id", String.valueOf(branch.customers.get(beyond)));
        columns.put("member_id", String.valueOf(branch.sam.member()));
        columns.put("tenant_id", String.valueOf(branch.owner.tenant()));
        columns.put("identity_id", String.valueOf(branch.sam.identity()));
        return columns;
    }

    /** All that the database has of the customer and its timeline. */
    private static List<String> rows(Branch branch, Reach beyond) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var select = connection.prepareStatement(
                        "select c::text from customers.customer c where customer_id = ?"
                                + " union all select e::text from customers.timeline_entry e where customer_id = ? order by 1")) {
            select.setObject(1, branch.customers.get(beyond).value());
            select.setObject(2, branch.customers.get(beyond).value());
            try (var found = select.executeQuery()) {
                var rows = new ArrayList<String>();
                while (found.next()) {
                    rows.add(found.getString(1));
                }
                return rows;
            }
        }
    }

    /** Reads past the rights, as a service with a wrong connection would. */
    static class Detour {

        public String nameOf(CustomerId customer) throws SQLException {
            try (var connection = TestDatabase.superuser();
                    var select =
                            connection.prepareStatement("select name from customers.customer where customer_id = ?")) {
                select.setObject(1, customer.value());
                try (var found = select.executeQuery()) {
                    return found.next() ? found.getString(1) : "";
                }
            }
        }
    }
}
