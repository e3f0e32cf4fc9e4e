package app.closeup.tenants.access;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.letters.Letters;
import app.closeup.tenants.letters.MailedLinks;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells a person that their password was changed, in case it was not they who did it. */
@Component
public class PasswordChangedLetter implements Job {

    public static final String NAME = "tenants.password-changed-letter";

    private final IdentityRepository identities;
    private final MailedLinks links;
    private final Letters letters;
    private final TransactionOperations transaction;

    PasswordChangedLetter(
            IdentityRepository identities, MailedLinks links, Letters letters, TransactionOperations transaction) {
        this.identities = identities;
        this.links = links;
        this.letters = letters;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID identity) {
        transaction
                .execute(_ -> identities.find(new IdentityId(identity)))
                .ifPresent(person -> letters.send(person.email(), "changed", links.to("forgotten-password")));
    }
}
