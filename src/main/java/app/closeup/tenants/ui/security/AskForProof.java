package app.closeup.tenants.ui.security;

import app.closeup.tenants.passkeys.Sites;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.tenants.signin.Proving;
import app.closeup.tenants.sso.CompanyDoor;
import app.closeup.tenants.ui.Seat;
import app.closeup.ui.Proof;
import org.springframework.stereotype.Component;

/** Asks in a dialog. */
@Component
class AskForProof implements Proof {

    private final Proving proving;
    private final Sites sites;
    private final Seat seat;
    private final CompanyDoor doors;

    AskForProof(Proving proving, Sites sites, Seat seat, CompanyDoor doors) {
        this.proving = proving;
        this.sites = sites;
        this.seat = seat;
        this.doors = doors;
    }

    @Override
    public void then(Runnable act) {
        try {
            act.run();
        } catch (StepUpRequiredException _) {
            doors.again().ifPresentOrElse(way -> new CompanyProofDialog(way).open(), () -> ask(act));
        }
    }

    private void ask(Runnable act) {
        new ProofDialog(proving, sites, () -> {
                    seat.prove();
                    act.run();
                })
                .open();
    }
}
