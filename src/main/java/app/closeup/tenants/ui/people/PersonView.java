package app.closeup.tenants.ui.people;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.calendar.BusinessHours;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.Leaving;
import app.closeup.tenants.staff.StaffProfile;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.tenants.staff.Teams;
import app.closeup.tenants.ui.Addressed;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.tenants.ui.history.RecordHistory;
import app.closeup.tenants.ui.roles.GivenRoles;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.Account;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;

/** A colleague in close-up: who they are, what they may do, when they work. */
@Route("settings/people/:memberId")
@RolesAllowed("STAFF_SEE")
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffProfiles profiles;
    private final Leaving leaving;
    private final Staff staff;
    private final Roles roles;
    private final RoleHolders holders;
    private final Teams teams;
    private final Account account;
    private final Proof proof;
    private final RecordHistory history;
    private final BusinessHours hours;
    private final CompanySettings company;
    private final Formats formats;
    private final Clock clock;
    private final Div header = new Div();
    private final SettingsBody body = new SettingsBody("people");
    private final Div cards = new Div();

    private String title = "";

    PersonView(
            StaffProfiles profiles,
            Leaving leaving,
            Staff staff,
            Roles roles,
            RoleHolders holders,
            Teams teams,
            Account account,
            Proof proof,
            RecordHistory history,
            BusinessHours hours,
            CompanySettings company,
            Formats formats,
            Clock clock) {
        this.profiles = profiles;
        this.leaving = leaving;
        this.staff = staff;
        this.roles = roles;
        this.holders = holders;
        this.teams = teams;
        this.account = account;
        this.proof = proof;
        this.history = history;
        this.hours = hours;
        this.company = company;
        this.formats = formats;
        this.clock = clock;
        cards.addClassName("person-cards");
        body.add(cards);
        addClassName("page");
        add(header, body);
    }

    /** Without a leading slash. */
    static String route(MemberId member) {
        return "settings/people/" + member;
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
        showHeader(profile);
        cards.removeAll();
        var first = new Div(
                new ProfileCard(profile, profiles, clock, this::changed),
                new AbsenceCard(profile.id(), profiles, staff, formats));
        var second = new Div(
                new PhotoCard(profile, profiles, formats, this::showHeader),
                new PlacesCard(profile.id(), roles, holders, teams, proof, () -> again(profile.id())),
                new HoursCard(profile.id(), profiles, hours, company, formats));
        first.addClassNames("stack", "stack-wide");
        second.addClassNames("stack", "stack-wide");
        cards.add(first, second);
    }

    /** One's own time zone counts from here on; another language from the next page on. */
    private void changed(StaffProfile profile) {
        if (isMe(profile)) {
            getUI().ifPresent(ui -> account.style().remember(ui));
        }
        showHeader(profile);
    }

    private void showHeader(StaffProfile profile) {
        title = profile.name();
        var page = new PageHeader(profile.name())
                .mark(PhotoCard.mark(profile, profiles))
                .subtitle(
                        profile.leftAt() == null
                                ? getTranslation("tenants.person.since", formats.date(profile.joinedAt()))
                                : getTranslation("tenants.person.left-on", formats.date(profile.leftAt())));
        if (profile.left()) {
            page.beside(Tag.plain(getTranslation("tenants.staff.state.left")));
        }
        if (holders.of(profile.id()).contains(PredefinedRole.OWNER.id())) {
            page.beside(Tag.info(RoleWords.of(PredefinedRole.OWNER)));
        }
        addActions(page, profile);
        header.removeAll();
        header.add(page);
    }

    private void addActions(PageHeader page, StaffProfile profile) {
        page.actions(history.button(profile.id().value(), profile.name()));
        if (SignedIn.may(TenantAreas.ROLES, Action.SEE)) {
            page.actions(Links.button(AccessView.route(profile.id()), getTranslation("tenants.access.title")));
        }
        if (isMe(profile) || !leaving.decidesAbout(profile.id())) {
            return;
        }
        if (profile.left()) {
            page.actions(Links.button(LeaveView.route(profile.id()), getTranslation("tenants.leave.records")));
            var back = new Button(getTranslation("tenants.leave.reactivate"), _ -> reactivate(profile));
            back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            page.actions(back);
            return;
        }
        if (GivenRoles.isOwner() && !holders.of(profile.id()).contains(PredefinedRole.OWNER.id())) {
            page.actions(new Button(getTranslation("tenants.person.hand-ownership"), _ -> askToHand(profile)));
        }
        page.actions(Links.button(LeaveView.route(profile.id()), getTranslation("tenants.leave.deactivate")));
    }

    private static boolean isMe(StaffProfile profile) {
        return SignedIn.current()
                .filter(person -> person.member().equals(profile.id()))
                .isPresent();
    }

    private void askToHand(StaffProfile profile) {
        Confirm.irreversible(
                        getTranslation("tenants.person.hand-ownership.title", profile.name()),
                        getTranslation("tenants.person.hand-ownership.text", profile.name()),
                        getTranslation("tenants.person.hand-ownership"),
                        () -> proof.then(() -> {
                            holders.handOwnership(profile.id());
                            Toast.show(getTranslation("tenants.person.hand-ownership.done", profile.name()));
                            // One's own rights are others from now on, and so is what the frame offers.
                            getUI().ifPresent(ui -> ui.getPage().reload());
                        }))
                .open();
    }

    private void reactivate(StaffProfile profile) {
        proof.then(() -> letBackIn(profile));
    }

    private void letBackIn(StaffProfile profile) {
        try {
            leaving.reactivate(profile.id());
            Toast.show(getTranslation("tenants.leave.reactivated", profile.name()));
            again(profile.id());
        } catch (AccessDeniedException _) {
            Toast.problem(getTranslation("tenants.leave.reactivate.denied"));
        }
    }

    private void again(MemberId member) {
        profiles.find(member).ifPresent(this::show);
    }
}
