package app.closeup.tenants.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.ChangeOutcome;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class AuditTests {

    @Autowired
    Customers customers;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditExport export;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn owner;
    private CustomerId firm;

    @BeforeEach
    void aCustomerThatWasRenamed() {
        owner = Cast.foundCompany("Audited");
        firm = Cast.as(owner, () -> customers.register(CustomerDetails.organisation("Before Ltd")));
        assertThat(Cast.as(owner, () -> customers.change(firm, 1, CustomerDetails.organisation("After Ltd"))))
                .isInstanceOf(ChangeOutcome.Changed.class);
    }

    @Test
    void whatWasBeforeAndIsAfterIsRemembered() {
        assertThat(history()).extracting(AuditEvent::act).containsExactly(Act.CHANGED, Act.CREATED);
        var changed = history().getFirst();
        assertThat(changed.memberName()).isEqualTo(owner.name());
        assertThat(changed.changes())
                .containsExactly(new AuditEntry.Change("customers.field.name", "Before Ltd", "After Ltd"));
    }

    @Test
    void deletingAndBringingBackIsRememberedToo() {
        Cast.runAs(owner, () -> customers.delete(List.of(firm)));
        Cast.runAs(owner, () -> customers.restore(List.of(firm)));
        assertThat(history()).extracting(AuditEvent::act).startsWith(Act.RESTORED, Act.DELETED);
    }

    @Test
    void whatFailsLeavesNoTrace() {
        assertThatThrownBy(() -> Cast.runAs(
                        owner,
                        () -> transaction.executeWithoutResult(_ -> {
                            customers.delete(List.of(firm));
                            throw new IllegalStateException("later");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(history()).hasSize(2);
    }

    @Test
    void theApplicationCannotChangeOrRemoveWhatItWrote() throws SQLException {
        try (var connection = TestDatabase.as(TestDatabase.APPLICATION);
                var statement = connection.createStatement()) {
            for (var sql :
                    List.of("update tenants.audit_event set act = 'created'", "delete from tenants.audit_event")) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void namesAndValuesOfWhoeverIsErasedAreReadNoMore() {
        Cast.runAs(owner, () -> transaction.executeWithoutResult(_ -> audit.erase(List.of(firm.value()))));

        assertThat(history()).extracting(AuditEvent::act).containsExactly(Act.CHANGED, Act.CREATED);
        assertThat(history()).allSatisfy(event -> {
            assertThat(event.name()).isNull();
            assertThat(event.changes()).isEmpty();
        });
    }

    @Test
    void nothingPersonalStandsInTheTableInTheClear() throws SQLException {
        try (var connection = TestDatabase.superuser();
                var select = connection.prepareStatement(
                        "select string_agg(encode(details, 'escape'), ' ') from tenants.audit_event where record_id = ?")) {
            select.setObject(1, firm.value());
            try (var found = select.executeQuery()) {
                found.next();
                assertThat(found.getString(1))
                        .isNotEmpty()
                        .doesNotContain("Before")
                        .doesNotContain("After");
            }
        }
    }

    @Test
    void onlyWhoMayReadsAndExportsIt() {
        var seller = Cast.hire(owner, "Sue", PredefinedRole.SALES);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Cast.as(seller, this::page));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.runAs(
                        seller, () -> export.write(AuditQuery.ALL, new ByteArrayOutputStream(), Locale.ENGLISH)));

        var file = new ByteArrayOutputStream();
        Cast.runAs(owner, () -> export.write(AuditQuery.ALL, file, Locale.ENGLISH));
        assertThat(file.toString(StandardCharsets.UTF_8)).contains("Before Ltd -> After Ltd");
        assertThat(Cast.as(owner, this::page).getFirst().act()).isEqualTo(Act.EXPORTED);
    }

    @Test
    void moreThanAHandfulIsExportedWholeNewestFirstAndOnce() {
        var names = IntStream.range(0, 1_234).mapToObj("Entry %04d"::formatted).toList();
        Cast.runAs(
                owner,
                () -> transaction.executeWithoutResult(_ -> audit.record(names.stream()
                        .map(name -> AuditEntry.of(Act.CHANGED, TenantAreas.ROLES, UUID.randomUUID(), name))
                        .toList())));

        var file = new ByteArrayOutputStream();
        var query = new AuditQuery(Set.of(), Set.of(Act.CHANGED), Set.of("roles"), null, null, null);
        Cast.runAs(owner, () -> export.write(query, file, Locale.ENGLISH));

        var exported = Pattern.compile("Entry \\d{4}")
                .matcher(file.toString(StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(exported).containsExactlyElementsOf(names.reversed());
    }

    private List<AuditEvent> history() {
        return Cast.as(owner, () -> trail.page(AuditQuery.of(firm.value()), 0, 10));
    }

    private List<AuditEvent> page() {
        return trail.page(AuditQuery.ALL, 0, 10);
    }
}
