package app.closeup.tenants.ui.security;

import app.closeup.tenants.passkeys.Sites;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.tenants.signin.Proving;
import app.closeup.tenants.ui.Seat;
import app.closeup.ui.Proof;
import org.springframework.stereotype.Component;

/** Asks in a dialog. */
@Component
class AskForProof implements Proof {

    private final Proving proving;
    private final Sites sites;
    private final Seat seat;

    AskForProof(Proving proving, Sites sites, Seat seat) {
        this.proving = proving;
        this.sites = sites;
        this.seat = seat;
    }

    @Override
    public void then(Runnable act) {
        try {
            act.run();
        } catch (StepUpRequiredException _) {
            new ProofDialog(proving, sites, () -> {
                        seat.prove();
                        act.run();
                    })
                    .open();
        }
    }
}
