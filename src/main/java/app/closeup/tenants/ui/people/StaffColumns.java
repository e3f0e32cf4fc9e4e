package app.closeup.tenants.ui.people;

import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.staff.StaffQuery;
import app.closeup.tenants.staff.StaffRow;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.kit.DataColumn;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.ListQuery;
import app.closeup.ui.kit.PersonMark;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How colleagues look in lists. */
final class StaffColumns {

    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String JOINED = "joined";

    private Map<RoleId, String> roles = Map.of();

    /** Tells what the roles are called, before the list is shown. */
    void know(List<Role> known) {
        roles = known.stream().collect(Collectors.toMap(Role::id, RoleWords::of, (one, _) -> one));
    }

    DataColumn<StaffRow> name() {
        return DataColumn.<StaffRow>named(
                        NAME, text("tenants.staff.name"), StaffRow::name, row -> PersonView.route(row.id()), _ -> false)
                .sortable();
    }

    DataColumn<StaffRow> email() {
        return DataColumn.<StaffRow>text(EMAIL, text("tenants.login.email"), StaffRow::email)
                .sortable()
                .wide()
                .quiet();
    }

    DataColumn<StaffRow> roles() {
        return DataColumn.<StaffRow>text("roles", text("tenants.staff.roles"), this::rolesOf)
                .wide();
    }

    DataColumn<StaffRow> teams() {
        return DataColumn.<StaffRow>text("teams", text("tenants.settings.teams"), row -> String.join(", ", row.teams()))
                .wide()
                .quiet();
    }

    DataColumn<StaffRow> state() {
        return DataColumn.<StaffRow>tag("state", text("tenants.staff.state"), StaffColumns::tag)
                .width("120px");
    }

    /** On a phone. */
    Component card(StaffRow row) {
        var name = Links.to(PersonView.route(row.id()), row.name());
        name.addClassNames("cell-link", "truncate");
        var head = new Div(PersonMark.person(row.name()), name);
        head.addClassName("row");
        var word = tag(row);
        head.add(new Tag(word.text(), word.tone()));
        var detail = new Span(rolesOf(row));
        detail.addClassNames("small", "muted");
        var card = new Div(head, detail);
        card.addClassName("stack");
        return card;
    }

    static String of(StaffQuery.State state) {
        return text("tenants.staff.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** The order that the list asks for. */
    static StaffQuery sorted(ListQuery query) {
        var sort = query.sort();
        var by = switch (sort == null ? NAME : sort.column()) {
            case EMAIL -> StaffQuery.Sort.EMAIL;
            case JOINED -> StaffQuery.Sort.JOINED;
            default -> StaffQuery.Sort.NAME;
        };
        return StaffQuery.ALL.sortedBy(by, sort != null && sort.descending());
    }

    private String rolesOf(StaffRow row) {
        return row.roles().stream()
                .map(role -> roles.getOrDefault(role, ""))
                .filter(name -> !name.isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Tag.Word tag(StaffRow row) {
        var tone = switch (row.state()) {
            case ACTIVE -> Tag.Tone.GOOD;
            case AWAY -> Tag.Tone.INFO;
            case LEFT -> Tag.Tone.PLAIN;
        };
        return new Tag.Word(of(row.state()), tone);
    }

    private static String text(String key) {
        return Objects.requireNonNullElse(I18NProvider.translate(key), key);
    }
}
