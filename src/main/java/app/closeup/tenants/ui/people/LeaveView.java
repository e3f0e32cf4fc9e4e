package app.closeup.tenants.ui.people;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.staff.Handovers;
import app.closeup.tenants.staff.Leaving;
import app.closeup.tenants.staff.StaffProfile;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.tenants.ui.Addressed;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Leads through what is to be done when somebody leaves: their access ends, their records go to others. */
@Route("settings/people/:memberId/leave")
@RolesAllowed("STAFF_DELETE")
class LeaveView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> CONSEQUENCES = List.of("sessions", "name", "seat", "return");

    private final StaffProfiles profiles;
    private final Leaving leaving;
    private final Handovers handovers;
    private final Proof proof;
    private final Staff staff;
    private final Div header = new Div();
    private final SettingsBody body = new SettingsBody("people");
    private final Div steps = new Div();

    private String title = "";

    LeaveView(StaffProfiles profiles, Leaving leaving, Handovers handovers, Proof proof, Staff staff) {
        this.profiles = profiles;
        this.leaving = leaving;
        this.handovers = handovers;
        this.proof = proof;
        this.staff = staff;
        steps.addClassNames("stack", "stack-wide", "leave-steps");
        body.add(steps);
        addClassName("page");
        add(header, body);
    }

    /** Without a leading slash. */
    static String route(MemberId member) {
        return PersonView.route(member) + "/leave";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event, "memberId", MemberId::new, profiles::find, this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(StaffProfile profile) {
        title = getTranslation("tenants.leave.title", profile.name());
        var page = new PageHeader(title)
                .mark(PhotoCard.mark(profile, profiles))
                .actions(Links.button(PersonView.route(profile.id()), getTranslation("tenants.leave.back")));
        if (profile.left()) {
            page.beside(Tag.plain(getTranslation("tenants.staff.state.left")));
        }
        header.removeAll();
        header.add(page);
        steps.removeAll();
        steps.add(accessStep(profile));
        var parts = handovers.parts(profile.id());
        var runs = handovers.of(profile.id());
        var hand = new Card(getTranslation("tenants.leave.hand"));
        var words = new Paragraph(getTranslation("tenants.leave.hand.text", profile.name()));
        words.addClassNames("small", "muted");
        hand.body(words);
        for (var part : parts) {
            var latest = runs.stream()
                    .filter(run -> run.part().equals(part.code()))
                    .findFirst()
                    .orElse(null);
            hand.body(new HandoverPart(profile, part, latest, handovers, proof, staff, () -> again(profile)));
        }
        steps.add(hand);
    }

    private Card accessStep(StaffProfile profile) {
        var card = new Card(getTranslation("tenants.leave.access"));
        if (profile.left()) {
            var words = new Paragraph(getTranslation("tenants.leave.access.ended", profile.name()));
            card.body(words);
            return card;
        }
        var list = new UnorderedList();
        CONSEQUENCES.forEach(consequence ->
                list.add(new ListItem(getTranslation("tenants.leave.access." + consequence, profile.name()))));
        list.addClassNames("small", "leave-consequences");
        card.body(list);
        var itsMe = SignedIn.current()
                .filter(person -> person.member().equals(profile.id()))
                .isPresent();
        if (itsMe || !leaving.decidesAbout(profile.id())) {
            card.body(new Paragraph(getTranslation(
                    itsMe ? "tenants.leave.access.yourself" : "tenants.leave.access.higher", profile.name())));
            return card;
        }
        var end = new Button(
                getTranslation("tenants.leave.deactivate.now", profile.name()),
                _ -> proof.then(() -> deactivate(profile)));
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        var buttons = new Div(end);
        buttons.addClassName("form-buttons");
        card.body(buttons);
        return card;
    }

    private void deactivate(StaffProfile profile) {
        var refused = leaving.deactivate(profile.id());
        if (refused.isPresent()) {
            Toast.problem(getTranslation(refused.get()));
        } else {
            Toast.show(getTranslation("tenants.leave.deactivated", profile.name()));
            again(profile);
        }
    }

    private void again(StaffProfile profile) {
        profiles.find(profile.id()).ifPresent(this::show);
    }
}
