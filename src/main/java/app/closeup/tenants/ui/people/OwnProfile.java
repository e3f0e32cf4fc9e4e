package app.closeup.tenants.ui.people;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.calendar.BusinessHours;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.staff.Leaving;
import app.closeup.tenants.staff.StaffProfile;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the signed-in person tells of themselves in the current company, and the way out of it. */
@Component
class OwnProfile {

    private final StaffProfiles profiles;
    private final Leaving leaving;
    private final RoleHolders holders;
    private final Staff staff;
    private final Proof proof;
    private final AuthenticationContext authentication;
    private final BusinessHours hours;
    private final CompanySettings company;
    private final Formats formats;
    private final Clock clock;

    OwnProfile(
            StaffProfiles profiles,
            Leaving leaving,
            RoleHolders holders,
            Staff staff,
            Proof proof,
            AuthenticationContext authentication,
            BusinessHours hours,
            CompanySettings company,
            Formats formats,
            Clock clock) {
        this.profiles = profiles;
        this.leaving = leaving;
        this.holders = holders;
        this.staff = staff;
        this.proof = proof;
        this.authentication = authentication;
        this.hours = hours;
        this.company = company;
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
        var second = new Div(
                new PhotoCard(me, profiles, formats, _ -> {}),
                new HoursCard(me.id(), profiles, hours, company, formats),
                leave());
        first.addClassNames("stack", "stack-wide");
        second.addClassNames("stack", "stack-wide");
        place.addClassName("person-cards");
        place.add(first, second);
    }

    private Card leave() {
        return isOnlyOwner() ? stay() : mayLeave();
    }

    /** Said before they ask: a company is never without an owner. */
    private static Card stay() {
        var words = new Paragraph(I18NProvider.translate("tenants.leave.own.only-owner"));
        words.addClassNames("small", "muted");
        var ways = new Div(
                Links.button("settings/people", I18NProvider.translate("tenants.leave.own.choose-owner")),
                Links.quietButton("settings/data", I18NProvider.translate("tenants.leave.own.delete-company")));
        ways.addClassName("form-buttons");
        return new Card(I18NProvider.translate("tenants.leave.own.title")).body(words, ways);
    }

    private boolean isOnlyOwner() {
        return SignedIn.current().filter(person -> person.access().owner()).isPresent()
                && holders.count(List.of(PredefinedRole.OWNER.id())).getOrDefault(PredefinedRole.OWNER.id(), 0) == 1;
    }

    private Card mayLeave() {
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
