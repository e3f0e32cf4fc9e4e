package app.closeup.tenants.access;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.letters.Letters;
import app.closeup.tenants.letters.MailedLinks;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells people by mail what was done to their account, and where to go if it was not they who did it. */
@Component
public class IdentityNotice {

    private final IdentityRepository identities;
    private final MailedLinks links;
    private final Letters letters;
    private final TransactionOperations transaction;

    IdentityNotice(
            IdentityRepository identities, MailedLinks links, Letters letters, TransactionOperations transaction) {
        this.identities = identities;
        this.links = links;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** A job whose subject is the person. */
    public Job job(String name, String template) {
        return new Job() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(UUID identity) {
                transaction
                        .execute(_ -> identities.find(new IdentityId(identity)))
                        .ifPresent(person -> letters.send(
                                person.email(),
                                template,
                                links.to("settings/profile"),
                                links.to("forgotten-password")));
            }
        };
    }
}
