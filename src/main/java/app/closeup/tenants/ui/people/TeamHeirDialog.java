package app.closeup.tenants.ui.people;

import app.closeup.tenants.staff.Team;
import app.closeup.tenants.staff.TeamTree;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** Asks which team takes over the people and the teams below of one that is deleted. */
class TeamHeirDialog extends Dialog {

    TeamHeirDialog(TeamTree tree, Team team, Consumer<Team> chosen) {
        var heir = new ComboBox<Team>(getTranslation("tenants.teams.heir"));
        var branch = tree.branch(team.id());
        heir.setItems(tree.inOrder().stream()
                .filter(other -> !branch.contains(other.id()))
                .toList());
        heir.setItemLabelGenerator(tree::path);
        heir.setRequiredIndicatorVisible(true);
        if (team.parent() != null) {
            tree.find(team.parent()).ifPresent(heir::setValue);
        }
        var words = new Paragraph(getTranslation("tenants.teams.heir.text", team.name()));
        words.addClassName("muted");
        var form = new Form(getTranslation("tenants.teams.delete"), () -> {
                    if (heir.isEmpty()) {
                        return List.of(new Form.Problem("heir", getTranslation("tenants.teams.heir.needed")));
                    }
                    return List.of();
                })
                .note(words)
                .wide("heir", heir)
                .whenSaved(() -> {
                    close();
                    chosen.accept(heir.getValue());
                })
                .cancel(getTranslation("tenants.staff.cancel"), this::close);
        setHeaderTitle(getTranslation("tenants.teams.delete.title", team.name()));
        setWidth("440px");
        add(form);
    }
}
