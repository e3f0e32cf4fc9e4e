package app.closeup.tenants.signin;

import app.closeup.tenants.Companies;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.sessions.SessionCheck;
import app.closeup.tenants.sessions.SignInSession;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Seats whoever has shown something of their own: in the company that they entered last of those that let them in by it. */
@Component
class Entrance {

    private final Companies companies;
    private final SessionCheck check;

    Entrance(Companies companies, SessionCheck check) {
        this.companies = companies;
        this.check = check;
    }

    /**
     * Empty for a member of no company.
     *
     * @throws OnlyByProviderException when all that they are a member of let them in by their own provider alone
     */
    Optional<Authentication> seat(IdentityId person, SignInSession session) {
        var theirs = companies.lastEnteredFirst(person);
        for (var company : theirs) {
            var seat = check.seat(person, company, session);
            if (seat.isPresent()) {
                companies.arrive(person, company);
                return seat;
            }
        }
        if (theirs.stream().anyMatch(company -> check.onlyByProvider(person, company, session))) {
            throw new OnlyByProviderException();
        }
        return Optional.empty();
    }
}
