package app.closeup.customers.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.CustomerQuery;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.relations.Relations;
import app.closeup.customers.timeline.Timeline;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SampleProgress;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CustomerSampleTests {

    @Autowired
    CustomerSample sample;

    @Autowired
    Customers customers;

    @Autowired
    Timeline timeline;

    @Autowired
    Relations relations;

    private final SignedIn owner = Cast.foundCompany("Sample");
    private final Counter progress = new Counter();

    @Test
    void aCrashedFillingGoesOnAndEverythingIsRemovedButWhatPeopleAdded() {
        var own = Cast.as(owner, () -> customers.register(CustomerDetails.organisation("Our own")));
        progress.crashAt = 900;
        assertThatThrownBy(this::fill).hasMessage("crash");
        progress.crashAt = Integer.MAX_VALUE;
        fill();

        assertThat(progress.done).isEqualTo(sample.size());
        assertThat(count()).isEqualTo((int) sample.size() + 1);
        Cast.runAs(owner, () -> {
            var someone = customers
                    .page(CustomerQuery.ALL.sortedBy(CustomerQuery.Sort.LAST_CONTACT, true), 0, 1)
                    .getFirst();
            assertThat(timeline.page(someone.id(), Set.of(), null, 10)).isNotEmpty();
            var related = customers.page(CustomerQuery.ALL, 0, 100).stream()
                    .filter(customer -> !relations.of(customer.id()).isEmpty());
            assertThat(related).isNotEmpty();
        });

        progress.done = 0;
        TenantContext.runAs(owner.tenant(), () -> sample.remove(progress));
        assertThat(progress.done).isEqualTo(sample.size());
        assertThat(count()).isEqualTo(1);
        assertThat(Cast.as(owner, () -> customers.find(own))).isPresent();
    }

    private void fill() {
        TenantContext.runAs(owner.tenant(), () -> sample.fill(progress));
    }

    private int count() {
        return Cast.as(owner, () -> customers.countUpTo(CustomerQuery.ALL, 10_000));
    }

    /** Fails in the middle of a piece, after its records were written. */
    private static final class Counter implements SampleProgress {

        private long done;
        private long crashAt;

        @Override
        public long done() {
            return done;
        }

        @Override
        public void advance(long records) {
            if (done + records > crashAt) {
                throw new IllegalStateException("crash");
            }
            done += records;
        }
    }
}
