package app.closeup.tenants.archive;

import app.closeup.platform.jobs.Job;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells all the staff that their company stays. */
@Component
class DeletionTakenBackLetter implements Job {

    static final String NAME = "tenants.deletion-taken-back-letter";

    private final CompanyLetters letters;

    DeletionTakenBackLetter(CompanyLetters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        letters.toAll("tenants.deletion.mail.taken-back");
    }
}
