package app.closeup.platform.jobs;

import static app.closeup.testing.Cast.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(JobsTests.BellJobs.class)
class JobsTests {

    private static final Map<UUID, Optional<TenantId>> RUNG = new ConcurrentHashMap<>();
    private static final Map<UUID, Integer> ATTEMPTS = new ConcurrentHashMap<>();

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aJobRunsAsTheCompanyThatEnqueuedIt() {
        var bell = UUID.randomUUID();
        TenantContext.runAs(ACME, () -> transaction.executeWithoutResult(_ -> jobs.enqueue("ring", bell)));
        await().untilAsserted(() -> assertThat(RUNG.get(bell)).contains(ACME));
    }

    @Test
    void aJobOfARolledBackTransactionNeverRuns() throws SQLException {
        var bell = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jobs.enqueue("ring", bell);
            status.setRollbackOnly();
        });
        var later = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> jobs.enqueue("ring", later));
        await().untilAsserted(() -> assertThat(ATTEMPTS).containsKey(later));
        assertThat(ATTEMPTS).doesNotContainKey(bell);
        assertThat(queued("ring:" + bell)).isZero();
    }

    @Test
    void aJobIsEnqueuedOnceForEachCompanyAndDay() throws SQLException {
        var company = Cast.foundCompany("Tidy").tenant();
        TenantContext.runAs(
                company,
                () -> transaction.executeWithoutResult(_ -> {
                    jobs.enqueueOnceADay("ring-" + company, 31);
                    jobs.enqueueOnceADay("ring-" + company, 31);
                    jobs.enqueueOnceADay("ring-" + company, 32);
                }));
        assertThat(queued("ring-" + company + ":%")).isEqualTo(2);
    }

    private static int queued(String instance) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var select = connection.prepareStatement(
                        "select count(*) from platform.scheduled_tasks where task_instance like ?")) {
            select.setString(1, instance);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Test
    void aJobThatFailsIsTriedAgain() {
        var bell = new UUID(0, UUID.randomUUID().getLeastSignificantBits());
        transaction.executeWithoutResult(_ -> jobs.enqueue("ring", bell));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(RUNG).containsKey(bell));
        assertThat(ATTEMPTS).containsEntry(bell, 2);
    }

    @TestConfiguration
    static class BellJobs {

        @Bean
        Job ring() {
            return new Job() {

                @Override
                public String name() {
                    return "ring";
                }

                @Override
                public void run(UUID bell) {
                    var attempt = ATTEMPTS.merge(bell, 1, Integer::sum);
                    if (bell.getMostSignificantBits() == 0 && attempt == 1) {
                        throw new IllegalStateException("the bell is stuck");
                    }
                    RUNG.put(bell, TenantContext.current());
                }
            };
        }
    }
}
