package app.closeup.tenants.start;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.SampleData;
import app.closeup.tenants.SampleProgress;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks each module for its part of the sample data, one after the other; started again, it goes on where it was. */
@Component
class SampleJob implements Job {

    static final String NAME = "tenants.sample";

    private final FirstStepsRepository repository;
    private final List<SampleData> parts;
    private final TransactionOperations transaction;

    SampleJob(FirstStepsRepository repository, List<SampleData> parts, TransactionOperations transaction) {
        this.repository = repository;
        this.parts = parts;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID run) {
        switch (stateOf(run)) {
            case FILLING -> {
                each(run, parts, SampleData::fill);
                finish(run, SampleState.PRESENT);
            }
            case REMOVING -> {
                each(run, parts.reversed(), SampleData::remove);
                finish(run, SampleState.ABSENT);
            }
            // Finished already, or another run has begun since.
            case ABSENT, PRESENT, FAILED -> {}
        }
    }

    @Override
    public void abandon(UUID run) {
        finish(run, SampleState.FAILED);
    }

    private void each(UUID run, List<SampleData> inOrder, BiConsumer<SampleData, SampleProgress> work) {
        var end = 0L;
        for (var part : inOrder) {
            var begin = end;
            end = begin + part.size();
            if (done() < end) {
                work.accept(part, progress(run, begin));
                var reached = end;
                transaction.executeWithoutResult(_ -> repository.reach(run, reached));
            }
        }
    }

    private SampleProgress progress(UUID run, long begin) {
        return new SampleProgress() {

            @Override
            public long done() {
                return SampleJob.this.done() - begin;
            }

            @Override
            public void advance(long records) {
                transaction.executeWithoutResult(_ -> repository.advance(run, records));
            }
        };
    }

    private SampleState stateOf(UUID run) {
        return transaction.execute(_ -> repository.stateOf(run));
    }

    private long done() {
        return transaction.execute(_ -> repository.sample().done());
    }

    private void finish(UUID run, SampleState state) {
        transaction.executeWithoutResult(_ -> repository.finish(run, state));
    }
}
