package app.closeup.tenants.authority;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.Staff;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever asked what was decided, and why. */
@Component
class DecisionLetter implements Job {

    static final String NAME = "tenants.authority-decision-letter";

    private final Authority authority;
    private final Limits limits;
    private final Staff staff;
    private final UseLetters letters;

    DecisionLetter(Authority authority, Limits limits, Staff staff, UseLetters letters) {
        this.authority = authority;
        this.limits = limits;
        this.staff = staff;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        authority
                .find(new AuthorityUseId(id))
                .filter(use -> use.decision() != null)
                .ifPresent(this::write);
    }

    private void write(Use use) {
        if (use.askedBy() != null) {
            staff.find(use.askedBy())
                    .ifPresent(asker -> limits.kind(use.kind())
                            .ifPresent(kind -> letters.send(asker, use.state().code(), use, kind, limits.currency())));
        }
    }
}
