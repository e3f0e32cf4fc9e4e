package app.closeup.tenants.ui.people;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Codes;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.joining.Invitations;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TeamId;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.StaffList;
import app.closeup.tenants.staff.StaffQuery;
import app.closeup.tenants.staff.StaffQuery.State;
import app.closeup.tenants.staff.StaffRow;
import app.closeup.tenants.staff.Teams;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.kit.DataColumn;
import app.closeup.ui.kit.DataList;
import app.closeup.ui.kit.Filter;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.ListQuery;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who works here, and who did. */
@Route("settings/people")
@PageTitle("tenants.people.title")
@RolesAllowed("STAFF_SEE")
class PeopleView extends Div implements BeforeEnterObserver {

    private static final String ROLE = "role";
    private static final String TEAM = "team";
    private static final String STATE = "state";

    private final StaffColumns columns = new StaffColumns();
    private final DataList<StaffRow> list = new DataList<>(row -> row.id().toString());
    private final Roles roles;
    private final Teams teams;

    PeopleView(StaffList people, Roles roles, Teams teams, Invitations invitations, Formats formats) {
        this.roles = roles;
        this.teams = teams;
        list.search(getTranslation("tenants.people.search"))
                .filter(new Filter(ROLE, getTranslation("tenants.people.role"), this::roleChoices))
                .filter(new Filter(TEAM, getTranslation("tenants.people.team"), this::teamChoices))
                .filter(new Filter(STATE, getTranslation("tenants.staff.state"), PeopleView::stateChoices)
                        .otherwise(getTranslation("tenants.people.state.here")))
                .columns(
                        columns.name(),
                        columns.email(),
                        columns.roles(),
                        columns.teams(),
                        columns.state(),
                        DataColumn.<StaffRow>text(
                                        StaffColumns.JOINED,
                                        getTranslation("tenants.staff.joined"),
                                        row -> formats.date(row.joinedAt()))
                                .sortable()
                                .optional()
                                .width("130px"))
                .sortedBy(StaffColumns.NAME, false)
                .phone(columns::card)
                .source(
                        query -> people.page(asked(query), query.offset(), query.limit()),
                        (query, limit) -> people.countUpTo(asked(query), limit));
        var header = new PageHeader(getTranslation("tenants.people.title"));
        if (SignedIn.may(TenantAreas.STAFF, Action.CREATE)) {
            var pending = invitations.pending().size();
            if (pending > 0) {
                header.actions(
                        Links.button("settings/invitations", getTranslation("tenants.people.pending.count", pending)));
            }
            header.actions(Links.primaryButton("settings/invitations", getTranslation("tenants.people.invite.title")));
        }
        var tabs = new SettingsBody("people");
        addClassNames("page", "page-fill", "settings-page");
        add(header, tabs, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        columns.know(roles.all());
    }

    private static StaffQuery asked(ListQuery query) {
        Set<State> states = query.filter(STATE, code -> Codes.find(State.class, code));
        return StaffColumns.sorted(query)
                .withText(query.search())
                .withRoles(query.filter(ROLE, id -> Ids.parse(id).map(RoleId::new)))
                .withTeams(query.filter(TEAM, id -> Ids.parse(id).map(TeamId::new)))
                // Those who have left are shown to whoever asks for them.
                .withStates(states.isEmpty() ? Set.of(State.ACTIVE, State.AWAY) : states);
    }

    private List<Filter.Choice> roleChoices() {
        return roles.all().stream()
                .filter(role -> role.predefined() != PredefinedRole.BASELINE)
                .map(role -> new Filter.Choice(role.id().toString(), RoleWords.of(role)))
                .toList();
    }

    private List<Filter.Choice> teamChoices() {
        var tree = teams.tree();
        return tree.inOrder().stream()
                .map(team -> new Filter.Choice(team.id().toString(), tree.path(team)))
                .toList();
    }

    private static List<Filter.Choice> stateChoices() {
        return Arrays.stream(State.values())
                .map(state -> new Filter.Choice(state.name(), StaffColumns.of(state)))
                .toList();
    }
}
