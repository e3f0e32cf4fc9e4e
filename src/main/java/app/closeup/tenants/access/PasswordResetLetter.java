package app.closeup.tenants.access;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.access.IdentityRepository.Identity;
import app.closeup.tenants.letters.Letters;
import app.closeup.tenants.letters.MailedTokens;
import app.closeup.tenants.letters.SingleUseTokens.Purpose;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Mails the link by which a forgotten password is replaced; to nobody who never had one. */
@Component
class PasswordResetLetter implements Job {

    static final String NAME = "tenants.password-reset-letter";

    private static final Duration VALIDITY = Duration.ofMinutes(30);

    private final IdentityRepository identities;
    private final MailedTokens tokens;
    private final Letters letters;
    private final TransactionOperations transaction;

    PasswordResetLetter(
            IdentityRepository identities, MailedTokens tokens, Letters letters, TransactionOperations transaction) {
        this.identities = identities;
        this.tokens = tokens;
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
                .filter(known -> known.passwordHash() != null)
                .ifPresent(this::write);
    }

    private void write(Identity identity) {
        var subject = identity.id().value();
        var link = tokens.link("reset-password", Purpose.PASSWORD_RESET, subject, null, VALIDITY);
        letters.send(identity.email(), "reset", link, VALIDITY.toMinutes());
    }
}
