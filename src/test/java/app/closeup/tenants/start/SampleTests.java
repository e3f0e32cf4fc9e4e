package app.closeup.tenants.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.closeup.platform.Ids;
import app.closeup.tenants.SampleData;
import app.closeup.tenants.SampleProgress;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class SampleTests {

    @Autowired
    FirstStepsRepository repository;

    @Autowired
    Samples samples;

    @Autowired
    TransactionTemplate transaction;

    private final Records first = new Records(5);
    private final Records second = new Records(3);
    private SignedIn owner;
    private SampleJob job;

    @BeforeEach
    void aNewCompany() {
        owner = Cast.foundCompany("Sample");
        job = new SampleJob(repository, List.of(first, second), transaction);
    }

    @Test
    void eachPartIsFilledAndTheProgressIsSeen() {
        run(SampleState.FILLING, SampleState.ABSENT);

        assertThat(first.made).hasSize(5);
        assertThat(second.made).hasSize(3);
        assertThat(sample()).isEqualTo(new Sample(SampleState.PRESENT, 8, 8));
    }

    @Test
    void aCrashedRunGoesOnWhereItWas() {
        second.crashAt = 2;
        var run = begin(SampleState.FILLING, SampleState.ABSENT);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> Cast.runAs(owner, () -> job.run(run)));
        assertThat(sample()).isEqualTo(new Sample(SampleState.FILLING, 7, 8));

        Cast.runAs(owner, () -> job.run(run));

        assertThat(first.made).hasSize(5);
        assertThat(second.made).containsExactly(0L, 1L, 2L);
        assertThat(sample().state()).isEqualTo(SampleState.PRESENT);
    }

    @Test
    void aRunThatIsOverDoesNothingMore() {
        var run = begin(SampleState.FILLING, SampleState.ABSENT);
        Cast.runAs(owner, () -> job.run(run));

        Cast.runAs(owner, () -> job.run(run));

        assertThat(first.made).hasSize(5);
    }

    @Test
    void whatWasFilledIsRemovedInTheOppositeOrder() {
        run(SampleState.FILLING, SampleState.ABSENT);

        run(SampleState.REMOVING, SampleState.PRESENT);

        assertThat(first.made).isEmpty();
        assertThat(second.made).isEmpty();
        assertThat(sample().state()).isEqualTo(SampleState.ABSENT);
    }

    @Test
    void anAbandonedRunCanBeRemoved() {
        var run = begin(SampleState.FILLING, SampleState.ABSENT);
        Cast.runAs(owner, () -> job.abandon(run));
        assertThat(sample().state()).isEqualTo(SampleState.FAILED);

        run(SampleState.REMOVING, SampleState.FAILED);

        assertThat(sample().state()).isEqualTo(SampleState.ABSENT);
    }

    @Test
    void aSecondPressStartsNothing() {
        var started = begin(SampleState.FILLING, SampleState.ABSENT);

        Cast.runAs(owner, samples::fill);

        assertThat(Cast.<SampleState>as(owner, () -> transaction.execute(_ -> repository.stateOf(started))))
                .isEqualTo(SampleState.FILLING);
    }

    @Test
    void aPlainMemberFillsNothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.runAs(Cast.ALAN, () -> samples.fill()));
    }

    @Test
    void anotherCompanyIsNotTouched() {
        var other = Cast.foundCompany("Other");

        run(SampleState.FILLING, SampleState.ABSENT);

        assertThat(Cast.as(other, () -> samples.current())).isEqualTo(Sample.ABSENT);
    }

    private void run(SampleState next, SampleState from) {
        var run = begin(next, from);
        Cast.runAs(owner, () -> job.run(run));
    }

    private java.util.UUID begin(SampleState next, SampleState from) {
        var run = Ids.next();
        boolean started = Cast.as(owner, () -> transaction.execute(_ -> repository.start(run, next, List.of(from), 8)));
        assertThat(started).isTrue();
        return run;
    }

    private Sample sample() {
        return Cast.as(owner, samples::current);
    }

    /** A part in pieces of one record, which crashes once, if told so. */
    private static final class Records implements SampleData {

        private final List<Long> made = new ArrayList<>();
        private final long size;
        private long crashAt = -1;

        Records(long size) {
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void fill(SampleProgress progress) {
            for (var next = progress.done(); next < size; next++) {
                if (next == crashAt) {
                    crashAt = -1;
                    throw new IllegalStateException("crash");
                }
                made.add(next);
                progress.advance(1);
            }
        }

        @Override
        public void remove(SampleProgress progress) {
            progress.advance(made.size());
            made.clear();
        }
    }
}
