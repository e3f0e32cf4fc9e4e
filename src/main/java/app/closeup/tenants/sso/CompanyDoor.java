package app.closeup.tenants.sso;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.sessions.SignInSession;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Finds for somebody outside the way to their company's provider. It knows domains alone, and nobody's account. */
@Service
public class CompanyDoor {

    /** In the session, since an address would show it: the e-mail address that was typed, for the provider's form. */
    public static final String TYPED = CompanyDoor.class.getName() + ".typed";

    /** In the session too: the way out that one of our own pages leads to next. A link from elsewhere leads nowhere. */
    public static final String WAY = CompanyDoor.class.getName() + ".way";

    /** In the session too: the path that somebody comes back to who shows again who they are. */
    public static final String RETURN = CompanyDoor.class.getName() + ".return";

    private final DomainRepository domains;
    private final ConnectionRepository connections;
    private final Doorkeeper doorkeeper;
    private final TransactionOperations transaction;

    CompanyDoor(
            DomainRepository domains,
            ConnectionRepository connections,
            Doorkeeper doorkeeper,
            TransactionOperations transaction) {
        this.domains = domains;
        this.connections = connections;
        this.doorkeeper = doorkeeper;
        this.transaction = transaction;
    }

    /**
     * Where people with such an address sign in, without a leading slash; empty where no company has proven the domain
     * and lets people in by its provider.
     *
     * @param address from which it is asked
     * @throws TooManyAttemptsException when they have to wait
     */
    public Optional<String> find(String email, String address) {
        doorkeeper.beforeCompanySignIn(address);
        return DomainNames.ofEmail(email)
                .flatMap(domain -> transaction.execute(_ -> domains.holder(domain)))
                .filter(this::isOpen)
                .map(CompanySignIn::start);
    }

    /** Where the signed-in person shows again who they are, when their session was opened by a provider. */
    public Optional<String> again() {
        return SignedIn.current()
                .flatMap(_ -> SignInSession.current())
                .flatMap(session -> Optional.ofNullable(session.company()))
                .map(CompanySignIn::start);
    }

    private boolean isOpen(TenantId company) {
        return TenantContext.callAs(company, () -> transaction.execute(_ -> connections.find()))
                .filter(connection -> connection.rules().enabled())
                .isPresent();
    }
}
