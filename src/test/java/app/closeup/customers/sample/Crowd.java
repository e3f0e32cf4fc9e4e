package app.closeup.customers.sample;

import app.closeup.customers.CustomerWriter;
import app.closeup.customers.NewCustomer;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.Provenance;
import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/** Very many customers, for looking at plans and times. */
public final class Crowd {

    private static final Instant TODAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final int PIECE = 1_000;

    private final CustomerWriter writer;
    private final TransactionTemplate transaction;

    public Crowd(CustomerWriter writer, TransactionTemplate transaction) {
        this.writer = writer;
        this.transaction = transaction;
    }

    /** Adds customers to the company, every tenth of them the owner's, and most of them spoken to. */
    public void fill(SignedIn owner, int count) {
        var customers = new SampleCustomers(owner.tenant().value().getLeastSignificantBits(), TODAY);
        var provenance = new Provenance(Origin.MANUAL, null, null, null);
        for (var first = 0; first < count; first += PIECE) {
            var added = IntStream.range(first, Math.min(first + PIECE, count))
                    .mapToObj(number -> {
                        var customer = customers.customer(number);
                        var details =
                                number % 10 == 0 ? customer.details().withOwner(owner.member()) : customer.details();
                        return new NewCustomer(new CustomerId(Ids.next()), details, customer.since());
                    })
                    .toList();
            TenantContext.runAs(
                    owner.tenant(), () -> transaction.executeWithoutResult(_ -> writer.insert(added, provenance)));
        }
        speakToMostOf(owner.tenant());
    }

    /** Lets PostgreSQL know what is there, as its own housekeeping does in time. */
    public static void settle() {
        execute("vacuum analyze customers.customer");
        execute("vacuum analyze customers.search_token");
        execute("vacuum analyze customers.timeline_entry");
    }

    private static void speakToMostOf(TenantId tenant) {
        execute("update customers.customer set last_contact_at = created_at + (hashtext(customer_id::text) % 300)"
                + " * interval '1 hour' where tenant_id = '" + tenant + "' and hashtext(customer_id::text) % 10 <> 0");
    }

    private static void execute(String sql) {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
