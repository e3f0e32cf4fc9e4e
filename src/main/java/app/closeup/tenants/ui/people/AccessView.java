package app.closeup.tenants.ui.people;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.Accesses;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.EffectiveAccess;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.StaffProfile;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.tenants.ui.Addressed;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody may see and do, and which of their roles each right comes from. */
@Route("settings/people/:memberId/access")
@RolesAllowed("ROLES_SEE")
class AccessView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffProfiles profiles;
    private final Accesses accesses;
    private final Roles roles;
    private final Div header = new Div();
    private final SettingsBody body = new SettingsBody("people");
    private final Div main = new Div();

    private String title = "";
    private Map<RoleId, String> names = Map.of();

    AccessView(StaffProfiles profiles, Accesses accesses, Roles roles) {
        this.profiles = profiles;
        this.accesses = accesses;
        this.roles = roles;
        main.addClassName("matrix-frame");
        main.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        var room = new Div(main);
        room.addClassName("matrix-room");
        body.add(room);
        addClassName("page");
        add(header, body);
    }

    /** Without a leading slash. */
    static String route(MemberId member) {
        return PersonView.route(member) + "/access";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event, "memberId", MemberId::new, profiles::find, this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(StaffProfile profile) {
        names = roles.all().stream().collect(Collectors.toMap(Role::id, RoleWords::of, (one, _) -> one));
        title = getTranslation("tenants.access.of", profile.name());
        var access = accesses.explain(profile.id());
        header.removeAll();
        header.add(new PageHeader(title)
                .mark(PhotoCard.mark(profile, profiles))
                .subtitle(getTranslation("tenants.access.lead", words(access.roles())))
                .actions(Links.button(PersonView.route(profile.id()), getTranslation("tenants.leave.back"))));
        main.getElement().setAttribute("aria-label", title);
        main.removeAll();
        main.add(table(access));
    }

    private NativeTable table(EffectiveAccess access) {
        var table = new NativeTable();
        table.addClassNames("matrix", "matrix-reading");
        var head = new NativeTableRow();
        head.add(new NativeTableHeaderCell(getTranslation("tenants.roles.area")));
        for (var action : Action.values()) {
            head.add(new NativeTableHeaderCell(RoleWords.of(action)));
        }
        table.getHead().add(head);
        for (var area : access.areas()) {
            table.getBody().add(row(area));
            area.fields().forEach(field -> table.getBody().add(row(field)));
        }
        return table;
    }

    private NativeTableRow row(EffectiveAccess.OfArea ofArea) {
        var name = new NativeTableHeaderCell(RoleWords.of(ofArea.area()));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow();
        row.add(name);
        for (var action : Action.values()) {
            var cell = new NativeTableCell();
            cell.getElement().setAttribute("data-label", RoleWords.of(action));
            ofArea.actions().stream()
                    .filter(one -> one.action() == action)
                    .findFirst()
                    .ifPresent(one -> cell.add(words(ofArea, one)));
            row.add(cell);
        }
        return row;
    }

    private Div words(EffectiveAccess.OfArea ofArea, EffectiveAccess.OfAction one) {
        var reach = new Span(RoleWords.of(ofArea.area(), one.reach()));
        reach.addClassNames("matrix-reach", "matrix-" + one.reach().code());
        var words = new Div(reach);
        if (one.reach() != Reach.NONE) {
            var from = new Span(words(one.from()));
            from.addClassNames("xs", "muted");
            words.add(from);
        }
        words.addClassName("matrix-words");
        return words;
    }

    private NativeTableRow row(EffectiveAccess.OfField one) {
        var name = new NativeTableHeaderCell(RoleWords.of(one.field()));
        name.getElement().setAttribute("scope", "row");
        var cell = new NativeTableCell(
                getTranslation("tenants.access.field", RoleWords.of(one.right()), words(one.from())));
        cell.getElement().setAttribute("colspan", String.valueOf(Action.values().length));
        var row = new NativeTableRow();
        row.addClassName("matrix-field");
        row.add(name, cell);
        return row;
    }

    private String words(Collection<RoleId> those) {
        return those.stream()
                .map(role -> names.getOrDefault(role, ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
