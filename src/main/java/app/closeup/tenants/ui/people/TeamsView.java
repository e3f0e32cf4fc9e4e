package app.closeup.tenants.ui.people;

import app.closeup.tenants.staff.Team;
import app.closeup.tenants.staff.TeamTree;
import app.closeup.tenants.staff.Teams;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All teams, each below the one that it belongs to. */
@Route("settings/teams")
@PageTitle("tenants.teams.title")
@RolesAllowed("STAFF_SEE")
class TeamsView extends Div implements BeforeEnterObserver {

    /** So many are all unfolded at first. */
    private static final int FEW = 60;

    private static final String ENTER_ON_A_ROW =
            "event.key === 'Enter' && !event.composedPath()[0].closest('a,button,input')";
    private static final String PRESSED_ROW = "element.getEventContext(event).item?.key";

    private final TreeGrid<Team> grid = new TreeGrid<>();
    private final Div main = new Div();
    private final Teams teams;

    private TeamTree tree = new TeamTree(List.of());

    TeamsView(Teams teams) {
        this.teams = teams;
        grid.addComponentHierarchyColumn(TeamsView::link)
                .setHeader(getTranslation("tenants.teams.name"))
                .setFlexGrow(1);
        grid.addColumn(Team::members)
                .setHeader(getTranslation("tenants.teams.people"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setSelectionMode(TreeGrid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("tenants.teams.title"));
        grid.addClassName("teams-tree");
        openByEnter();

        var header =
                new PageHeader(getTranslation("tenants.teams.title")).subtitle(getTranslation("tenants.teams.lead"));
        if (Teams.mayChange()) {
            header.actions(newTeam());
        }
        main.addClassName("settings-fill");
        var body = new SettingsBody("teams");
        body.add(main);
        addClassNames("page", "page-fill", "settings-page");
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        tree = teams.tree();
        main.removeAll();
        if (tree.isEmpty()) {
            var nothing = new EmptyState(
                    Sign.USERS, getTranslation("tenants.teams.empty"), getTranslation("tenants.teams.empty.text"));
            if (Teams.mayChange()) {
                nothing.actions(newTeam());
            }
            nothing.addClassName("card");
            main.add(nothing);
            return;
        }
        grid.setItems(tree.top(), tree::below);
        if (tree.inOrder().size() <= FEW) {
            grid.expand(tree.inOrder());
        }
        main.add(grid);
    }

    private Button newTeam() {
        var add = new Button(getTranslation("tenants.teams.new"), _ -> new TeamDialog(tree, null, this::create).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private @Nullable String create(String name, @Nullable Team parent) {
        teams.create(name, parent == null ? null : parent.id());
        show();
        Toast.show(getTranslation("tenants.teams.created", name));
        return null;
    }

    private void openByEnter() {
        grid.getElement()
                .addEventListener("keydown", event -> {
                    var key = event.getEventData().path(PRESSED_ROW).asString("");
                    var team = grid.getDataCommunicator().getKeyMapper().get(key);
                    if (team != null) {
                        getUI().ifPresent(ui -> Links.open(ui, TeamView.route(team.id())));
                    }
                })
                .setFilter(ENTER_ON_A_ROW)
                .addEventData(PRESSED_ROW);
    }

    private static Anchor link(Team team) {
        var link = Links.to(TeamView.route(team.id()), team.name());
        link.addClassName("cell-link");
        return link;
    }
}
