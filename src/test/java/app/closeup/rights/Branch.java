package app.closeup.rights;

import app.closeup.customers.Customers;
import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryId;
import app.closeup.customers.timeline.Timeline;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A company with a tree of teams. Mia works in Sales beside Max; Bea works in a team below; Sam works elsewhere. Each
 * cares for one customer, whose timeline has an entry of theirs; nobody cares for the last one.
 */
final class Branch {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final SignedIn owner = Cast.foundCompany("Branch");
    final SignedIn mia = Cast.hire(owner, "Mia", PredefinedRole.BASELINE);
    final SignedIn max = Cast.hire(owner, "Max", PredefinedRole.SALES);
    final SignedIn bea = Cast.hire(owner, "Bea", PredefinedRole.SALES);
    final SignedIn sam = Cast.hire(owner, "Sam", PredefinedRole.SALES);

    /** By the smallest reach that holds them; those of {@link Reach#ALL} are Sam's. */
    final Map<Reach, CustomerId> customers = new EnumMap<>(Reach.class);

    final Map<Reach, EntryId> entries = new EnumMap<>(Reach.class);

    private final Roles roles;
    private final RoleHolders holders;
    private final Companies companies;

    Branch(Customers customers, Timeline timeline, Roles roles, RoleHolders holders, Companies companies) {
        this.roles = roles;
        this.holders = holders;
        this.companies = companies;
        teams();
        add(customers, timeline, Reach.OWN, mia);
        add(customers, timeline, Reach.TEAM, max);
        add(customers, timeline, Reach.TEAM_AND_BELOW, bea);
        add(customers, timeline, Reach.ALL, sam);
    }

    /** Mia, with these rights and no others. */
    SignedIn miaWith(RoleRights rights) {
        return Cast.as(owner, () -> {
            var role = roles.create("Probe " + UUID.randomUUID(), rights);
            holders.give(mia.member(), Set.of(role));
            return companies.colleague(mia.member()).orElseThrow();
        });
    }

    static String name(Reach reach) {
        return "Beyond" + reach.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    private void add(Customers customers, Timeline timeline, Reach reach, SignedIn carer) {
        var details = CustomerDetails.organisation(name(reach))
                .withContact(
                        new ContactDetails(name(reach) + "@mail.example", "+354 551 000" + this.customers.size(), null))
                .withOwner(carer.member());
        var id = Cast.as(owner, () -> customers.register(details));
        this.customers.put(reach, id);
        var entry = EntryDetails.note(name(reach) + " wrote", NOON);
        entries.put(
                reach,
                Cast.as(
                        carer.equals(mia) ? asSales() : carer,
                        () -> timeline.add(id, entry).orElseThrow().id()));
    }

    /** Mia herself has no rights yet. */
    private SignedIn asSales() {
        return new SignedIn(mia.tenant(), mia.member(), mia.identity(), mia.name(), max.access());
    }

    private void teams() {
        var sales = UUID.randomUUID();
        var below = UUID.randomUUID();
        var elsewhere = UUID.randomUUID();
        try (var connection = TestDatabase.superuser();
                var team = connection.prepareStatement(
                        "insert into tenants.team (tenant_id, team_id, parent_id, name) values (?, ?, ?, ?)");
                var member = connection.prepareStatement(
                        "insert into tenants.team_member (tenant_id, team_id, member_id) values (?, ?, ?)")) {
            for (var row :
                    new Object[][] {{sales, null, "Sales"}, {below, sales, "North"}, {elsewhere, null, "Service"}}) {
                team.setObject(1, owner.tenant().value());
                team.setObject(2, row[0]);
                team.setObject(3, row[1]);
                team.setObject(4, row[2]);
                team.executeUpdate();
            }
            for (var place :
                    Map.of(mia, sales, max, sales, bea, below, sam, elsewhere).entrySet()) {
                member.setObject(1, owner.tenant().value());
                member.setObject(2, place.getValue());
                member.setObject(3, place.getKey().member().value());
                member.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
