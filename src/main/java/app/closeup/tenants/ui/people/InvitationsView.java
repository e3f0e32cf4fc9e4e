package app.closeup.tenants.ui.people;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.joining.Invitation;
import app.closeup.tenants.joining.Invitations;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TeamId;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.Team;
import app.closeup.tenants.staff.TeamTree;
import app.closeup.tenants.staff.Teams;
import app.closeup.tenants.ui.LocalMail;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.tenants.ui.Waiting;
import app.closeup.tenants.ui.roles.GivenRoles;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inviting colleagues, and who is invited. */
@Route("settings/invitations")
@PageTitle("tenants.people.invite.title")
@RolesAllowed("STAFF_CREATE")
class InvitationsView extends Div implements AfterNavigationObserver {

    private final EmailField email = new EmailField(getTranslation("tenants.login.email"));
    private final Select<Role> role = new Select<>();
    private final MultiSelectComboBox<Team> joined =
            new MultiSelectComboBox<>(getTranslation("tenants.settings.teams"));
    private final UnorderedList invited = new UnorderedList();
    private final Card invitedCard = new Card(getTranslation("tenants.people.pending"));
    private final Roles roles;
    private final Teams teams;
    private final Invitations invitations;
    private final Formats formats;
    private final Clock clock;

    private Map<RoleId, String> names = Map.of();
    private TeamTree tree = new TeamTree(List.of());

    InvitationsView(
            Roles roles,
            Teams teams,
            Invitations invitations,
            Proof proof,
            LocalMail mail,
            Formats formats,
            Clock clock) {
        this.roles = roles;
        this.teams = teams;
        this.invitations = invitations;
        this.formats = formats;
        this.clock = clock;

        role.setLabel(getTranslation("tenants.people.role"));
        role.setItemLabelGenerator(RoleWords::of);
        role.addValueChangeListener(choice -> role.setHelperText(about(choice.getValue())));
        joined.setHelperText(getTranslation("tenants.people.invite.teams.help"));
        joined.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        email.setAutocomplete(Autocomplete.OFF);
        email.setRequiredIndicatorVisible(true);
        invited.addClassName("settings-list");
        invitedCard.body(invited);
        var form = new Form(getTranslation("tenants.people.invite"), this::invite)
                .wide("email", email)
                .wide("role", role)
                .wide("teams", joined)
                .guardedBy(proof::then)
                .byEnter();
        var card = new Card(getTranslation("tenants.people.invite.who")).body(form);
        mail.way().ifPresent(card::body);
        card.addClassName("settings-card");

        var body = new SettingsBody("people");
        body.add(card, invitedCard);
        addClassName("page");
        var header = new PageHeader(getTranslation("tenants.people.invite.title"));
        if (SignedIn.may(TenantAreas.STAFF, Action.SEE)) {
            header.actions(Links.button("settings/people", getTranslation("tenants.people.all")));
        }
        add(header, body);
    }

    private String about(@Nullable Role chosen) {
        return chosen == null || chosen.predefined() == null
                ? ""
                : getTranslation(chosen.predefined().labelKey() + ".lead");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var all = roles.all();
        names = all.stream().collect(Collectors.toMap(Role::id, RoleWords::of, (one, _) -> one));
        var offered = all.stream()
                .filter(GivenRoles::mayBeGiven)
                .filter(InvitationsView::isOffered)
                .toList();
        role.setItems(offered);
        offered.stream()
                .filter(one -> one.predefined() == PredefinedRole.SALES)
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .ifPresent(role::setValue);
        tree = teams.tree();
        joined.setItems(tree.inOrder());
        joined.setItemLabelGenerator(team -> tree.path(team));
        joined.setVisible(mayChooseTeams() && !tree.isEmpty());
        var pending = invitations.pending();
        invited.removeAll();
        pending.forEach(invitation -> invited.add(row(invitation)));
        invitedCard.setVisible(!pending.isEmpty());
    }

    /** Owners are made by owners, among those who are here. */
    private static boolean isOffered(Role role) {
        return role.predefined() != PredefinedRole.OWNER && role.predefined() != PredefinedRole.BASELINE;
    }

    /** Whoever could put them into teams once they are here. */
    private static boolean mayChooseTeams() {
        return Teams.mayChange();
    }

    private List<Form.Problem> invite() {
        var address = email.getValue().strip();
        if (!EmailAddress.valid(address)) {
            return List.of(new Form.Problem("email", getTranslation("tenants.email.wrong")));
        }
        if (role.isEmpty()) {
            return List.of(new Form.Problem("role", getTranslation("tenants.people.role.needed")));
        }
        try {
            var obstacle = invitations.invite(address, role.getValue().id(), chosenTeams());
            if (obstacle.isPresent()) {
                return List.of(new Form.Problem("email", getTranslation(obstacle.get())));
            }
        } catch (TooManyAttemptsException refused) {
            return List.of(new Form.Problem(null, Waiting.words(refused.seconds())));
        }
        email.clear();
        Toast.show(getTranslation("tenants.people.sent", address));
        show();
        return List.of();
    }

    private Set<TeamId> chosenTeams() {
        return mayChooseTeams() ? joined.getValue().stream().map(Team::id).collect(Collectors.toSet()) : Set.of();
    }

    private void sendAgain(Invitation invitation) {
        try {
            invitations.sendAgain(invitation.id());
            Toast.show(getTranslation("tenants.people.sent", invitation.email()));
            show();
        } catch (TooManyAttemptsException refused) {
            Toast.problem(Waiting.words(refused.seconds()));
        }
    }

    private void revoke(Invitation invitation) {
        invitations.revoke(invitation.id());
        Toast.show(getTranslation("tenants.people.revoked", invitation.email()));
        show();
    }

    private ListItem row(Invitation invitation) {
        var outdated = invitation.expiresAt().isBefore(clock.instant());
        var joins = tree.inOrder().stream()
                .filter(team -> invitation.teams().contains(team.id()))
                .map(tree::path)
                .collect(Collectors.joining(", "));
        var place = getTranslation(
                joins.isEmpty() ? "tenants.people.invited-as" : "tenants.people.invited-as.teams",
                names.getOrDefault(invitation.role(), ""),
                joins);
        var sent = getTranslation(
                outdated ? "tenants.people.invited-until.over" : "tenants.people.invited-until",
                invitation.invitedBy(),
                formats.date(invitation.sentAt()),
                formats.dateTime(invitation.expiresAt()));
        var actions = new Div(
                action("tenants.people.again", invitation.email(), () -> sendAgain(invitation)),
                action("tenants.people.revoke", invitation.email(), () -> revoke(invitation)));
        actions.addClassName("settings-row");
        var row = new ListItem(words(invitation.email(), place, sent));
        if (outdated) {
            row.add(Tag.warn(getTranslation("tenants.people.outdated")));
        }
        row.add(actions);
        return row;
    }

    private Button action(String labelKey, String about, Runnable act) {
        var button = new Button(getTranslation(labelKey), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(labelKey) + ": " + about);
        return button;
    }

    private static Component words(String first, String... more) {
        var words = new Div(new Span(first));
        for (var line : more) {
            var detail = new Span(line);
            detail.addClassNames("small", "muted");
            words.add(detail);
        }
        words.addClassName("settings-words");
        return words;
    }
}
