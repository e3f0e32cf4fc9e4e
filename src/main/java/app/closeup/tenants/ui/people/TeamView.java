package app.closeup.tenants.ui.people;

import app.closeup.tenants.Staff;
import app.closeup.tenants.rights.TeamId;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.StaffList;
import app.closeup.tenants.staff.StaffQuery;
import app.closeup.tenants.staff.StaffRow;
import app.closeup.tenants.staff.Team;
import app.closeup.tenants.staff.TeamTree;
import app.closeup.tenants.staff.Teams;
import app.closeup.tenants.ui.Addressed;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.tenants.ui.history.RecordHistory;
import app.closeup.ui.kit.BulkAction;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.DataList;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.ListQuery;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A team: who belongs to it, where it stands, and its changes. */
@Route("settings/teams/:teamId")
@RolesAllowed("STAFF_SEE")
class TeamView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Teams teams;
    private final StaffList people;
    private final Staff staff;
    private final DataList<StaffRow> list = new DataList<>(row -> row.id().toString());
    private final Div header = new Div();
    private final Div below = new Div();

    private final StaffColumns columns = new StaffColumns();
    private final Roles roles;
    private final RecordHistory history;

    private TeamTree tree = new TeamTree(List.of());
    private @Nullable Team team;

    TeamView(Teams teams, StaffList people, Staff staff, Roles roles, RecordHistory history) {
        this.teams = teams;
        this.people = people;
        this.staff = staff;
        this.roles = roles;
        list.search(getTranslation("tenants.people.search"))
                .columns(columns.name(), columns.email(), columns.roles(), columns.state())
                .sortedBy(StaffColumns.NAME, false)
                .phone(columns::card)
                .source(
                        query -> people.page(asked(query), query.offset(), query.limit()),
                        (query, limit) -> people.countUpTo(asked(query), limit))
                .empty(this::nobody);
        if (Teams.mayChange()) {
            list.bulk(new BulkAction<>(getTranslation("tenants.teams.remove"), Sign.CLOSE, this::remove));
        }
        below.addClassNames("row", "row-wrap", "teams-below");
        addClassNames("page", "page-fill", "settings-page");
        add(header, new SettingsBody("teams"), below, list);
        this.history = history;
    }

    /** Without a leading slash. */
    static String route(TeamId team) {
        return "settings/teams/" + team;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        columns.know(roles.all());
        Addressed.show(event, "teamId", TeamId::new, teams::find, this::show);
    }

    @Override
    public String getPageTitle() {
        return team == null ? "" : team.name();
    }

    private void show(Team shown) {
        team = shown;
        tree = teams.tree();
        header.removeAll();
        var title = new PageHeader(shown.name());
        if (shown.parent() != null) {
            title.subtitle(tree.path(shown));
        }
        title.actions(
                history.button(shown.id().value(), shown.name()),
                Links.button("settings/teams", getTranslation("tenants.teams.all")));
        if (Teams.mayChange()) {
            var add = new Button(getTranslation("tenants.teams.add"), _ -> ask(shown));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var change = new Button(getTranslation("tenants.teams.change"), _ -> change(shown));
            var delete = new Button(getTranslation("tenants.teams.delete"), _ -> askToDelete(shown));
            delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
            title.actions(change, delete, add);
        }
        header.add(title);
        below.removeAll();
        var children = tree.below(shown);
        below.setVisible(!children.isEmpty());
        if (!children.isEmpty()) {
            below.add(new Div(getTranslation("tenants.teams.below")));
            children.forEach(child -> below.add(Links.to(route(child.id()), child.name())));
        }
    }

    private void change(Team shown) {
        new TeamDialog(tree, shown, (name, parent) -> save(shown, name, parent)).open();
    }

    private @Nullable String save(Team shown, String name, @Nullable Team parent) {
        var place = parent == null ? null : parent.id();
        if (!name.equals(shown.name()) && !teams.rename(shown.id(), shown.version(), name)) {
            teams.find(shown.id()).ifPresent(this::show);
            return getTranslation("tenants.teams.conflict");
        }
        if (!Objects.equals(place, shown.parent())) {
            var refused = teams.move(shown.id(), place);
            if (refused.isPresent()) {
                return getTranslation(refused.get());
            }
        }
        teams.find(shown.id()).ifPresent(this::show);
        Toast.show(getTranslation("tenants.staff.saved"));
        return null;
    }

    private void ask(Team shown) {
        new ColleaguesDialog(
                        getTranslation("tenants.teams.add.to", shown.name()),
                        getTranslation("tenants.teams.add"),
                        staff,
                        chosen -> {
                            teams.add(shown.id(), chosen);
                            changed(shown, "tenants.teams.added", chosen.size());
                        })
                .open();
    }

    private void remove(Set<StaffRow> chosen) {
        var shown = team;
        if (shown == null) {
            return;
        }
        var members = chosen.stream().map(StaffRow::id).toList();
        teams.remove(shown.id(), members);
        teams.find(shown.id()).ifPresent(this::show);
        list.reload();
        Toast.undoable(getTranslation("tenants.teams.removed", members.size()), () -> {
            teams.add(shown.id(), members);
            teams.find(shown.id()).ifPresent(this::show);
            list.reload();
        });
    }

    private void changed(Team shown, String messageKey, int count) {
        teams.find(shown.id()).ifPresent(this::show);
        list.reload();
        Toast.show(getTranslation(messageKey, count));
    }

    private void askToDelete(Team shown) {
        var everybody = StaffQuery.ALL.withTeams(Set.of(shown.id()));
        if (tree.below(shown).isEmpty() && people.countUpTo(everybody, 1) == 0) {
            Confirm.irreversible(
                            getTranslation("tenants.teams.delete.title", shown.name()),
                            getTranslation("tenants.teams.delete.empty"),
                            getTranslation("tenants.teams.delete"),
                            () -> delete(shown, null))
                    .open();
        } else {
            new TeamHeirDialog(tree, shown, heir -> delete(shown, heir.id())).open();
        }
    }

    private void delete(Team shown, @Nullable TeamId heir) {
        var refused = teams.delete(shown.id(), heir);
        if (refused.isPresent()) {
            Toast.problem(getTranslation(refused.get()));
            return;
        }
        Toast.show(getTranslation("tenants.teams.deleted", shown.name()));
        getUI().ifPresent(ui -> Links.open(ui, heir == null ? "settings/teams" : route(heir)));
    }

    private EmptyState nobody() {
        return new EmptyState(
                Sign.USERS, getTranslation("tenants.teams.nobody"), getTranslation("tenants.teams.nobody.text"));
    }

    private StaffQuery asked(ListQuery query) {
        return StaffColumns.sorted(query)
                .withText(query.search())
                .withStates(Set.of(StaffQuery.State.ACTIVE, StaffQuery.State.AWAY))
                .withTeams(team == null ? Set.of() : Set.of(team.id()));
    }
}
