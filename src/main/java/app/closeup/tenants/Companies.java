package app.closeup.tenants;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.rights.Access;
import app.closeup.tenants.rights.Accesses;
import app.closeup.tenants.rights.TenantAreas;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The companies that a person works for. */
@Service
public class Companies {

    /** Nobody founds another company who works for so many; of more, which they were invited to, so many are listed. */
    public static final int MOST = 100;

    private final CompanyRepository repository;
    private final Accesses accesses;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final Clock clock;

    Companies(
            CompanyRepository repository,
            Accesses accesses,
            TransactionOperations transaction,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.accesses = accesses;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the signed-in person, by name, {@value #MOST} at most. */
    public List<Company> mine() {
        return transaction.execute(_ -> repository.of(me().identity()));
    }

    /** The current company. */
    public Company current() {
        return transaction.execute(_ -> repository.company(TenantContext.tenant()));
    }

    /** A company's name in the directory, for those who are on their way in. */
    public String nameOf(TenantId company) {
        return transaction.execute(_ -> repository.company(company)).name();
    }

    /** The signed-in person, at work in another of their companies; empty when it is not theirs. */
    public Optional<SignedIn> enter(TenantId company) {
        var entered = arrive(me().identity(), company);
        entered.ifPresent(person -> TenantContext.runAs(
                company,
                () -> SignedIn.runAs(
                        person,
                        () -> transaction.executeWithoutResult(
                                _ -> audit.record(AuditEntry.of(Act.SIGNED_IN, TenantAreas.STAFF))))));
        return entered;
    }

    /** A person on the way into one of their companies, which is the one that they entered last; empty when it is not theirs. */
    public Optional<SignedIn> arrive(IdentityId identity, TenantId company) {
        var arriving = at(identity, company);
        arriving.ifPresent(this::remember);
        return arriving;
    }

    /** Those of a person, the one that they entered last first, {@value #MOST} at most. */
    public List<TenantId> lastEnteredFirst(IdentityId identity) {
        return transaction.execute(_ -> repository.lastEnteredFirst(identity));
    }

    /** A person at work in a company, as its staff list says now. */
    public Optional<SignedIn> at(IdentityId identity, TenantId company) {
        return at(identity, company, Access.NONE);
    }

    /** A member of the current company's staff, with what they may do now; empty when they have left. */
    public Optional<SignedIn> colleague(MemberId member) {
        return transaction
                .execute(_ -> repository.identity(member))
                .flatMap(identity -> at(identity, TenantContext.tenant()));
    }

    /**
     * As the staff list and the roles say now; empty when they work there no more.
     *
     * @param known what was read earlier for this person in this company
     */
    public Optional<SignedIn> at(IdentityId identity, TenantId company, Access known) {
        return TenantContext.callAs(
                company,
                () -> transaction.execute(_ -> repository
                        .member(identity)
                        .map(member -> new SignedIn(
                                company, member.id(), identity, member.name(), accesses.of(member.id(), known)))));
    }

    private void remember(SignedIn person) {
        transaction.executeWithoutResult(_ -> repository.entered(person.identity(), person.tenant(), clock.instant()));
    }

    private static SignedIn me() {
        return SignedIn.current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
