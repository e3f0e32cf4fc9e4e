package app.closeup.tenants.sso;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.Companies;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.access.IdentityRepository.Identity;
import app.closeup.tenants.access.Names;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.joining.Founding;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.sessions.SessionCheck;
import app.closeup.tenants.sessions.SignInSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides whether somebody for whom a company's provider vouches is let in: into this company alone, by an address in
 * one of its proven domains alone, and as the person whom the provider meant from the first time on.
 */
@Component
class Admission {

    private static final int LONGEST_SUBJECT = 255;

    private final ConnectionRepository connections;
    private final DomainRepository domains;
    private final SubjectRepository subjects;
    private final IdentityRepository identities;
    private final Companies companies;
    private final Founding founding;
    private final Roles roles;
    private final SessionCheck check;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Admission(
            ConnectionRepository connections,
            DomainRepository domains,
            SubjectRepository subjects,
            IdentityRepository identities,
            Companies companies,
            Founding founding,
            Roles roles,
            SessionCheck check,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.connections = connections;
        this.domains = domains;
        this.subjects = subjects;
        this.identities = identities;
        this.companies = companies;
        this.founding = founding;
        this.roles = roles;
        this.check = check;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The person's seat in the company.
     *
     * @param before who was in by this browser: when it is the same person, their session goes on; null for nobody
     * @param fresh whether the provider was asked to let them show anew who they are
     * @throws HitchException when they are not let in; the company's audit tells of it
     */
    Authentication admit(TenantId company, OidcUser user, @Nullable Before before, boolean fresh) {
        try {
            return TenantContext.callAs(company, () -> {
                try {
                    return admit(user, before, fresh);
                } catch (DuplicateKeyException _) {
                    // They have pressed twice, and were let in by the other one meanwhile.
                    return admit(user, before, fresh);
                }
            });
        } catch (HitchException e) {
            TenantContext.runAs(
                    company,
                    () -> transaction.executeWithoutResult(_ -> audit.record(AuditEntry.of(
                                    Act.SIGN_IN_FAILED, TenantAreas.STAFF)
                            .with(List.of(new Change(
                                    "tenants.sso.audit.why", null, e.hitch().code()))))));
            throw e;
        }
    }

    private Authentication admit(OidcUser user, @Nullable Before before, boolean fresh) {
        var company = TenantContext.tenant();
        var connection = transaction
                .execute(_ -> connections.find())
                .filter(known -> known.rules().enabled())
                .orElseThrow(() -> new HitchException(Hitch.OFF));
        var vouched = Vouched.of(user, connection);
        if (fresh && vouched.provenAt() == null) {
            throw new HitchException(Hitch.NO_TIME);
        }
        var person = transaction.execute(_ -> recognize(vouched, connection.rules()));
        companies.arrive(person, company);
        var goingOn = before != null && before.identity().equals(person) ? before.session() : null;
        return check.seat(person, company, session(company, vouched, connection.rules(), goingOn))
                .orElseThrow(() -> new HitchException(Hitch.OWN_FACTOR));
    }

    private SignInSession session(
            TenantId company, Vouched vouched, Connection.Rules rules, @Nullable SignInSession goingOn) {
        var now = clock.instant();
        var provenAt = provenAt(vouched.provenAt(), now);
        return goingOn != null && company.equals(goingOn.company())
                ? goingOn.provenAgain(provenAt)
                : SignInSession.begin(company, factors(vouched, rules), now, provenAt);
    }

    /** A clock that is ahead makes no proof last longer. */
    static Instant provenAt(@Nullable Instant told, Instant now) {
        return told == null || told.isAfter(now) ? now : told;
    }

    /** The company may leave the second factor to its provider; what that says against it counts. */
    private static int factors(Vouched vouched, Connection.Rules rules) {
        return rules.factorTrusted() && !vouched.oneFactor() ? 2 : 1;
    }

    private IdentityId recognize(Vouched vouched, Connection.Rules rules) {
        var email = email(vouched);
        if (vouched.subject().length() > LONGEST_SUBJECT) {
            throw new HitchException(Hitch.BAD_TOKEN);
        }
        var known = subjects.find(vouched.issuer(), vouched.subject());
        if (known.isPresent()) {
            identities.find(known.get()).map(Identity::email).ifPresent(this::requireProvenDomain);
            requirePlace(known.get());
            return known.get();
        }
        var person = identities
                .byEmail(EmailAddress.folded(email))
                .map(Identity::id)
                .filter(identity -> subjects.worksHere(identity).isPresent())
                .orElseGet(() -> newcomer(email, vouched, rules));
        requirePlace(person);
        if (!subjects.bind(vouched.issuer(), vouched.subject(), person, clock.instant())) {
            throw new HitchException(Hitch.OTHER_PERSON);
        }
        return person;
    }

    private String email(Vouched vouched) {
        var email = Optional.ofNullable(vouched.email())
                .filter(EmailAddress::valid)
                .orElseThrow(() -> new HitchException(Hitch.NO_EMAIL));
        if (Boolean.FALSE.equals(vouched.verified())) {
            throw new HitchException(Hitch.UNVERIFIED);
        }
        requireProvenDomain(email);
        return email;
    }

    private void requireProvenDomain(String email) {
        if (DomainNames.ofEmail(email).filter(domains::isOurs).isEmpty()) {
            throw new HitchException(Hitch.OTHER_DOMAIN);
        }
    }

    /** Who has left does not come back by signing in. */
    private void requirePlace(IdentityId person) {
        if (!subjects.worksHere(person).orElse(false)) {
            throw new HitchException(Hitch.NO_PLACE);
        }
    }

    private IdentityId newcomer(String email, Vouched vouched, Connection.Rules rules) {
        var role = Optional.ofNullable(rules.role())
                .filter(_ -> rules.letsIn())
                .filter(this::canBeGiven)
                .orElseThrow(() -> new HitchException(Hitch.NO_PLACE));
        var name = Optional.ofNullable(vouched.name())
                .map(Names::tidy)
                .filter(Names::valid)
                .orElseGet(() -> email.substring(0, email.lastIndexOf('@')));
        var newcomer = founding.admit(email, name, role);
        audit.record(AuditEntry.ofPerson(
                Act.JOINED, TenantAreas.STAFF, newcomer.member().value(), name));
        return newcomer.identity();
    }

    /** Roles change: what could be given when it was chosen may be gone. */
    private boolean canBeGiven(RoleId role) {
        return !role.equals(PredefinedRole.OWNER.id()) && roles.find(role).isPresent();
    }

    /** Somebody who was signed in already. */
    record Before(IdentityId identity, SignInSession session) {

        static Optional<Before> of(@Nullable Authentication authentication) {
            return authentication != null
                            && authentication.getPrincipal() instanceof SignedIn person
                            && authentication.getDetails() instanceof SignInSession session
                    ? Optional.of(new Before(person.identity(), session))
                    : Optional.empty();
        }
    }
}
