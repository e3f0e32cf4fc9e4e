package app.closeup.tenants.archive;

import app.closeup.platform.jobs.Job;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.archive.Archive.State;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a company's archive, piece by piece, of the moment at which it began; started again, it begins anew. */
@Component
class ArchiveExportJob implements Job {

    static final String NAME = "tenants.archive-export";

    private final ArchiveRepository repository;
    private final ArchiveWriter writer;
    private final Jobs jobs;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate apart;

    ArchiveExportJob(
            ArchiveRepository repository,
            ArchiveWriter writer,
            Jobs jobs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.writer = writer;
        this.jobs = jobs;
        this.clock = clock;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        var archive = apart.execute(_ -> repository.find(id));
        if (archive.isEmpty() || archive.get().state().isOver()) {
            return;
        }
        apart.executeWithoutResult(_ -> repository.removePieces(id));
        snapshot.executeWithoutResult(_ -> write(id));
        apart.executeWithoutResult(_ -> {
            var total = repository.find(id).map(Archive::rowsTotal).orElse(0L);
            var expires = clock.instant().plus(Archives.KEPT);
            repository.finish(id, total, clock.instant(), expires);
            jobs.enqueueAt(ForgetArchiveJob.NAME, id, expires);
        });
    }

    @Override
    public void abandon(UUID id) {
        apart.executeWithoutResult(_ -> {
            repository.removePieces(id);
            repository.state(id, State.FAILED, "tenants.archive.export.failed");
        });
    }

    private void write(UUID id) {
        var total = writer.countRows();
        apart.executeWithoutResult(_ -> repository.begin(id, total));
        var number = new AtomicInteger();
        writer.write(
                new PieceOutput(piece ->
                        apart.executeWithoutResult(_ -> repository.addPiece(id, number.getAndIncrement(), piece))),
                written -> apart.executeWithoutResult(_ -> repository.progress(id, written)));
    }
}
