package app.closeup.tenants.archive;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.archive.Archive.Direction;
import app.closeup.tenants.archive.Archive.State;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sessions.StepUp;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/**
 * All of a company as one file: an owner has it written and downloads it, or brings one and makes a company of it. Each
 * time they have shown of late who they are: else there is a {@link
 * app.closeup.tenants.sessions.StepUpRequiredException}.
 */
@Service
public class Archives {

    /** How long a file can be downloaded. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** So many files of the largest size have room that a company's owners bring at once. */
    private static final int FILES_OF_COMPANY = 2;

    private final ArchiveRepository repository;
    private final StepUp stepUp;
    private final Doorkeeper doorkeeper;
    private final Audit audit;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final DataSize largest;

    Archives(
            ArchiveRepository repository,
            StepUp stepUp,
            Doorkeeper doorkeeper,
            Audit audit,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock,
            @Value("${closeup.archive.max-file-size:2GB}") DataSize largest) {
        this.repository = repository;
        this.stepUp = stepUp;
        this.doorkeeper = doorkeeper;
        this.audit = audit;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
        this.largest = largest;
    }

    /** What the signed-in owner asked for last. */
    public Optional<Archive> latest(Direction direction) {
        var person = CompanyAccess.requireOwner();
        return transaction.execute(_ -> repository.latest(direction, person.member()));
    }

    /** Has the company written into a file, in the place of an earlier one; one at a time. */
    public void export() {
        var person = CompanyAccess.requireOwner();
        stepUp.require();
        transaction.executeWithoutResult(_ -> {
            var running = repository.latest(Direction.EXPORT, person.member());
            if (running.filter(archive -> !archive.state().isOver()).isEmpty()) {
                var id = Ids.next();
                var now = clock.instant();
                repository.insert(id, Direction.EXPORT, State.QUEUED, person.member(), now, now.plus(KEPT));
                repository.removeOthers(id, Direction.EXPORT, person.member());
                audit.record(AuditEntry.of(Act.EXPORTED, TenantAreas.SETTINGS));
                jobs.enqueue(ArchiveExportJob.NAME, id);
            }
        });
    }

    /** @throws AccessDeniedException when there is no such file, or no more, or it was made for somebody else */
    public Archive downloadable(UUID id) {
        var person = CompanyAccess.requireOwner();
        stepUp.require();
        return transaction
                .execute(_ -> repository.find(id))
                .filter(archive -> archive.direction() == Direction.EXPORT && archive.state() == State.DONE)
                .filter(archive -> archive.createdBy().equals(person.member()))
                .filter(archive -> archive.expiresAt().isAfter(clock.instant()))
                .orElseThrow(() -> new AccessDeniedException("There is no such file for this person"));
    }

    /** @throws AccessDeniedException as {@link #downloadable} */
    public void download(UUID id, OutputStream target) throws IOException {
        downloadable(id);
        for (var number = 0; ; number++) {
            var next = number;
            var piece = transaction.execute(_ -> repository.piece(id, next));
            if (piece.isEmpty()) {
                return;
            }
            target.write(piece.get());
        }
    }

    /** Before the person chooses a file, as it takes long to come in. */
    public void requireBringing() {
        CompanyAccess.requireOwner();
        stepUp.require();
    }

    /**
     * Takes in a file and has a company made of it; the key of why not, if it is too large.
     *
     * @throws app.closeup.tenants.access.TooManyAttemptsException when the person has brought so many files that
     *     they have to wait
     */
    public Optional<String> bring(InputStream content) throws IOException {
        requireBringing();
        var person = CompanyAccess.requireOwner();
        doorkeeper.beforeArchive(person.identity());
        var id = Ids.next();
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            repository.removeUnfinished(person.member());
            repository.insert(id, Direction.IMPORT, State.RECEIVING, person.member(), now, now.plus(KEPT));
            jobs.enqueueAt(ForgetArchiveJob.NAME, id, now.plus(KEPT));
        });
        long size = 0;
        for (var number = 0; ; number++) {
            var piece = content.readNBytes(PieceOutput.PIECE);
            if (piece.length == 0) {
                break;
            }
            size += piece.length;
            if (size > largest.toBytes()) {
                transaction.executeWithoutResult(_ -> repository.remove(id));
                return Optional.of("tenants.archive.import.too-large");
            }
            var next = number;
            if (!transaction.execute(_ -> take(id, next, piece))) {
                transaction.executeWithoutResult(_ -> repository.remove(id));
                return Optional.of("tenants.archive.import.full");
            }
        }
        transaction.executeWithoutResult(_ -> {
            repository.removeOthers(id, Direction.IMPORT, person.member());
            repository.state(id, State.QUEUED, null);
            audit.record(AuditEntry.of(Act.IMPORTED, TenantAreas.SETTINGS));
            jobs.enqueue(ArchiveImportJob.NAME, id);
        });
        return Optional.empty();
    }

    /** False when there is no room for more: the company's other owners bring files too. */
    private boolean take(UUID id, int number, byte[] piece) {
        if (repository.brought() + piece.length > largest.toBytes() * FILES_OF_COMPANY) {
            return false;
        }
        repository.addPiece(id, number, piece);
        return true;
    }

    public DataSize largest() {
        return largest;
    }
}
