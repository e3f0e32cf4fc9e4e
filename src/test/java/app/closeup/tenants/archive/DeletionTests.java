package app.closeup.tenants.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.closeup.platform.mail.Outbox;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
@Import(MovableClock.class)
class DeletionTests {

    @Autowired
    Deletions deletions;

    @Autowired
    DeletionJob job;

    @Autowired
    DeletionPlannedLetter plannedLetter;

    @Autowired
    DeletionTakenBackLetter takenBackLetter;

    @Autowired
    Outbox outbox;

    @Autowired
    MovableClock clock;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Short Lived");
    }

    @AfterEach
    void timeIsAsItWas() {
        clock.reset();
    }

    @Test
    void theNameIsTypedAsItIs() {
        assertThat(Cast.as(owner, () -> deletions.plan("short lived"))).isFalse();
        assertThat(Cast.as(owner, deletions::planned)).isEmpty();

        assertThat(Cast.as(owner, () -> deletions.plan(" Short Lived "))).isTrue();

        var planned = Cast.as(owner, deletions::planned).orElseThrow();
        assertThat(planned.askedBy()).isEqualTo(owner.name());
        assertThat(Duration.between(planned.askedAt(), planned.dueAt())).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void theStaffAreNotAlarmedAllDayLong() {
        for (var time = 0; time < 3; time++) {
            assertThat(Cast.as(owner, () -> deletions.plan("Short Lived"))).isTrue();
            assertThat(Cast.as(owner, deletions::takeBack)).isTrue();
        }

        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> Cast.as(owner, () -> deletions.plan("Short Lived")));
    }

    @Test
    void onlyAnOwnerAsksForIt() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.as(Cast.ALAN, () -> deletions.plan("Acme Hardware")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.as(Cast.ALAN, () -> deletions.takeBack()));
    }

    @Test
    void theShowcaseStays() throws SQLException {
        execute("update tenants.tenant set purpose = 'showcase' where tenant_id = '" + owner.tenant() + "'");
        try {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> Cast.as(owner, () -> deletions.plan("Short Lived")));
        } finally {
            execute("update tenants.tenant set purpose = 'company' where tenant_id = '" + owner.tenant() + "'");
        }
    }

    @Test
    void allTheStaffAreTold() {
        Cast.as(owner, () -> deletions.plan("Short Lived"));
        var id = Cast.as(owner, deletions::planned).orElseThrow().id();

        TenantContext.runAs(owner.tenant(), () -> plannedLetter.run(id));
        assertThat(mail()).contains("Short Lived will be deleted at Closeup");

        Cast.as(owner, deletions::takeBack);
        TenantContext.runAs(owner.tenant(), () -> takenBackLetter.run(id));
        assertThat(mail()).contains("Short Lived stays at Closeup");
    }

    @Test
    void whatIsTakenBackIsNotDeletedLater() throws SQLException {
        Cast.as(owner, () -> deletions.plan("Short Lived"));
        var first = Cast.as(owner, deletions::planned).orElseThrow().id();
        assertThat(Cast.as(owner, deletions::takeBack)).isTrue();
        Cast.as(owner, () -> deletions.plan("Short Lived"));
        clock.forward(Duration.ofDays(15));

        TenantContext.runAs(owner.tenant(), () -> job.run(first));

        assertThat(isThere("tenants.tenant", "tenant_id", owner.tenant())).isTrue();
        assertThat(Cast.as(owner, deletions::takeBack))
                .as("too late for the second")
                .isFalse();
    }

    @Test
    void nothingGoesBeforeItIsDue() throws SQLException {
        Cast.as(owner, () -> deletions.plan("Short Lived"));
        var id = Cast.as(owner, deletions::planned).orElseThrow().id();
        clock.forward(Duration.ofDays(13));

        TenantContext.runAs(owner.tenant(), () -> job.run(id));

        assertThat(isThere("tenants.tenant", "tenant_id", owner.tenant())).isTrue();
    }

    @Test
    void whoeverWorksElsewhereTooStays() throws SQLException {
        var other = Cast.foundCompany("Stays");
        execute("insert into tenants.membership (identity_id, tenant_id) values ('" + owner.identity() + "', '"
                + other.tenant() + "')");
        Cast.as(owner, () -> deletions.plan("Short Lived"));
        var id = Cast.as(owner, deletions::planned).orElseThrow().id();
        clock.forward(Duration.ofDays(15));

        TenantContext.runAs(owner.tenant(), () -> job.run(id));

        assertThat(isThere("tenants.identity", "identity_id", owner.identity())).isTrue();
        assertThat(isThere("tenants.tenant", "tenant_id", owner.tenant())).isFalse();
    }

    private String mail() {
        return outbox.latest().stream()
                .filter(entry -> entry.mail().recipient().equals(owner.identity() + "@example.com"))
                .map(entry -> entry.mail().subject())
                .toList()
                .toString();
    }

    private static boolean isThere(String table, String column, Object id) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select from " + table + " where " + column + " = '" + id + "'")) {
            return rows.next();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
