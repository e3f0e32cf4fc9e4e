package app.closeup.tenants.joining;

import app.closeup.platform.jobs.Job;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.Companies;
import app.closeup.tenants.letters.Letters;
import app.closeup.tenants.letters.MailedTokens;
import app.closeup.tenants.letters.SingleUseTokens.Purpose;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Mails the link that lets a new colleague in. */
@Component
class InvitationLetter implements Job {

    static final String NAME = "tenants.invitation-letter";

    private final InvitationRepository invitations;
    private final Companies companies;
    private final MailedTokens tokens;
    private final Letters letters;
    private final TransactionOperations transaction;

    InvitationLetter(
            InvitationRepository invitations,
            Companies companies,
            MailedTokens tokens,
            Letters letters,
            TransactionOperations transaction) {
        this.invitations = invitations;
        this.companies = companies;
        this.tokens = tokens;
        this.letters = letters;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        transaction.execute(_ -> invitations.pending(id)).ifPresent(this::write);
    }

    private void write(Invitation invitation) {
        var link = tokens.link(
                "invitation", Purpose.INVITATION, invitation.id(), TenantContext.tenant(), Invitations.VALIDITY);
        letters.send(
                invitation.email(),
                "invitation",
                invitation.invitedBy(),
                companies.current().name(),
                link,
                Invitations.VALIDITY.toHours());
    }
}
