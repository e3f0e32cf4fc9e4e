package app.closeup.tenants.sso;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.People;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.sso.EmailDomain.Answer;
import app.closeup.testing.Cast;
import app.closeup.testing.ProviderStub;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Companies with providers and domains, known to no other test. */
@TestComponent
class House {

    static final Connection.Rules ON = new Connection.Rules(true, false, true, false, null);

    private final Connections connections;
    private final Domains domains;
    private final People people;

    House(Connections connections, Domains domains, People people) {
        this.connections = connections;
        this.domains = domains;
        this.people = people;
    }

    static String newDomain() {
        return "d" + UUID.randomUUID().toString().replace("-", "").substring(0, 12) + ".example.com";
    }

    /** The owner of a new company, whose provider is on. */
    SignedIn withProvider(ProviderStub provider) {
        var owner = people.withPassword(Cast.foundCompany("House"));
        Cast.runAs(owner, () -> {
            connections.save(draft(provider));
            decide(owner, ON);
        });
        return owner;
    }

    void decide(SignedIn owner, Connection.Rules rules) {
        var flaws = Cast.as(owner, () -> connections.decide(rules));
        if (!flaws.isEmpty()) {
            throw new IllegalStateException(flaws.toString());
        }
    }

    Answer prove(SignedIn owner, String domain) {
        return Cast.as(owner, () -> {
            domains.add(domain);
            var one = domains.all().stream()
                    .filter(known -> known.domain().equals(domain))
                    .findFirst()
                    .orElseThrow();
            ProviderTest.NAMES.set(one.recordName(), "something else", one.recordValue());
            return domains.check(domain).orElseThrow();
        });
    }

    /** Somebody with a password and an address in the domain. */
    SignedIn hire(SignedIn owner, String domain) {
        var person = people.withPassword(Cast.hire(owner, "Somebody", PredefinedRole.SALES));
        move(person, domain);
        return person;
    }

    static void move(SignedIn person, String domain) {
        People.update("update tenants.identity set email = '%1$s', email_folded = '%1$s' where identity_id = '%2$s'"
                .formatted(address(person, domain), person.identity()));
    }

    static String address(SignedIn person, String domain) {
        return person.identity() + "@" + domain;
    }

    static ConnectionDraft draft(ProviderStub provider) {
        return new ConnectionDraft(provider.address(), ProviderStub.CLIENT, ProviderStub.SECRET, "email", "name");
    }

    /** How often the audit of the company tells of it. */
    static int told(TenantId company, String act) {
        return count(
                "select count(*) from tenants.audit_event where tenant_id = '" + company + "' and act = '" + act + "'");
    }

    static int count(String sql) {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
