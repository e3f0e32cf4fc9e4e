package app.closeup.tenants.factors;

import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.sessions.StepUp;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whose factors the present person may add and take away: their own, when they have shown of late who they are, and not
 * by a company's provider, which has no say in their account.
 */
@Component
public class FactorOwner {

    private final StepUp stepUp;

    FactorOwner(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    /** @throws AccessDeniedException when nobody is signed in, or only halfway */
    public IdentityId signedIn() {
        return SignedIn.current()
                .map(SignedIn::identity)
                .orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** @throws app.closeup.tenants.sessions.StepUpRequiredException when they have to show who they are first */
    public IdentityId mayChange() {
        SignInSession.requireOwn();
        stepUp.require();
        return signedIn();
    }

    /**
     * As {@link #adding}, at the beginning.
     *
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when they have to show who they are first
     */
    public IdentityId mayAdd() {
        SignInSession.requireOwn();
        stepUp.require();
        return adding();
    }

    /** Who is halfway in because they have no factor may set one up; who is halfway in and has one may add none. */
    public IdentityId adding() {
        SignInSession.requireOwn();
        return HalfSignedIn.current()
                .map(half -> {
                    if (half.hasFactor()) {
                        throw new AccessDeniedException("A second factor is to be shown first");
                    }
                    return half.identity();
                })
                .orElseGet(this::signedIn);
    }
}
