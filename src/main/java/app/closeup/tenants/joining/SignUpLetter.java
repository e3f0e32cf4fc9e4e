package app.closeup.tenants.joining;

import app.closeup.platform.jobs.Job;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.letters.Letters;
import app.closeup.tenants.letters.MailedLinks;
import app.closeup.tenants.letters.MailedTokens;
import app.closeup.tenants.letters.SingleUseTokens.Purpose;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Mails the link that confirms a sign-up, or, to someone who has an account, the way in. */
@Component
class SignUpLetter implements Job {

    static final String NAME = "tenants.sign-up-letter";

    private static final Duration VALIDITY = Duration.ofHours(24);

    private final SignUpRepository signUps;
    private final IdentityRepository identities;
    private final MailedTokens tokens;
    private final MailedLinks links;
    private final Letters letters;
    private final TransactionOperations transaction;

    SignUpLetter(
            SignUpRepository signUps,
            IdentityRepository identities,
            MailedTokens tokens,
            MailedLinks links,
            Letters letters,
            TransactionOperations transaction) {
        this.signUps = signUps;
        this.identities = identities;
        this.tokens = tokens;
        this.links = links;
        this.letters = letters;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID signUp) {
        transaction.execute(_ -> signUps.find(signUp)).ifPresent(this::write);
    }

    private void write(SignUp signUp) {
        var known = transaction.execute(_ -> identities.byEmail(EmailAddress.folded(signUp.email())));
        if (known.isPresent()) {
            letters.send(known.get().email(), "known", links.to("login"), links.to("forgotten-password"));
            transaction.executeWithoutResult(_ -> signUps.take(signUp.id()));
        } else {
            var link = tokens.link("confirm", Purpose.SIGN_UP, signUp.id(), null, VALIDITY);
            letters.send(signUp.email(), "confirm", link, VALIDITY.toHours());
        }
    }
}
