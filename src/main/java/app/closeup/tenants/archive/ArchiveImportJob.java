package app.closeup.tenants.archive;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Job;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.archive.Archive.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes a company of an archive that was brought here: all of it, or nothing. */
@Component
class ArchiveImportJob implements Job {

    static final String NAME = "tenants.archive-import";

    private static final Logger log = LoggerFactory.getLogger(ArchiveImportJob.class);

    /** So many runs may end with the process: one more would do so too. */
    private static final int CRASHES = 2;

    private final ArchiveRepository repository;
    private final CompanyRowsRepository companies;
    private final CompanyImport company;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate apart;

    ArchiveImportJob(
            ArchiveRepository repository,
            CompanyRowsRepository companies,
            CompanyImport company,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.companies = companies;
        this.company = company;
        this.json = json;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        var archive = apart.execute(_ -> repository.find(id)).orElse(null);
        if (archive == null || archive.state().isOver()) {
            return;
        }
        if (apart.execute(_ -> repository.beginRun(id)) >= CRASHES) {
            log.warn("No company was made of an archive: {} runs ended with the process", CRASHES);
            fail(id, "tenants.archive.import.failed");
            return;
        }
        try {
            makeCompany(archive);
        } catch (UnusableArchiveException e) {
            // The key alone: the database's words may quote a row.
            log.info("No company was made of an archive: {}", e.messageKey());
            fail(id, e.messageKey());
        } catch (IOException e) {
            end(id);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            end(id);
            throw e;
        }
    }

    @Override
    public void abandon(UUID id) {
        fail(id, "tenants.archive.import.failed");
    }

    private void makeCompany(Archive archive) throws IOException {
        var id = archive.id();
        var copy = Files.createTempFile("closeup-archive", ".zip");
        try {
            copy(id, copy);
            try (var file = ArchiveFile.open(copy, json)) {
                var bringer = apart.execute(_ -> companies.identity(archive.createdBy()));
                check(file, bringer);
                var target = target(archive, file);
                // A crash between the last two steps of an earlier run leaves nothing to be done but the last.
                if (!apart.execute(_ -> companies.isTaken(target))) {
                    fill(archive, file, bringer, target);
                }
                apart.executeWithoutResult(_ -> {
                    repository.finish(id, rows(file), clock.instant(), archive.expiresAt());
                    repository.removePieces(id);
                });
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void check(ArchiveFile file, IdentityId bringer) {
        file.fit(company.tables(), company.passedOver());
        var email = EmailAddress.folded(apart.execute(_ -> companies.email(bringer)));
        if (file.manifest().owners().stream().map(EmailAddress::folded).noneMatch(email::equals)) {
            throw new UnusableArchiveException("tenants.archive.import.not-owner", "brought by another");
        }
    }

    private void fill(Archive archive, ArchiveFile file, IdentityId bringer, TenantId target) {
        apart.executeWithoutResult(_ -> repository.begin(archive.id(), rows(file)));
        var here = TenantContext.tenant();
        try {
            TenantContext.runAs(
                    target,
                    () -> apart.executeWithoutResult(_ -> company.run(
                            file,
                            bringer,
                            done -> TenantContext.runAs(
                                    here,
                                    () -> apart.executeWithoutResult(_ -> repository.progress(archive.id(), done))))));
        } catch (DataIntegrityViolationException e) {
            throw new UnusableArchiveException("tenants.archive.import.broken", "the database refuses a row");
        }
    }

    /** Its own identifier, unless that is taken here; decided once. */
    private TenantId target(Archive archive, ArchiveFile file) {
        if (archive.company() != null) {
            return new TenantId(archive.company());
        }
        var own = own(file);
        var target = apart.execute(_ -> companies.isTaken(own)) ? new TenantId(Ids.next()) : own;
        apart.executeWithoutResult(_ -> repository.company(archive.id(), target.value()));
        return target;
    }

    private static TenantId own(ArchiveFile file) {
        try {
            return new TenantId(UUID.fromString(file.manifest().company().id()));
        } catch (IllegalArgumentException e) {
            throw new UnusableArchiveException("tenants.archive.import.broken", "the company's identifier");
        }
    }

    private static long rows(ArchiveFile file) {
        return file.manifest().tables().stream().mapToLong(Manifest.Part::rows).sum();
    }

    private void copy(UUID id, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            for (var number = 0; ; number++) {
                var next = number;
                var piece = apart.execute(_ -> repository.piece(id, next));
                if (piece.isEmpty()) {
                    return;
                }
                out.write(piece.get());
            }
        }
    }

    /** With an exception, and not with the process: the queue begins it again. */
    private void end(UUID id) {
        apart.executeWithoutResult(_ -> repository.endRun(id));
    }

    private void fail(UUID id, String problem) {
        apart.executeWithoutResult(_ -> {
            repository.state(id, State.FAILED, problem);
            repository.removePieces(id);
        });
    }
}
