package app.closeup.tenants.ui.people;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.staff.Leaving;
import app.closeup.tenants.staff.StaffProfile;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the signed-in person tells of themselves in the current company, and the way out of it. */
@Component
class OwnProfile {

    private final StaffProfiles profiles;
    private final Leaving leaving;
    private final Staff staff;
    private final Proof proof;
    private final AuthenticationContext authentication;
    private final Formats formats;
    private final Clock clock;

    OwnProfile(
            StaffProfiles profiles,
            Leaving leaving,
            Staff staff,
            Proof proof,
            AuthenticationContext authentication,
            Formats formats,
            Clock clock) {
        this.profiles = profiles;
        this.leaving = leaving;
        this.staff = staff;
        this.proof = proof;
        this.authentication = authentication;
        this.formats = formats;
        this.clock = clock;
    }

    /** Puts the parts in the place of what stands there. */
    void showIn(Div place) {
        place.removeAll();
        SignedIn.current().map(SignedIn::member).flatMap(profiles::find).ifPresent(me -> fill(place, me));
    }

    private void fill(Div place, StaffProfile me) {
        var first = new Div(
                new ProfileCard(me, profiles, clock, _ -> {}), new AbsenceCard(me.id(), profiles, staff, formats));
        var second = new Div(new PhotoCard(me, profiles, formats, _ -> {}), new HoursCard(me.id(), profiles), leave());
        first.addClassNames("stack", "stack-wide");
        second.addClassNames("stack", "stack-wide");
        place.addClassName("person-cards");
        place.add(first, second);
    }

    private Card leave() {
        var words = new Paragraph(I18NProvider.translate("tenants.leave.own.text"));
        words.addClassNames("small", "muted");
        var leave = new Button(I18NProvider.translate("tenants.leave.own"), _ -> ask());
        leave.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var buttons = new Div(leave);
        buttons.addClassName("form-buttons");
        return new Card(I18NProvider.translate("tenants.leave.own.title")).body(words, buttons);
    }

    private void ask() {
        Confirm.irreversible(
                        I18NProvider.translate("tenants.leave.own.confirm"),
                        I18NProvider.translate("tenants.leave.own.text"),
                        I18NProvider.translate("tenants.leave.own"),
                        () -> proof.then(this::leaveNow))
                .open();
    }

    private void leaveNow() {
        leaving.leave().ifPresentOrElse(key -> Toast.problem(I18NProvider.translate(key)), authentication::logout);
    }
}
