package app.closeup.tenants.joining;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.access.IdentityRepository.Identity;
import app.closeup.tenants.access.Names;
import app.closeup.tenants.access.PasswordRule;
import app.closeup.tenants.access.Passwords;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.letters.SingleUseTokens;
import app.closeup.tenants.letters.SingleUseTokens.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Companies that sign up. Until the e-mail address is confirmed there is nothing but a request. */
@Service
public class SignUps {

    private static final Duration KEPT = Duration.ofDays(7);

    private final SignUpRepository repository;
    private final IdentityRepository identities;
    private final Founding founding;
    private final SingleUseTokens tokens;
    private final Passwords passwords;
    private final Doorkeeper doorkeeper;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignUps(
            SignUpRepository repository,
            IdentityRepository identities,
            Founding founding,
            SingleUseTokens tokens,
            Passwords passwords,
            Doorkeeper doorkeeper,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.identities = identities;
        this.founding = founding;
        this.tokens = tokens;
        this.passwords = passwords;
        this.doorkeeper = doorkeeper;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks for a company; a letter with a link follows. Whether the address is known makes no difference here: the
     * letter alone tells, to the owner of the mailbox.
     *
     * @param address where the request comes from
     * @return names the request to the browser that made it
     * @throws TooManyAttemptsException when they have to wait
     */
    public UUID request(NewCompany asked, String address) {
        requireValid(asked);
        doorkeeper.beforeLetter(address);
        var hash = passwords.hash(asked.password());
        if (doorkeeper.mailboxFull(Doorkeeper.SIGN_UP_LETTER, EmailAddress.folded(asked.email()))) {
            return Ids.next();
        }
        var now = clock.instant();
        var signUp = new SignUp(
                Ids.next(), asked.email().strip(), Names.tidy(asked.company()), Names.tidy(asked.person()), hash);
        transaction.executeWithoutResult(_ -> {
            repository.insert(signUp, now, now.plus(KEPT));
            jobs.enqueue(SignUpLetter.NAME, signUp.id());
        });
        return signUp.id();
    }

    /** What the link confirms, as long as it does. */
    public Optional<Pending> open(String token) {
        return pending(token)
                .map(signUp -> new Pending(signUp.id(), signUp.company(), signUp.person(), signUp.email()));
    }

    /**
     * Whether the password is the one chosen at the sign-up. In another browser than the one that signed up it has to
     * be: else the company would open to a stranger who signed up by somebody else's address.
     *
     * @throws TooManyAttemptsException when they have to wait
     */
    public boolean isPassword(String token, String password, String address) {
        return pending(token)
                .filter(signUp -> matches(signUp, password, address))
                .isPresent();
    }

    /**
     * Sends a fresh link in the place of an outdated one; false when there is nothing left to confirm.
     *
     * @throws TooManyAttemptsException when they have to wait
     */
    public boolean sendAgain(String token, String address) {
        doorkeeper.beforeLetter(address);
        return transaction.execute(_ -> {
            var signUp = tokens.known(Purpose.SIGN_UP, token).flatMap(subject -> repository.find(subject.id()));
            signUp.filter(pending ->
                            !doorkeeper.mailboxFull(Doorkeeper.SIGN_UP_LETTER, EmailAddress.folded(pending.email())))
                    .ifPresent(pending -> jobs.enqueue(SignUpLetter.NAME, pending.id()));
            return signUp.isPresent();
        });
    }

    /** Founds the company with its owner, all or nothing; false when the link is used or outdated. */
    public boolean confirm(String token) {
        var company = new TenantId(Ids.next());
        return TenantContext.callAs(company, () -> transaction.execute(_ -> found(company, token)));
    }

    private boolean found(TenantId company, String token) {
        var signUp = tokens.use(Purpose.SIGN_UP, token).flatMap(subject -> repository.take(subject.id()));
        if (signUp.isEmpty()) {
            return false;
        }
        var asked = signUp.get();
        var owner = new Identity(new IdentityId(Ids.next()), asked.email(), asked.passwordHash());
        if (!identities.insert(owner, clock.instant())) {
            return false;
        }
        founding.found(company, asked.company(), owner, asked.person());
        return true;
    }

    private Optional<SignUp> pending(String token) {
        return transaction.execute(
                _ -> tokens.open(Purpose.SIGN_UP, token).flatMap(subject -> repository.find(subject.id())));
    }

    private boolean matches(SignUp signUp, String password, String address) {
        var folded = EmailAddress.folded(signUp.email());
        doorkeeper.beforePassword(folded, address);
        var right = passwords.matches(password, signUp.passwordHash());
        if (right) {
            doorkeeper.afterRightPassword(folded, address);
        }
        return right;
    }

    private static void requireValid(NewCompany asked) {
        var valid = Names.valid(asked.company())
                && Names.valid(asked.person())
                && EmailAddress.valid(asked.email())
                && PasswordRule.problem(asked.password(), asked.email(), asked.company())
                        .isEmpty();
        if (!valid) {
            throw new IllegalArgumentException("The form was not checked");
        }
    }

    /** A sign-up whose address waits to be confirmed. */
    public record Pending(UUID request, String company, String person, String email) {}
}
