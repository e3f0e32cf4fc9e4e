package app.closeup.tenants.authority;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.Staff;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks an approver by mail to decide. */
@Component
class ApproverLetter implements Job {

    static final String NAME = "tenants.authority-approver-letter";

    private final Authority authority;
    private final Limits limits;
    private final Staff staff;
    private final UseLetters letters;

    ApproverLetter(Authority authority, Limits limits, Staff staff, UseLetters letters) {
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
                .filter(use -> use.state() == UseState.WAITING)
                .ifPresent(this::write);
    }

    private void write(Use use) {
        var pending = use.pending();
        if (pending != null && pending.approver() != null) {
            staff.find(pending.approver())
                    .ifPresent(approver -> limits.kind(use.kind())
                            .ifPresent(kind -> letters.send(approver, "asked", use, kind, limits.currency())));
        }
    }
}
