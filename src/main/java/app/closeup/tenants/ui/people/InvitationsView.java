package app.closeup.tenants.ui.people;

import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.joining.Invitation;
import app.closeup.tenants.joining.Invitations;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.ui.LocalMail;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.tenants.ui.Waiting;
import app.closeup.tenants.ui.roles.GivenRoles;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.stream.Collectors;

/** Inviting colleagues, and who is invited. */
@Route("settings/invitations")
@PageTitle("tenants.people.invite.title")
@RolesAllowed("STAFF_CREATE")
class InvitationsView extends Div implements AfterNavigationObserver {

    private final EmailField email = new EmailField(getTranslation("tenants.login.email"));
    private final Select<Role> role = new Select<>();
    private final UnorderedList invited = new UnorderedList();
    private final Card invitedCard = new Card(getTranslation("tenants.people.pending"));
    private final Roles roles;
    private final Invitations invitations;
    private final Clock clock;

    private Map<RoleId, String> names = Map.of();

    InvitationsView(Roles roles, Invitations invitations, LocalMail mail, Clock clock) {
        this.roles = roles;
        this.invitations = invitations;
        this.clock = clock;

        role.setLabel(getTranslation("tenants.people.role"));
        role.setItemLabelGenerator(RoleWords::of);
        role.setHelperText(getTranslation("tenants.people.role.help"));
        email.setAutocomplete(Autocomplete.OFF);
        email.setRequiredIndicatorVisible(true);
        invited.addClassName("settings-list");
        invitedCard.body(invited);
        var form = new Form(getTranslation("tenants.people.invite"), this::invite)
                .wide("email", email)
                .wide("role", role)
                .byEnter();
        var card = new Card(getTranslation("tenants.people.invite.who")).body(form);
        mail.way().ifPresent(card::body);
        card.addClassName("settings-card");

        var body = new SettingsBody("people");
        body.add(card, invitedCard);
        addClassName("page");
        add(
                new PageHeader(getTranslation("tenants.people.invite.title"))
                        .actions(Links.button("settings/people", getTranslation("tenants.people.all"))),
                body);
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
        var pending = invitations.pending();
        invited.removeAll();
        pending.forEach(invitation -> invited.add(row(invitation)));
        invitedCard.setVisible(!pending.isEmpty());
    }

    /** Owners are made by owners, among those who are here. */
    private static boolean isOffered(Role role) {
        return role.predefined() != PredefinedRole.OWNER && role.predefined() != PredefinedRole.BASELINE;
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
            var obstacle = invitations.invite(address, role.getValue().id());
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
        var state = outdated
                ? Tag.warn(getTranslation("tenants.people.outdated"))
                : Tag.plain(names.getOrDefault(invitation.role(), ""));
        var by = getTranslation("tenants.people.invited-by", invitation.invitedBy());
        return new ListItem(
                words(invitation.email(), by),
                state,
                action("tenants.people.again", invitation.email(), () -> sendAgain(invitation)),
                action("tenants.people.revoke", invitation.email(), () -> revoke(invitation)));
    }

    private Button action(String labelKey, String about, Runnable act) {
        var button = new Button(getTranslation(labelKey), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(labelKey) + ": " + about);
        return button;
    }

    private static Component words(String first, String second) {
        var detail = new Span(second);
        detail.addClassNames("small", "muted");
        var words = new Div(new Span(first), detail);
        words.addClassName("settings-words");
        return words;
    }
}
