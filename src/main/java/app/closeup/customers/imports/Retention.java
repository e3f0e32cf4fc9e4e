package app.closeup.customers.imports;

import app.closeup.customers.parties.ImportId;
import app.closeup.platform.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long files, and what is remembered of their rows, are kept: as long as an import can be taken back. */
@Component
class Retention {

    static final Duration KEPT = Duration.ofDays(30);

    private final Jobs jobs;
    private final Clock clock;

    Retention(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    void ofUpload(ImportId id) {
        jobs.enqueueAt(ForgetUploadJob.NAME, id.value(), clock.instant().plus(KEPT));
    }

    void ofEnded(ImportId id) {
        jobs.enqueueAt(ForgetImportJob.NAME, id.value(), clock.instant().plus(KEPT));
    }
}
