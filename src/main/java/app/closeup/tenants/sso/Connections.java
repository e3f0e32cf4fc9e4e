package app.closeup.tenants.sso;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.closeup.platform.secrets.Secrets;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.access.IdentityRepository.Identity;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.company.Flaw;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.sessions.StepUp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The current company's connection to its own provider of sign-ins, for those who change its settings. */
@Service
public class Connections {

    private static final int LONGEST = 500;

    private final ConnectionRepository repository;
    private final SubjectRepository subjects;
    private final DomainRepository domains;
    private final IdentityRepository identities;
    private final Registrations registrations;
    private final Provider provider;
    private final Outside outside;
    private final Roles roles;
    private final Secrets secrets;
    private final Doorkeeper doorkeeper;
    private final StepUp stepUp;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Connections(
            ConnectionRepository repository,
            SubjectRepository subjects,
            DomainRepository domains,
            IdentityRepository identities,
            Registrations registrations,
            Provider provider,
            Outside outside,
            Roles roles,
            Secrets secrets,
            Doorkeeper doorkeeper,
            StepUp stepUp,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.subjects = subjects;
        this.domains = domains;
        this.identities = identities;
        this.registrations = registrations;
        this.provider = provider;
        this.outside = outside;
        this.roles = roles;
        this.secrets = secrets;
        this.doorkeeper = doorkeeper;
        this.stepUp = stepUp;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<Connection> find() {
        CompanyAccess.requireEdit();
        return transaction.execute(_ -> repository.find());
    }

    /** The address that the provider has to know. */
    public String redirectAddress() {
        return provider.redirectAddress(TenantContext.tenant().toString());
    }

    /**
     * Keeps what the administrator typed, and says what is wrong with it. The secret is asked for again when another
     * issuer would get it.
     *
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when the person has not shown of late who they are
     */
    public List<Flaw> save(ConnectionDraft typed) {
        CompanyAccess.requireEdit();
        stepUp.require();
        var draft = typed.tidy();
        return transaction.execute(_ -> {
            var before = repository.find();
            var kept = before.filter(known -> known.issuer().equals(draft.issuer()))
                    .flatMap(_ -> repository.sealedSecret());
            var flaws = flaws(draft, kept.isPresent(), before.isPresent());
            if (flaws.isEmpty()) {
                var sealed = draft.secret().isEmpty()
                        ? kept.orElseThrow()
                        : secrets.seal(draft.secret().getBytes(UTF_8), Registrations.place(TenantContext.tenant()));
                repository.save(draft, sealed, clock.instant());
                audit.record(AuditEntry.of(Act.SECURITY_CHANGED, TenantAreas.SETTINGS)
                        .with(changes(before.orElse(null), draft)));
            }
            return flaws;
        });
    }

    /**
     * Asks the provider; what is wrong, or empty when all is well.
     *
     * @throws TooManyAttemptsException when it was asked so often that the next time has to wait
     */
    public Optional<Hitch> test() {
        CompanyAccess.requireEdit();
        doorkeeper.beforeAskingOutside(TenantContext.tenant());
        try {
            provider.tryOut(registrations.current().orElseThrow(() -> new HitchException(Hitch.OFF)));
            return Optional.empty();
        } catch (HitchException e) {
            return Optional.of(e.hitch());
        }
    }

    /**
     * Decides how the connection is used, and says what is wrong with that. It counts at everybody's next click.
     *
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when the person has not shown of late who they are
     */
    public List<Flaw> decide(Connection.Rules rules) {
        CompanyAccess.requireEdit();
        stepUp.require();
        var before = transaction.execute(_ -> repository.find()).orElse(null);
        if (before == null) {
            return List.of(flaw(null, "tenants.sso.rules.connection-first"));
        }
        var flaws = flaws(before.rules(), rules);
        if (flaws.isEmpty()) {
            transaction.executeWithoutResult(_ -> {
                repository.decide(rules, clock.instant());
                audit.record(AuditEntry.of(Act.SECURITY_CHANGED, TenantAreas.SETTINGS)
                        .with(changes(before.rules(), rules)));
            });
        }
        return flaws;
    }

    /**
     * Takes the connection away: nobody comes in by it any more, and who has is out at their next click.
     *
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when the person has not shown of late who they are
     */
    public void delete() {
        CompanyAccess.requireEdit();
        stepUp.require();
        transaction.executeWithoutResult(_ -> {
            var before = repository.find().map(Connection::issuer).orElse(null);
            repository.delete();
            subjects.forgetAll();
            audit.record(AuditEntry.of(Act.SECURITY_CHANGED, TenantAreas.SETTINGS)
                    .with(List.of(new Change("tenants.sso.issuer", before, null))));
        });
    }

    /**
     * Lets the provider mean a colleague by a new subject, such as after their account there was made anew; false when
     * nobody by that address has come in by it.
     *
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when the person has not shown of late who they are
     */
    public boolean forget(String email) {
        CompanyAccess.requireEdit();
        stepUp.require();
        return transaction.execute(_ -> {
            var forgotten = identities
                    .byEmail(EmailAddress.folded(email))
                    .map(Identity::id)
                    .filter(subjects::forget);
            forgotten
                    .flatMap(subjects::place)
                    .ifPresent(whom -> audit.record(AuditEntry.ofPerson(
                                    Act.SECURITY_CHANGED,
                                    TenantAreas.STAFF,
                                    whom.member().value(),
                                    whom.name())
                            .with(List.of(Change.of("tenants.sso.anew.done")))));
            return forgotten.isPresent();
        });
    }

    private List<Flaw> flaws(ConnectionDraft draft, boolean secretKept, boolean there) {
        var flaws = new ArrayList<Flaw>();
        try {
            var address = OutsideAddress.check(draft.issuer(), outside.networks());
            if (address.getQuery() != null) {
                flaws.add(flaw("issuer", "tenants.sso.issuer.wrong"));
            }
        } catch (HitchException _) {
            flaws.add(flaw("issuer", "tenants.sso.issuer.wrong"));
        }
        if (draft.clientId().isEmpty() || draft.clientId().length() > LONGEST) {
            flaws.add(flaw("clientId", "tenants.sso.client-id.needed"));
        }
        if (draft.secret().length() > LONGEST) {
            flaws.add(flaw("secret", "tenants.sso.secret.too-long"));
        } else if (draft.secret().isEmpty() && !secretKept) {
            flaws.add(flaw("secret", there ? "tenants.sso.secret.again" : "tenants.sso.secret.needed"));
        }
        if (draft.emailClaim().length() > LONGEST) {
            flaws.add(flaw("emailClaim", "tenants.sso.claim.too-long"));
        }
        if (draft.nameClaim().length() > LONGEST) {
            flaws.add(flaw("nameClaim", "tenants.sso.claim.too-long"));
        }
        return flaws;
    }

    private List<Flaw> flaws(Connection.Rules before, Connection.Rules rules) {
        var flaws = new ArrayList<Flaw>();
        if (rules.letsIn() && rules.role() == null) {
            flaws.add(flaw("role", "tenants.sso.rules.role-needed"));
        }
        if (rules.role() != null && !rules.role().equals(before.role())) {
            if (rules.role().equals(PredefinedRole.OWNER.id())) {
                flaws.add(flaw("role", "tenants.sso.rules.no-owner"));
            } else {
                roles.requireGivable(rules.role());
            }
        }
        if (rules.required() && !transaction.execute(_ -> domains.anyIsOurs())) {
            flaws.add(flaw("required", "tenants.sso.rules.domain-first"));
        }
        if (rules.enabled() && rules.required() && !before.required() && !mayStay()) {
            flaws.add(flaw("required", "tenants.sso.rules.yourself-first"));
        }
        if (flaws.isEmpty() && rules.enabled() && !before.enabled()) {
            test().ifPresent(hitch -> flaws.add(flaw("enabled", hitch.messageKey())));
        }
        return flaws;
    }

    /** Owners always may; others who have come in by the provider, which shows that it works. */
    private static boolean mayStay() {
        return SignedIn.current().filter(person -> !person.access().owner()).isEmpty()
                || SignInSession.current()
                        .map(SignInSession::company)
                        .filter(company -> company.equals(TenantContext.tenant()))
                        .isPresent();
    }

    private static List<Change> changes(@Nullable Connection before, ConnectionDraft after) {
        var changes = new ArrayList<Change>();
        note(changes, "tenants.sso.issuer", before == null ? null : before.issuer(), after.issuer());
        note(changes, "tenants.sso.client-id", before == null ? null : before.clientId(), after.clientId());
        note(changes, "tenants.sso.email-claim", before == null ? null : before.emailClaim(), after.emailClaim());
        note(changes, "tenants.sso.name-claim", before == null ? null : before.nameClaim(), after.nameClaim());
        return changes;
    }

    private List<Change> changes(Connection.Rules before, Connection.Rules after) {
        var changes = new ArrayList<Change>();
        note(changes, "tenants.sso.rules.enabled", before.enabled(), after.enabled());
        note(changes, "tenants.sso.rules.required", before.required(), after.required());
        note(changes, "tenants.sso.rules.factor-trusted", before.factorTrusted(), after.factorTrusted());
        note(changes, "tenants.sso.rules.lets-in", before.letsIn(), after.letsIn());
        note(changes, "tenants.sso.rules.role", named(before.role()), named(after.role()));
        return changes;
    }

    private @Nullable String named(@Nullable RoleId role) {
        return role == null ? null : roles.name(role);
    }

    private static void note(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    private static Flaw flaw(@Nullable String field, String messageKey) {
        return new Flaw(field, messageKey, List.of());
    }
}
