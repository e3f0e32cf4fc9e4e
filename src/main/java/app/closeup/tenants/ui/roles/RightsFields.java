package app.closeup.tenants.ui.roles;

import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.RoleRights;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of an area in the table of rights, folded away at first. */
final class RightsFields {

    private final Map<String, FieldRight> limits = new LinkedHashMap<>();
    private final Map<String, RightsCell> cells = new LinkedHashMap<>();
    private final List<NativeTableRow> lines;
    private final Area area;
    private final RoleRights mine;

    private boolean open;

    RightsFields(Area area, RoleRights mine) {
        this.area = area;
        this.mine = mine;
        lines = area.fields().stream().map(this::line).toList();
        area.fields().forEach(field -> limits.put(field.code(), FieldRight.EDIT));
    }

    static String cell(Area area, Area.Field field) {
        return "field:" + area.code() + ":" + field.code();
    }

    List<NativeTableRow> lines() {
        return lines;
    }

    Map<String, FieldRight> limits() {
        return Map.copyOf(limits);
    }

    /** How many are not to be changed. */
    long limited() {
        return limits.values().stream()
                .filter(right -> right != FieldRight.EDIT)
                .count();
    }

    void show(RoleRights rights) {
        limits.replaceAll((field, _) -> rights.field(area.code(), field));
        area.fields().forEach(this::draw);
    }

    void readOnly(boolean readOnly) {
        cells.values().forEach(cell -> cell.readOnly(readOnly));
    }

    /** Says whether they are seen now. */
    boolean toggle() {
        open = !open;
        lines.forEach(line -> line.setVisible(open));
        return open;
    }

    /** Says whether that changed anything. */
    boolean choose(String code, FieldRight right) {
        var before = limits.get(code);
        if (before == null || before == right || !choices(code).contains(right)) {
            return false;
        }
        limits.put(code, right);
        area.fields().forEach(this::draw);
        return true;
    }

    private NativeTableRow line(Area.Field field) {
        var cell = new RightsCell(cell(area, field));
        cell.choose(RightsField.FIELD, translate("tenants.roles.choose", RoleWords.of(area), RoleWords.of(field)));
        cells.put(field.code(), cell);
        var place = RightsField.place("");
        place.add(cell);
        place.getElement().setAttribute("colspan", String.valueOf(Action.values().length + 1));
        var line = new NativeTableRow();
        line.getElement().setAttribute("role", "row");
        line.addClassName("matrix-field");
        line.add(RightsField.head(new Span(RoleWords.of(field))), place);
        line.setVisible(false);
        return line;
    }

    private void draw(Area.Field field) {
        var cell = cells.get(field.code());
        var right = limits.get(field.code());
        if (cell == null || right == null) {
            return;
        }
        var limit = choices(field.code()).size() == RightsField.FIELD_RIGHTS.size()
                ? ""
                : translate("tenants.roles.not-more", RoleWords.of(mine.field(area.code(), field.code())));
        var sentence =
                translate("tenants.roles.cell", RoleWords.of(area), RoleWords.of(field), RoleWords.sentence(right));
        cell.show(RoleWords.of(right), "field-" + right.code(), "", (sentence + " " + limit).strip());
        cell.choices(
                right.code(),
                choices(field.code()).stream().map(FieldRight::code).toList(),
                limit);
    }

    /** Nobody gives more than they have. */
    private List<FieldRight> choices(String field) {
        var most = mine.field(area.code(), field);
        return RightsField.FIELD_RIGHTS.stream()
                .filter(right -> right.compareTo(most) <= 0)
                .toList();
    }

    private static String translate(String key, Object... arguments) {
        return Objects.requireNonNullElse(I18NProvider.translate(key, arguments), key);
    }
}
