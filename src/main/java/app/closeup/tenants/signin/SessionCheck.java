package app.closeup.tenants.signin;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.IdentityRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whether someone who signed in a while ago may still come in, and as what. */
@Component
class SessionCheck {

    private final IdentityRepository identities;
    private final Companies companies;
    private final TransactionOperations transaction;
    private final Limits limits;

    SessionCheck(IdentityRepository identities, Companies companies, TransactionOperations transaction, Limits limits) {
        this.identities = identities;
        this.companies = companies;
        this.transaction = transaction;
        this.limits = limits;
    }

    Optional<SignedIn> of(SignedIn person, Instant since, Instant now) {
        if (!since.plus(limits.absoluteTimeout()).isAfter(now)) {
            return Optional.empty();
        }
        var ended = transaction
                .execute(_ -> identities.sessionsValidFrom(person.identity()))
                .filter(since::isBefore)
                .isPresent();
        return ended ? Optional.empty() : companies.still(person);
    }

    /**
     * Limits of a session beside {@code server.servlet.session.timeout}, which ends an idle one.
     *
     * @param absoluteTimeout how long after signing in the password is asked for again, whatever was done meanwhile
     */
    @ConfigurationProperties("closeup.session")
    record Limits(@DefaultValue("12h") Duration absoluteTimeout) {}
}
