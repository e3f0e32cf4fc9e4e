package app.closeup.tenants.ui.door;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.joining.Acceptances;
import app.closeup.tenants.joining.Acceptances.Offer;
import app.closeup.tenants.ui.FrontDoorForm;
import app.closeup.tenants.ui.Seat;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** Where somebody with an account accepts an invitation: signed in first, and by the invited address. */
@Route(value = "join", autoLayout = false)
@PermitAll
class JoinView extends FrontDoor implements HasUrlParameter<String> {

    private final Acceptances acceptances;
    private final Seat seat;
    private final AuthenticationContext authentication;
    private String token = "";

    JoinView(Acceptances acceptances, Seat seat, AuthenticationContext authentication) {
        this.acceptances = acceptances;
        this.seat = seat;
        this.authentication = authentication;
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        this.token = token;
        acceptances.open(token).ifPresentOrElse(this::show, this::showOutdated);
    }

    @Override
    String title() {
        return getTranslation("tenants.invitation.title");
    }

    private void show(Offer offer) {
        card().removeAll();
        headline(getTranslation("tenants.invitation.to", offer.company()));
        if (SignedIn.current()
                .map(SignedIn::identity)
                .filter(me -> me.equals(offer.known()))
                .isPresent()) {
            lead(getTranslation("tenants.invitation.lead", offer.invitedBy(), offer.email()));
            card().add(new FrontDoorForm(getTranslation("tenants.invitation.join"), this::join));
        } else {
            lead(getTranslation("tenants.invitation.other-account", offer.email()));
            card().add(new FrontDoorForm(getTranslation("tenants.invitation.sign-out"), authentication::logout));
        }
    }

    private void join() {
        acceptances
                .accept(token)
                .ifPresentOrElse(
                        person -> {
                            seat.take(person);
                            UI.getCurrent().getPage().setLocation(".");
                        },
                        this::showOutdated);
    }

    private void showOutdated() {
        card().removeAll();
        headline(getTranslation("tenants.outdated.title"));
        lead(getTranslation("tenants.invitation.outdated"));
        card().add(new Anchor(".", getTranslation("tenants.brand")));
    }
}
