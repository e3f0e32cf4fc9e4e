package app.closeup.tenants.tokens;

import app.closeup.platform.Hashes;
import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.rights.Accesses;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sessions.StepUp;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The keys of the signed-in person for programs. A program never may what the person may not, nor longer. */
@Service
public class ApiTokens {

    public static final int LONGEST_NAME = 100;

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration PRECISION = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private final ApiTokenRepository repository;
    private final IdentityRepository identities;
    private final Companies companies;
    private final Accesses accesses;
    private final StepUp stepUp;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(
            ApiTokenRepository repository,
            IdentityRepository identities,
            Companies companies,
            Accesses accesses,
            StepUp stepUp,
            Jobs jobs,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.identities = identities;
        this.companies = companies;
        this.accesses = accesses;
        this.stepUp = stepUp;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A hundred at most, the latest first, expired ones too, but for those that a new password ended. */
    public List<ApiToken> mine() {
        return transaction.execute(_ -> repository.of(me().member(), MOST).stream()
                .filter(token -> !identities.endsTokenOf(me().identity(), token.createdAt()))
                .toList());
    }

    /**
     * Makes a token; its text, which nobody can read again.
     *
     * @param roles some of the person's own
     * @param validity up to a year
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when the person has not shown of late who they are
     */
    public String create(String name, Set<RoleId> roles, Duration validity) {
        stepUp.require();
        var me = me();
        var tidy = name.strip();
        if (tidy.isEmpty()
                || tidy.length() > LONGEST_NAME
                || roles.isEmpty()
                || !me.access().roles().containsAll(roles)
                || !validity.isPositive()
                || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The form was not checked");
        }
        var now = clock.instant();
        var made = ApiTokenText.make(me.tenant(), Ids.next(), random);
        var token = new ApiToken(made.id(), tidy, made.ending(), now, now.plus(validity), null, roles);
        transaction.executeWithoutResult(_ -> {
            repository.insert(token, me.member(), Hashes.sha256(made.secret()));
            audit.record(AuditEntry.of(Act.SECURITY_CHANGED, TenantAreas.STAFF, token.id(), tidy));
            jobs.enqueue(ApiTokenLetter.NAME, me.identity().value());
        });
        return made.text();
    }

    /** The token opens nothing any more. */
    public void revoke(UUID id) {
        var me = me();
        transaction.executeWithoutResult(_ -> {
            repository.revoke(id, me.member(), clock.instant());
            audit.record(AuditEntry.of(Act.SECURITY_CHANGED, TenantAreas.STAFF, id, ""));
        });
    }

    /** The person for whom a program with this token works, with the token's roles alone; empty when it opens nothing. */
    Optional<SignedIn> open(String text) {
        return ApiTokenText.parse(text)
                .flatMap(token -> TenantContext.callAs(token.company(), () -> transaction.execute(_ -> open(token))));
    }

    private Optional<SignedIn> open(ApiTokenText token) {
        var now = clock.instant();
        return repository
                .open(token.id(), Hashes.sha256(token.secret()), now)
                .flatMap(bearer -> companies
                        .colleague(bearer.member())
                        .filter(person -> !identities.endsTokenOf(person.identity(), bearer.createdAt()))
                        .map(person -> {
                            repository.used(token.id(), now, now.minus(PRECISION));
                            return narrowed(person, bearer.roles());
                        }));
    }

    private SignedIn narrowed(SignedIn person, Set<RoleId> roles) {
        return new SignedIn(
                person.tenant(),
                person.member(),
                person.identity(),
                person.name(),
                accesses.limited(person.access(), roles));
    }

    private static SignedIn me() {
        return SignedIn.current().orElseThrow();
    }
}
