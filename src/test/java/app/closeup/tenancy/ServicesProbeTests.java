package app.closeup.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.parties.CustomerId;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Calls every public method of every service as Ada of Acme, with identifiers of another company: nothing may come back. */
@SpringBootTest
class ServicesProbeTests {

    private static final String MARKER = "Secret-of-Umbrella";

    private static final Map<String, String> NOTES_OF_TRIES = Map.of(
            "tenants.audit_event",
            " and act <> 'sign_in_failed'",
            "tenants.audit_key",
            " and subject_id not in (select member_id from tenants.member where identity_id is not null)");

    @Autowired
    ApplicationContext context;

    private final Map<String, Object> theirColumns = new LinkedHashMap<>();

    @BeforeEach
    void umbrellaHasARowInEveryTable() throws SQLException {
        var umbrella = Cast.foundCompany("Umbrella");
        try (var connection = TestDatabase.superuser()) {
            var rows = new RowMaker(connection, MARKER);
            for (var table : new Catalogue(connection).tenantTables()) {
                theirColumns.putAll(rows.insertAndTell(table, umbrella.tenant()));
            }
        }
        theirColumns.put("tenant_id", umbrella.tenant().toString());
        theirColumns.put("identity_id", umbrella.identity().toString());
    }

    @Test
    void noServiceAnswersWithAnotherCompanysRows() throws SQLException {
        var probe = new ServiceProbe(theirColumns, MARKER);
        var before = theirRows();

        Cast.runAs(Cast.ADA, () -> probe.probeAll(context));

        assertThat(probe.leaks()).isEmpty();
        assertThat(theirRows()).as("their rows are as they were").isEqualTo(before);
        assertThat(probe.probed())
                .as("the probe reaches the services, but for %s", probe.unprobed())
                .hasSizeGreaterThan(40);
    }

    @Test
    void theProbeTurnsRedForAServiceThatForgetsTheCompany() {
        var probe = new ServiceProbe(theirColumns, MARKER);
        Cast.runAs(Cast.ADA, () -> probe.probe(new ForgetfulService(), ForgetfulService.class));
        assertThat(probe.leaks()).singleElement().asString().contains("ForgetfulService.nameOf");
    }

    /** One digest of all that Umbrella has, but for the note that somebody tried a wrong code on an account. */
    private Map<String, String> theirRows() throws SQLException {
        var digests = new LinkedHashMap<String, String>();
        try (var connection = TestDatabase.superuser()) {
            for (var table : new Catalogue(connection).tenantTables()) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(
                                "select count(*) || ' ' || md5(string_agg(t::text, '|' order by t::text)) from " + table
                                        + " t where tenant_id = '" + theirColumns.get("tenant_id") + "'"
                                        + NOTES_OF_TRIES.getOrDefault(table, ""))) {
                    rows.next();
                    digests.put(table, rows.getString(1));
                }
            }
        }
        return digests;
    }

    /** Reads past row security, as a service with a wrong connection would. */
    static class ForgetfulService {

        public String nameOf(CustomerId customer) throws SQLException {
            try (var connection = TestDatabase.superuser();
                    var select =
                            connection.prepareStatement("select name from customers.customer where customer_id = ?")) {
                select.setObject(1, customer.value());
                try (var rows = select.executeQuery()) {
                    return rows.next() ? rows.getString(1) : "";
                }
            }
        }
    }
}
