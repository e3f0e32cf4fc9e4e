package app.closeup.tenants.ui.roles;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Areas;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.SeeingAs;
import app.closeup.tenants.ui.Addressed;
import app.closeup.tenants.ui.Seat;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.tenants.ui.history.RecordHistory;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.ConflictDialog;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role: what it gives, area by area, field by field. */
@Route("settings/roles/:roleId")
@RolesAllowed("ROLES_SEE")
class RoleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_DIFFERENCES = 12;

    private final Roles roles;
    private final RoleHolders holders;
    private final Areas areas;
    private final SeeingAs seeing;
    private final Proof proof;
    private final RecordHistory history;
    private final Seat seat;
    private final Div header = new Div();
    private final SettingsBody body = new SettingsBody("roles");
    private final Div main = new Div();
    private final TextField name = new TextField(getTranslation("tenants.roles.name"));

    private String title = "";
    private @Nullable Role shown;
    private RightsField rights = new RightsField(List.of(), RoleRights.NOTHING, RoleRights.NOTHING);

    RoleView(
            Roles roles,
            RoleHolders holders,
            Areas areas,
            SeeingAs seeing,
            Proof proof,
            RecordHistory history,
            Seat seat) {
        this.roles = roles;
        this.holders = holders;
        this.areas = areas;
        this.seeing = seeing;
        this.proof = proof;
        this.history = history;
        this.seat = seat;
        name.setRequiredIndicatorVisible(true);
        main.addClassNames("stack", "stack-wide");
        body.add(main);
        addClassName("page");
        add(header, body);
    }

    /** Without a leading slash. */
    public static String route(RoleId role) {
        return "settings/roles/" + role;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event, "roleId", RoleId::new, roles::find, this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Role role) {
        shown = role;
        title = RoleWords.of(role);
        showHeader(role);
        main.removeAll();
        var obstacle = obstacle(role);
        obstacle.ifPresent(key -> main.add(notice(getTranslation(key))));
        var baseline = role.predefined() == PredefinedRole.BASELINE
                ? RoleRights.NOTHING
                : roles.find(PredefinedRole.BASELINE.id()).map(Role::rights).orElse(RoleRights.NOTHING);
        rights = new RightsField(areas.all(), baseline, GivenRoles.mine());
        rights.setValue(role.rights());
        rights.setReadOnly(obstacle.isPresent());
        if (obstacle.isPresent()) {
            main.add(rights);
            return;
        }
        var form = new Form(getTranslation("tenants.roles.save"), this::save).guardedBy(proof::then);
        if (role.predefined() == null) {
            name.setValue(RoleWords.of(role));
            form.field("name", name);
        }
        form.note(legend()).wide("rights", rights);
        form.addClassName("role-form");
        main.add(form);
    }

    private void showHeader(Role role) {
        var page = new PageHeader(title);
        if (role.predefined() != null) {
            page.subtitle(getTranslation(role.predefined().labelKey() + ".lead"));
        }
        if (role.predefined() != null && role.version() > 0) {
            page.beside(Tag.info(getTranslation("tenants.roles.changed")));
        }
        page.actions(
                history.button(role.id().value(), title),
                Links.button("settings/roles", getTranslation("tenants.roles.all")));
        if (GivenRoles.holds(role.rights()) && role.predefined() != PredefinedRole.BASELINE) {
            page.actions(new Button(getTranslation("tenants.roles.see-as"), _ -> seeAs(role)));
        }
        if (mayChange()) {
            if (role.predefined() != PredefinedRole.OWNER
                    && role.predefined() != PredefinedRole.BASELINE
                    && GivenRoles.holds(role.rights())) {
                page.actions(new Button(
                        getTranslation("tenants.roles.copy"),
                        _ -> new RoleDialog(
                                        roles, proof, role, id -> getUI().ifPresent(ui -> Links.open(ui, route(id))))
                                .open()));
            }
            if (obstacle(role).isEmpty() && role.predefined() != null && role.version() > 0) {
                page.actions(new Button(getTranslation("tenants.roles.reset"), _ -> askToReset(role)));
            }
            if (obstacle(role).isEmpty() && role.predefined() == null) {
                var delete = new Button(getTranslation("tenants.roles.delete"), _ -> askToDelete(role));
                delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
                page.actions(delete);
            }
        }
        header.removeAll();
        header.add(page);
    }

    /** The key of why the person cannot change the role; empty when they can. */
    private static Optional<String> obstacle(Role role) {
        if (role.predefined() == PredefinedRole.OWNER) {
            return Optional.of("tenants.roles.owner");
        }
        if (!mayChange()) {
            return Optional.of("tenants.roles.read-only");
        }
        return GivenRoles.holds(role.rights()) ? Optional.empty() : Optional.of("tenants.roles.beyond");
    }

    private List<Form.Problem> save() {
        var role = shown;
        if (role == null) {
            return List.of();
        }
        var given = role.predefined() == null ? name.getValue() : RoleWords.of(role);
        if (role.predefined() == null) {
            var problem = RoleDialog.problem(given, roles.all(), role.id());
            if (problem != null) {
                return List.of(new Form.Problem("name", getTranslation(problem)));
            }
        }
        return save(role, given, rights.getValue());
    }

    private List<Form.Problem> save(Role base, String given, RoleRights changed) {
        if (roles.change(base.id(), base.version(), given, changed)) {
            roles.find(base.id()).ifPresent(this::show);
            Toast.show(getTranslation("tenants.roles.saved", given));
            return List.of();
        }
        return roles.find(base.id())
                .map(theirs -> resolve(base, theirs, given, changed))
                .orElseGet(() -> List.of(new Form.Problem(null, getTranslation("tenants.roles.gone"))));
    }

    /** What you chose stays on the screen, on top of what the other one has saved. */
    private List<Form.Problem> resolve(Role base, Role theirs, String given, RoleRights yours) {
        var merge = new RightsMerge(areas.all(), base.rights(), yours, theirs.rights());
        shown = theirs;
        rights.setValue(merge.yoursOverTheirs());
        var conflicts = merge.conflicts();
        if (conflicts.isEmpty()) {
            var some = merge.changedByThem().stream().limit(MOST_DIFFERENCES).toList();
            return List.of(new Form.Problem(null, getTranslation("tenants.roles.merged", String.join("; ", some))));
        }
        new ConflictDialog(conflicts, mine -> {
                    var merged = merge.keeping(mine);
                    rights.setValue(merged);
                    proof.then(() -> {
                        if (!save(theirs, given, merged).isEmpty()) {
                            Toast.problem(getTranslation("tenants.staff.conflict"));
                        }
                    });
                })
                .open();
        return List.of(new Form.Problem(null, getTranslation("tenants.staff.conflict")));
    }

    private void seeAs(Role role) {
        seeing.begin(role.id())
                .ifPresentOrElse(
                        person -> {
                            seat.take(person);
                            getUI().ifPresent(ui -> ui.getPage().setLocation("."));
                        },
                        () -> Toast.problem(getTranslation("tenants.roles.beyond")));
    }

    private void askToReset(Role role) {
        Confirm.irreversible(
                        getTranslation("tenants.roles.reset.title", title),
                        getTranslation("tenants.roles.reset.text"),
                        getTranslation("tenants.roles.reset"),
                        () -> proof.then(() -> {
                            roles.remove(role.id());
                            roles.find(role.id()).ifPresent(this::show);
                            Toast.show(getTranslation("tenants.roles.was-reset", title));
                        }))
                .open();
    }

    private void askToDelete(Role role) {
        if (holders.count(Set.of(role.id())).getOrDefault(role.id(), 0) > 0) {
            Toast.problem(getTranslation("tenants.roles.held"));
            return;
        }
        Confirm.irreversible(
                        getTranslation("tenants.roles.delete.title", title),
                        getTranslation("tenants.roles.delete.text"),
                        getTranslation("tenants.roles.delete"),
                        () -> proof.then(() -> {
                            roles.remove(role.id());
                            getUI().ifPresent(ui -> Links.open(ui, "settings/roles"));
                            Toast.show(getTranslation("tenants.roles.deleted", title));
                        }))
                .open();
    }

    private Div legend() {
        var text = new Paragraph(getTranslation("tenants.roles.keys"));
        text.addClassNames("small", "muted");
        var legend = new Div(text);
        legend.addClassName("role-legend");
        return legend;
    }

    private static Div notice(String text) {
        var notice = new Div(text);
        notice.addClassName("role-notice");
        notice.getElement().setAttribute("role", "note");
        return notice;
    }

    private static boolean mayChange() {
        return SignedIn.may(TenantAreas.ROLES, Action.EDIT);
    }
}
