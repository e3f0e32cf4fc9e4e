package app.closeup.tenants.ui;

import app.closeup.tenants.Colleague;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.joining.Invitation;
import app.closeup.tenants.joining.Invitations;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Role;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.Roles;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.PersonMark;
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
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who works here, and who is asked to. */
@Route("settings/people")
@PageTitle("tenants.people.title")
@PermitAll
class PeopleView extends Div implements AfterNavigationObserver {

    private final EmailField email = new EmailField(getTranslation("tenants.login.email"));
    private final Select<Role> role = new Select<>();
    private final UnorderedList people = new UnorderedList();
    private final UnorderedList invited = new UnorderedList();
    private final Card invitedCard = new Card(getTranslation("tenants.people.pending"));
    private final Staff staff;
    private final Roles roles;
    private final Invitations invitations;
    private final Clock clock;

    private Map<RoleId, Role> known = Map.of();

    PeopleView(Staff staff, Roles roles, Invitations invitations, LocalMail mail, Clock clock) {
        this.staff = staff;
        this.roles = roles;
        this.invitations = invitations;
        this.clock = clock;

        role.setLabel(getTranslation("tenants.people.role"));
        role.setItemLabelGenerator(this::name);
        role.setHelperText(getTranslation("tenants.people.role.help"));
        email.setAutocomplete(Autocomplete.OFF);
        email.setRequiredIndicatorVisible(true);
        people.addClassName("settings-list");
        invited.addClassName("settings-list");
        invitedCard.body(invited);

        var body = new SettingsBody("people");
        body.add(new Card(getTranslation("tenants.people.staff")).body(people));
        if (mayInvite()) {
            var form = new Form(getTranslation("tenants.people.invite"), this::invite)
                    .wide("email", email)
                    .wide("role", role)
                    .byEnter();
            var card = new Card(getTranslation("tenants.people.invite.title")).body(form);
            mail.way().ifPresent(card::body);
            card.addClassName("settings-card");
            body.add(invitedCard, card);
        }
        addClassName("page");
        add(new PageHeader(getTranslation("tenants.people.title")), body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        known = roles.all().stream()
                .collect(Collectors.toMap(Role::id, role -> role, (one, _) -> one, LinkedHashMap::new));
        people.removeAll();
        staff.all().forEach(colleague -> people.add(row(colleague)));
        if (mayInvite()) {
            var offered = known.values().stream()
                    .filter(one ->
                            one.predefined() != PredefinedRole.OWNER && one.predefined() != PredefinedRole.BASELINE)
                    .toList();
            role.setItems(offered);
            offered.stream()
                    .filter(one -> one.predefined() == PredefinedRole.SALES)
                    .findFirst()
                    .ifPresent(role::setValue);
            var pending = invitations.pending();
            invited.removeAll();
            pending.forEach(invitation -> invited.add(row(invitation)));
            invitedCard.setVisible(!pending.isEmpty());
        }
    }

    private List<Form.Problem> invite() {
        var address = email.getValue().strip();
        if (!EmailAddress.valid(address)) {
            return List.of(new Form.Problem("email", getTranslation("tenants.email.wrong")));
        }
        try {
            var obstacle = invitations.invite(address, role.getValue().id());
            if (obstacle.isPresent()) {
                return List.of(new Form.Problem("email", getTranslation(obstacle.get())));
            }
        } catch (TooManyAttemptsException refused) {
            return List.of(new Form.Problem(null, getTranslation("tenants.wait", refused.seconds())));
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
            Toast.problem(getTranslation("tenants.wait", refused.seconds()));
        }
    }

    private void revoke(Invitation invitation) {
        invitations.revoke(invitation.id());
        Toast.show(getTranslation("tenants.people.revoked", invitation.email()));
        show();
    }

    private ListItem row(Colleague colleague) {
        return new ListItem(
                PersonMark.person(colleague.name()), words(colleague.name(), colleague.email()), tags(colleague));
    }

    private Component tags(Colleague colleague) {
        var tags = new Div();
        tags.addClassName("settings-tags");
        colleague.roles().stream().map(this::name).sorted().forEach(role -> tags.add(Tag.plain(role)));
        return tags;
    }

    private ListItem row(Invitation invitation) {
        var outdated = invitation.expiresAt().isBefore(clock.instant());
        var state = outdated ? Tag.warn(getTranslation("tenants.people.outdated")) : Tag.plain(name(invitation.role()));
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

    private String name(Role role) {
        return role.predefined() == null
                ? Objects.requireNonNullElse(role.name(), "")
                : getTranslation(role.predefined().labelKey());
    }

    private String name(RoleId id) {
        return known.containsKey(id) ? name(known.get(id)) : "";
    }

    private static boolean mayInvite() {
        return SignedIn.may(TenantAreas.STAFF, Action.CREATE);
    }
}
