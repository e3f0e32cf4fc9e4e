package app.closeup.tenants.ui.people;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.Team;
import app.closeup.tenants.staff.Teams;
import app.closeup.tenants.ui.roles.GivenRoles;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;

/** Which roles and teams somebody has. */
class PlacesCard extends Div {

    private final CheckboxGroup<Role> given = new CheckboxGroup<>(getTranslation("tenants.staff.roles"));
    private final MultiSelectComboBox<Team> joined =
            new MultiSelectComboBox<>(getTranslation("tenants.settings.teams"));
    private final MemberId member;
    private final RoleHolders holders;
    private final Teams teams;
    private final Runnable changed;

    PlacesCard(MemberId member, Roles roles, RoleHolders holders, Teams teams, Proof proof, Runnable changed) {
        this.member = member;
        this.holders = holders;
        this.teams = teams;
        this.changed = changed;
        var offered = roles.all().stream()
                .filter(role -> role.predefined() != PredefinedRole.BASELINE)
                .toList();
        var tree = teams.tree();
        given.setItems(offered);
        given.setItemLabelGenerator(RoleWords::of);
        given.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        given.setItemEnabledProvider(GivenRoles::mayBeGiven);
        given.setHelperText(getTranslation("tenants.person.roles.help"));
        joined.setItems(tree.inOrder());
        joined.setItemLabelGenerator(tree::path);
        joined.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        var present = holders.of(member);
        given.setValue(
                offered.stream().filter(role -> present.contains(role.id())).collect(Collectors.toSet()));
        var memberships = teams.of(member);
        joined.setValue(tree.inOrder().stream()
                .filter(team -> memberships.contains(team.id()))
                .collect(Collectors.toSet()));
        given.setReadOnly(!mayGive());
        joined.setReadOnly(!mayPlace());
        var form = new Form(getTranslation("tenants.person.places.save"), this::save)
                .wide("roles", given)
                .wide("teams", joined)
                .guardedBy(proof::then);
        form.setClassName("form-reading", !mayGive() && !mayPlace());
        add(new Card(getTranslation("tenants.person.places")).body(form));
    }

    private List<Form.Problem> save() {
        if (mayGive()) {
            var chosen = given.getValue().stream().map(Role::id).collect(Collectors.toSet());
            if (!chosen.equals(holders.of(member))) {
                var refused = holders.give(member, chosen);
                if (refused.isPresent()) {
                    return List.of(new Form.Problem("roles", getTranslation(refused.get())));
                }
            }
        }
        if (mayPlace()) {
            teams.give(member, joined.getValue().stream().map(Team::id).collect(Collectors.toSet()));
        }
        Toast.show(getTranslation("tenants.person.places.saved"));
        changed.run();
        return List.of();
    }

    /** Owners alone change their own. */
    private boolean mayGive() {
        return SignedIn.may(TenantAreas.STAFF, Action.ASSIGN)
                && SignedIn.current()
                        .filter(me -> me.member().equals(member) && !me.access().owner())
                        .isEmpty();
    }

    private static boolean mayPlace() {
        return Teams.mayChange();
    }
}
