package app.closeup.tenants.sessions;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.Companies;
import app.closeup.tenants.IdentityId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whether someone who came in a while ago may still be in, and as what. */
@Component
public class SessionCheck {

    private final SessionRepository repository;
    private final Companies companies;
    private final TransactionOperations transaction;
    private final Limits limits;
    private final Clock clock;

    SessionCheck(
            SessionRepository repository,
            Companies companies,
            TransactionOperations transaction,
            Limits limits,
            Clock clock) {
        this.repository = repository;
        this.companies = companies;
        this.transaction = transaction;
        this.limits = limits;
        this.clock = clock;
    }

    /** The person at work in the company, or what they still have to show for it; empty when they may not be in. */
    public Optional<Authentication> seat(IdentityId identity, TenantId company, SignInSession session) {
        if (!session.since().plus(limits.absoluteTimeout()).isAfter(clock.instant())) {
            return Optional.empty();
        }
        return TenantContext.callAs(
                company,
                () -> transaction.execute(_ -> repository
                        .ground(identity)
                        .filter(ground ->
                                ground.validFrom() == null || !session.since().isBefore(ground.validFrom()))
                        .flatMap(ground -> companies
                                .at(identity, company)
                                .map(person -> owesFactor(ground, session)
                                        ? session.seat(new HalfSignedIn(identity, company, ground.hasFactor()))
                                        : session.seat(person)))));
    }

    /** A factor that the person has is asked for whether the company requires one or not. */
    private static boolean owesFactor(SessionRepository.Ground ground, SignInSession session) {
        return session.factors() < 2 && (ground.hasFactor() || ground.required());
    }

    /**
     * Limits of a session beside {@code server.servlet.session.timeout}, which ends an idle one.
     *
     * @param absoluteTimeout how long after signing in the password is asked for again, whatever was done meanwhile
     */
    @ConfigurationProperties("closeup.session")
    record Limits(@DefaultValue("12h") Duration absoluteTimeout) {}
}
