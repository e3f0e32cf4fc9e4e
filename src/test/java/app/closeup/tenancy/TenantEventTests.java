package app.closeup.tenancy;

import static app.closeup.testing.Cast.ACME;
import static app.closeup.testing.Cast.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantEvent;
import app.closeup.platform.tenancy.TenantId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.transaction.support.TransactionTemplate;

/** Listeners run as the company of the event, in their own transaction, until they have succeeded once. */
@SpringBootTest
@Import(TenantEventTests.Listeners.class)
class TenantEventTests {

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FailedEventPublications failed;

    @Test
    void aListenerSeesTheDatabaseAsTheEventsCompany() {
        var event = new BellRung(ACME, UUID.randomUUID(), false);
        TenantContext.runAs(GLOBEX, () -> transaction.executeWithoutResult(_ -> publisher.publishEvent(event)));
        await().untilAsserted(() -> assertThat(Listener.HEARD.get(event.bell())).isEqualTo(ACME.toString()));
    }

    @Test
    void aListenerThatFailedHearsTheEventAgain() {
        var event = new BellRung(ACME, UUID.randomUUID(), true);
        transaction.executeWithoutResult(_ -> publisher.publishEvent(event));
        await().untilAsserted(
                        () -> assertThat(Listener.ATTEMPTS.get(event.bell())).isEqualTo(1));
        await().untilAsserted(() -> {
            failed.resubmit(ResubmissionOptions.defaults());
            assertThat(Listener.HEARD.get(event.bell())).isEqualTo(ACME.toString());
        });
    }

    @Test
    void anEventOfARolledBackTransactionIsNeverHeard() {
        var event = new BellRung(ACME, UUID.randomUUID(), false);
        transaction.executeWithoutResult(status -> {
            publisher.publishEvent(event);
            status.setRollbackOnly();
        });
        var later = new BellRung(ACME, UUID.randomUUID(), false);
        transaction.executeWithoutResult(_ -> publisher.publishEvent(later));
        await().untilAsserted(() -> assertThat(Listener.HEARD).containsKey(later.bell()));
        assertThat(Listener.ATTEMPTS).doesNotContainKey(event.bell());
    }

    record BellRung(TenantId tenant, UUID bell, boolean failsAtFirst) implements TenantEvent {}

    static class Listener {

        static final Map<UUID, String> HEARD = new ConcurrentHashMap<>();
        static final Map<UUID, Integer> ATTEMPTS = new ConcurrentHashMap<>();
        private final DSLContext dsl;

        Listener(DSLContext dsl) {
            this.dsl = dsl;
        }

        @ApplicationModuleListener
        void on(BellRung event) {
            var attempt = ATTEMPTS.merge(event.bell(), 1, Integer::sum);
            if (event.failsAtFirst() && attempt == 1) {
                throw new IllegalStateException("deaf at first");
            }
            HEARD.put(
                    event.bell(),
                    dsl.select(DSL.field("current_setting('app.tenant_id')", String.class))
                            .fetchSingle()
                            .value1());
        }
    }

    @TestConfiguration
    static class Listeners {

        @Bean
        Listener listener(DSLContext dsl) {
            return new Listener(dsl);
        }
    }
}
