package app.closeup.tenants.sessions;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.Companies;
import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.rights.Access;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whether someone who came in a while ago may still be in, and as what. */
@Component
public class SessionCheck {

    /** So exactly is it known when a person was last there. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

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

    /** Somebody who comes in: at work in the company, or what they still have to show for it; empty when they may not. */
    public Optional<Authentication> seat(IdentityId identity, TenantId company, SignInSession session) {
        return within(
                company,
                session,
                () -> repository
                        .ground(identity, session.id())
                        .flatMap(ground -> seat(identity, company, Access.NONE, session, ground)));
    }

    /** Whether the company lets this person in by nothing but its own provider. */
    public boolean onlyByProvider(IdentityId identity, TenantId company, SignInSession session) {
        return within(company, session, () -> repository.ground(identity, session.id()))
                .filter(SessionRepository.Ground::onlyByProvider)
                .isPresent();
    }

    /**
     * As {@link #seat}, for somebody who has come in before.
     *
     * @param known the rights that were read earlier
     * @param acts whether it is the person who does something
     */
    Optional<Authentication> still(
            IdentityId identity, TenantId company, Access known, SignInSession session, boolean acts) {
        return within(company, session, () -> {
            var now = clock.instant();
            if (acts) {
                repository.seen(session.id(), now, now.minus(PRECISION));
            }
            return repository
                    .ground(identity, session.id())
                    .filter(SessionRepository.Ground::open)
                    .flatMap(ground -> seat(identity, company, known, session, ground));
        });
    }

    private <T> Optional<T> within(TenantId company, SignInSession session, Supplier<Optional<T>> question) {
        return session.opens(company)
                        && session.since().plus(limits.absoluteTimeout()).isAfter(clock.instant())
                ? TenantContext.byItself(
                        () -> TenantContext.callAs(company, () -> transaction.execute(_ -> question.get())))
                : Optional.empty();
    }

    private Optional<Authentication> seat(
            IdentityId identity,
            TenantId company,
            Access known,
            SignInSession session,
            SessionRepository.Ground ground) {
        if (ground.validFrom() != null && session.since().isBefore(ground.validFrom())) {
            return Optional.empty();
        }
        if (session.company() == null ? ground.onlyByProvider() : !vouchedFor(ground, session)) {
            return Optional.empty();
        }
        return companies
                .at(identity, company, known)
                .map(person -> owesFactor(ground, session)
                        ? session.seat(new HalfSignedIn(identity, company, ground.hasFactor()))
                        : session.seat(person));
    }

    /**
     * By a provider that is asked no more, nobody stays in. Nor who owes a factor and has none: setting one up is a
     * matter of the account, in which the provider has no say.
     */
    private static boolean vouchedFor(SessionRepository.Ground ground, SignInSession session) {
        return ground.provider() && (ground.hasFactor() || !owesFactor(ground, session));
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
