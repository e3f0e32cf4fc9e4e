package app.closeup.tenants.ui.roles;

import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.Roles;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for the name of a new role, and which one it is to begin like. */
class RoleDialog extends Dialog {

    private static final int LONGEST_NAME = 100;

    private final TextField name = new TextField(getTranslation("tenants.roles.name"));
    private final Select<Role> like = new Select<>();
    private final Roles roles;
    private final Consumer<RoleId> created;

    private @Nullable RoleId made;

    /** @param model the one to be copied; null to choose */
    RoleDialog(Roles roles, Proof proof, @Nullable Role model, Consumer<RoleId> created) {
        this.roles = roles;
        this.created = created;
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(LONGEST_NAME);
        name.setAutofocus(true);
        like.setLabel(getTranslation("tenants.roles.like"));
        like.setEmptySelectionAllowed(true);
        like.setEmptySelectionCaption(getTranslation("tenants.roles.like.nothing"));
        like.setItems(roles.all().stream()
                .filter(role -> role.predefined() != PredefinedRole.BASELINE
                        && role.predefined() != PredefinedRole.OWNER
                        && GivenRoles.mayBeGiven(role))
                .toList());
        like.setItemLabelGenerator(
                role -> role == null ? getTranslation("tenants.roles.like.nothing") : RoleWords.of(role));
        like.setHelperText(getTranslation("tenants.roles.like.help"));
        if (model != null) {
            like.getListDataView()
                    .getItems()
                    .filter(role -> role.id().equals(model.id()))
                    .findFirst()
                    .ifPresent(like::setValue);
            name.setValue(getTranslation("tenants.roles.copy-of", RoleWords.of(model)));
        }
        var form = new Form(getTranslation("tenants.roles.create"), this::save)
                .wide("name", name)
                .wide("like", like)
                .byEnter()
                .guardedBy(proof::then)
                .cancel(getTranslation("tenants.staff.cancel"), this::close)
                .whenSaved(this::goOn);
        setHeaderTitle(getTranslation("tenants.roles.new"));
        setWidth("440px");
        add(form);
    }

    /** The key of what is wrong with a role's name; null when nothing is. */
    static @Nullable String problem(String name, List<Role> all, @Nullable RoleId self) {
        if (name.isBlank()) {
            return "tenants.roles.name.needed";
        }
        var taken = all.stream()
                .filter(role -> !role.id().equals(self))
                .anyMatch(role -> RoleWords.of(role).equalsIgnoreCase(name.strip()));
        return taken ? "tenants.roles.name.taken" : null;
    }

    private List<Form.Problem> save() {
        var all = roles.all();
        var problem = problem(name.getValue(), all, null);
        if (problem != null) {
            return List.of(new Form.Problem("name", getTranslation(problem)));
        }
        if (all.stream().filter(role -> role.predefined() == null).count() >= Roles.MOST) {
            return List.of(new Form.Problem(null, getTranslation("tenants.roles.too-many", Roles.MOST)));
        }
        var rights = like.isEmpty() ? RoleRights.NOTHING : like.getValue().rights();
        made = roles.create(name.getValue(), rights);
        return List.of();
    }

    private void goOn() {
        close();
        if (made != null) {
            created.accept(made);
        }
    }
}
