package app.closeup.testing;

import app.closeup.customers.parties.CustomerAreas;
import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.platform.text.Codes;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.authority.AuthorityAreas;
import app.closeup.tenants.playbooks.PlaybookAreas;
import app.closeup.tenants.policy.PolicyAreas;
import app.closeup.tenants.rights.Access;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sessions.SignInSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * The people of the tests. Ada owns Acme Hardware, where Alan works too; Grace owns Globex. They are shared by all
 * tests, so a test that counts rows founds a company of its own.
 */
public final class Cast {

    public static final SignedIn ADA = person(1, 1, 1, "Ada Lovelace", PredefinedRole.OWNER);
    public static final SignedIn ALAN = person(1, 2, 2, "Alan Turing", PredefinedRole.SALES);
    public static final SignedIn GRACE = person(2, 3, 3, "Grace Hopper", PredefinedRole.OWNER);

    public static final TenantId ACME = ADA.tenant();
    public static final TenantId GLOBEX = GRACE.tenant();

    private Cast() {}

    /** A new company, known to no other test, with its owner. */
    public static SignedIn foundCompany(String name) {
        var owner = new SignedIn(
                new TenantId(Ids.next()),
                new MemberId(Ids.next()),
                new IdentityId(Ids.next()),
                "Owner of " + name,
                access(PredefinedRole.OWNER));
        try (var connection = TestDatabase.superuser()) {
            insertCompany(connection, owner.tenant(), name);
            insertPerson(connection, owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return owner;
    }

    /** A colleague of the owner, with the predefined role. */
    public static SignedIn hire(SignedIn owner, String name, PredefinedRole role) {
        var colleague =
                new SignedIn(owner.tenant(), new MemberId(Ids.next()), new IdentityId(Ids.next()), name, access(role));
        try (var connection = TestDatabase.superuser()) {
            insertPerson(connection, colleague);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return colleague;
    }

    /** As {@link #hire(SignedIn, String, PredefinedRole)}, with a role of the company's own that may do this with all. */
    public static SignedIn hire(SignedIn owner, String name, Area area, Action... actions) {
        var role = new RoleId(Ids.next());
        var reaches = Stream.of(actions).collect(Collectors.toMap(action -> action, _ -> Reach.ALL));
        var access = new Access(
                0,
                Set.of(role),
                new RoleRights(Map.of(area.code(), reaches), Map.of()),
                Access.Circle.NONE,
                Access.Circle.NONE);
        var colleague =
                new SignedIn(owner.tenant(), new MemberId(Ids.next()), new IdentityId(Ids.next()), name, access);
        try (var connection = TestDatabase.superuser()) {
            insertRole(connection, owner.tenant(), role, area, actions);
            insertPerson(connection, colleague);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return colleague;
    }

    /** Signs the person in for this thread, until {@link #signOut()}. */
    public static void signIn(SignedIn person) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(SignInSession.begin(Instant.now()).seat(person)));
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }

    public static <T> T as(SignedIn person, Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        signIn(person);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void runAs(SignedIn person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }

    static void arrive(Connection connection) throws SQLException {
        try (var known = connection.createStatement();
                var rows = known.executeQuery("select 1 from tenants.tenant where name = 'Acme Hardware'")) {
            if (rows.next()) {
                return;
            }
        }
        insertCompany(connection, ACME, "Acme Hardware");
        insertCompany(connection, GLOBEX, "Globex");
        for (var person : List.of(ADA, ALAN, GRACE)) {
            insertPerson(connection, person);
        }
    }

    /** What the role gives over all areas of the application. */
    private static Access access(PredefinedRole role) {
        var areas = Stream.of(
                        TenantAreas.ALL,
                        CustomerAreas.ALL,
                        List.of(PolicyAreas.POLICY, PlaybookAreas.PLAYBOOKS, AuthorityAreas.AUTHORITY))
                .<Area>flatMap(List::stream)
                .toList();
        return new Access(0, Set.of(role.id()), role.over(areas), Access.Circle.NONE, Access.Circle.NONE);
    }

    private static SignedIn person(int tenant, int member, int identity, String name, PredefinedRole role) {
        return new SignedIn(
                new TenantId(new UUID(0x7000, tenant)),
                new MemberId(new UUID(0x7001, member)),
                new IdentityId(new UUID(0x7002, identity)),
                name,
                access(role));
    }

    private static void insertCompany(Connection connection, TenantId tenant, String name) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into tenants.tenant (tenant_id, name, created_at) values (?, ?, ?)")) {
            insert.setObject(1, tenant.value());
            insert.setString(2, name);
            insert.setObject(3, now());
            insert.executeUpdate();
        }
    }

    private static void insertRole(Connection connection, TenantId tenant, RoleId id, Area area, Action... actions)
            throws SQLException {
        try (var role = connection.prepareStatement(
                        "insert into tenants.role (tenant_id, role_id, name) values (?, ?, ?)");
                var right = connection.prepareStatement("insert into tenants.role_right"
                        + " (tenant_id, role_id, area, action, reach) values (?, ?, ?, ?, 'all')")) {
            role.setObject(1, tenant.value());
            role.setObject(2, id.value());
            role.setString(3, id.toString());
            role.executeUpdate();
            for (var action : actions) {
                right.setObject(1, tenant.value());
                right.setObject(2, id.value());
                right.setString(3, area.code());
                right.setString(4, Codes.of(action));
                right.executeUpdate();
            }
        }
    }

    private static void insertPerson(Connection connection, SignedIn person) throws SQLException {
        var email = person.identity() + "@example.com";
        try (var identity = connection.prepareStatement("insert into tenants.identity"
                        + " (identity_id, email, email_folded, created_at) values (?, ?, ?, ?)");
                var membership = connection.prepareStatement(
                        "insert into tenants.membership (identity_id, tenant_id) values (?, ?)");
                var member = connection.prepareStatement("insert into tenants.member"
                        + " (tenant_id, member_id, identity_id, name, email, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)");
                var role = connection.prepareStatement(
                        "insert into tenants.member_role" + " (tenant_id, member_id, role_id) values (?, ?, ?)")) {
            identity.setObject(1, person.identity().value());
            identity.setString(2, email);
            identity.setString(3, email);
            identity.setObject(4, now());
            identity.executeUpdate();
            membership.setObject(1, person.identity().value());
            membership.setObject(2, person.tenant().value());
            membership.executeUpdate();
            member.setObject(1, person.tenant().value());
            member.setObject(2, person.member().value());
            member.setObject(3, person.identity().value());
            member.setString(4, person.name());
            member.setString(5, email);
            member.setObject(6, now());
            member.executeUpdate();
            for (var given : person.access().roles()) {
                role.setObject(1, person.tenant().value());
                role.setObject(2, person.member().value());
                role.setObject(3, given.value());
                role.executeUpdate();
            }
        }
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}
