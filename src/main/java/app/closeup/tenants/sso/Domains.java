package app.closeup.tenants.sso;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sessions.StepUp;
import app.closeup.tenants.sso.EmailDomain.Answer;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The mail domains that the current company proves to be its own, by a record that only their holder can set. */
@Service
public class Domains {

    public static final int MOST = 50;

    private static final int TOKEN_BITS = 160;

    private final DomainRepository repository;
    private final DomainCheck check;
    private final Doorkeeper doorkeeper;
    private final StepUp stepUp;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Domains(
            DomainRepository repository,
            DomainCheck check,
            Doorkeeper doorkeeper,
            StepUp stepUp,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.check = check;
        this.doorkeeper = doorkeeper;
        this.stepUp = stepUp;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By name. */
    public List<EmailDomain> all() {
        CompanyAccess.requireEdit();
        return transaction.execute(_ -> repository.all(MOST));
    }

    /** Puts a domain on the list, not proven yet; or says why not, by the key of a message. */
    public Optional<String> add(String typed) {
        CompanyAccess.requireEdit();
        stepUp.require();
        var domain = DomainNames.tidy(typed).orElse("");
        if (domain.isEmpty()) {
            return Optional.of("tenants.sso.domain.wrong");
        }
        if (DomainNames.isEverybodys(domain)) {
            return Optional.of("tenants.sso.domain.everybodys");
        }
        return transaction.execute(_ -> {
            if (repository.all(MOST).size() == MOST) {
                return Optional.of("tenants.sso.domain.too-many");
            }
            if (!repository.add(domain, token(), clock.instant())) {
                return Optional.of("tenants.sso.domain.there");
            }
            note(null, domain);
            return Optional.<String>empty();
        });
    }

    /**
     * Asks the domain name system now; empty for a domain that is not on the list.
     *
     * @throws TooManyAttemptsException when it was asked so often that the next time has to wait
     */
    public Optional<Answer> check(String domain) {
        CompanyAccess.requireEdit();
        doorkeeper.beforeAskingOutside(TenantContext.tenant());
        return check.now(domain);
    }

    /** Takes a domain off the list: its people do not come in by the provider any more, from now on. */
    public void remove(String domain) {
        CompanyAccess.requireEdit();
        stepUp.require();
        transaction.executeWithoutResult(_ -> {
            repository.remove(domain);
            note(domain, null);
        });
    }

    private void note(@Nullable String before, @Nullable String after) {
        audit.record(AuditEntry.of(Act.SECURITY_CHANGED, TenantAreas.SETTINGS)
                .with(List.of(new Change("tenants.sso.domain", before, after))));
    }

    private String token() {
        return new BigInteger(TOKEN_BITS, random).toString(Character.MAX_RADIX);
    }
}
