package app.closeup.tenants.ui.people;

import app.closeup.tenants.staff.Team;
import app.closeup.tenants.staff.TeamTree;
import app.closeup.tenants.staff.Teams;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Asks for a team's name and for the team that it belongs to. */
class TeamDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("tenants.teams.name"));
    private final ComboBox<Team> parent = new ComboBox<>(getTranslation("tenants.teams.parent"));

    /**
     * @param team the one to be changed; null for a new one
     * @param save keeps name and parent, or says why it cannot
     */
    TeamDialog(TeamTree tree, @Nullable Team team, BiFunction<String, @Nullable Team, @Nullable String> save) {
        var branch = team == null ? Set.of() : tree.branch(team.id());
        parent.setItems(tree.inOrder().stream()
                .filter(other -> !branch.contains(other.id()))
                .toList());
        parent.setItemLabelGenerator(tree::path);
        parent.setPlaceholder(getTranslation("tenants.teams.top"));
        parent.setClearButtonVisible(true);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Teams.LONGEST_NAME);
        if (team != null) {
            name.setValue(team.name());
            parent.setValue(
                    team.parent() == null ? null : tree.find(team.parent()).orElse(null));
        }
        var form = new Form(
                        getTranslation(team == null ? "tenants.teams.create" : "tenants.staff.save"), () -> save(save))
                .wide("name", name)
                .wide("parent", parent)
                .cancel(getTranslation("tenants.staff.cancel"), this::close)
                .byEnter()
                .whenSaved(this::close);
        setHeaderTitle(getTranslation(team == null ? "tenants.teams.new" : "tenants.teams.change"));
        setWidth("440px");
        name.setAutofocus(true);
        add(form);
    }

    private List<Form.Problem> save(BiFunction<String, @Nullable Team, @Nullable String> save) {
        if (name.getValue().isBlank()) {
            return List.of(new Form.Problem("name", getTranslation("tenants.teams.name.needed")));
        }
        var problem = save.apply(name.getValue().strip(), parent.getValue());
        return problem == null ? List.of() : List.of(new Form.Problem("parent", problem));
    }
}
