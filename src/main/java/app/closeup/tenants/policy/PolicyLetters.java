package app.closeup.tenants.policy;

import app.closeup.platform.jobs.Job;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.Colleague;
import app.closeup.tenants.Staff;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has each of the staff asked by mail to acknowledge the latest version, but for those who have. */
@Component
class PolicyLetters implements Job {

    static final String NAME = "tenants.policy-letters";

    private final Staff staff;
    private final Jobs jobs;
    private final TransactionOperations transaction;

    PolicyLetters(Staff staff, Jobs jobs, TransactionOperations transaction) {
        this.staff = staff;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID version) {
        for (var page = staff.page(null);
                !page.isEmpty();
                page = staff.page(page.getLast().id())) {
            enqueue(page);
        }
    }

    private void enqueue(List<Colleague> page) {
        transaction.executeWithoutResult(_ -> page.forEach(
                member -> jobs.enqueue(PolicyLetter.NAME, member.id().value())));
    }
}
