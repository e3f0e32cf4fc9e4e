package app.closeup.tenants.signin;

import app.closeup.platform.Ids;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.access.Passwords;
import app.closeup.tenants.audit.AccountEvents;
import app.closeup.tenants.audit.AccountEvents.What;
import app.closeup.tenants.sessions.SignInSession;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Checks an e-mail address and a password, and lets the person into the company that they entered last. */
@Component
class SignInProvider implements AuthenticationProvider {

    private final IdentityRepository identities;
    private final Passwords passwords;
    private final Doorkeeper doorkeeper;
    private final AccountEvents events;
    private final TransactionOperations transaction;
    private final Entrance entrance;
    private final Clock clock;

    SignInProvider(
            IdentityRepository identities,
            Passwords passwords,
            Doorkeeper doorkeeper,
            AccountEvents events,
            TransactionOperations transaction,
            Entrance entrance,
            Clock clock) {
        this.identities = identities;
        this.passwords = passwords;
        this.doorkeeper = doorkeeper;
        this.events = events;
        this.transaction = transaction;
        this.entrance = entrance;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = EmailAddress.folded(attempt.getName());
        var password = attempt.getCredentials() instanceof String typed ? typed : "";
        var address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        doorkeeper.beforePassword(email, address);
        var identity = EmailAddress.valid(email)
                ? transaction.execute(_ -> identities.byEmail(email))
                : Optional.<IdentityRepository.Identity>empty();
        var hash = identity.map(IdentityRepository.Identity::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) {
            var account = identity.map(IdentityRepository.Identity::id).orElseGet(() -> new IdentityId(Ids.next()));
            transaction.executeWithoutResult(_ -> events.on(account, What.PASSWORD_REFUSED));
            throw new BadCredentialsException("Wrong e-mail address or password");
        }
        doorkeeper.afterRightPassword(email, address);
        return identity.flatMap(known -> entrance.seat(known.id(), SignInSession.begin(clock.instant())))
                .orElseThrow(() -> new BadCredentialsException("A member of no company"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
