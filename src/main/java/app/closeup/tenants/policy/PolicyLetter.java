package app.closeup.tenants.policy;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.Colleague;
import app.closeup.tenants.Companies;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.Staff;
import app.closeup.tenants.letters.Letters;
import app.closeup.tenants.letters.MailedLinks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks a member of staff by mail to acknowledge the latest version; who has done so meanwhile gets no mail. */
@Component
class PolicyLetter implements Job {

    static final String NAME = "tenants.policy-letter";

    private final PolicyRepository policies;
    private final AcknowledgementRepository acknowledgements;
    private final Staff staff;
    private final Companies companies;
    private final Letters letters;
    private final MailedLinks links;
    private final TransactionOperations transaction;

    PolicyLetter(
            PolicyRepository policies,
            AcknowledgementRepository acknowledgements,
            Staff staff,
            Companies companies,
            Letters letters,
            MailedLinks links,
            TransactionOperations transaction) {
        this.policies = policies;
        this.acknowledgements = acknowledgements;
        this.staff = staff;
        this.companies = companies;
        this.letters = letters;
        this.links = links;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID member) {
        var asked = transaction.execute(_ -> asked(new MemberId(member)));
        staff.find(new MemberId(member)).ifPresent(colleague -> asked.ifPresent(version -> write(colleague, version)));
    }

    private Optional<PolicyVersion> asked(MemberId member) {
        return policies.latest().filter(latest -> !acknowledgements.has(latest.id(), member));
    }

    private void write(Colleague colleague, PolicyVersion version) {
        if (colleague.mailbox() == null) {
            return;
        }
        letters.send(
                colleague.mailbox(),
                "policy",
                colleague.name(),
                companies.current().name(),
                version.number(),
                links.to("policy/versions/" + version.number()));
    }
}
