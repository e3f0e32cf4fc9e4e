package app.closeup.tenants.ui.roles;

import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An area in the table of rights: a cell for each of its actions, and a line for each of its fields. */
final class RightsRow {

    private static final Map<String, Reach> LETTERS = Map.of(
            "n",
            Reach.NONE,
            "o",
            Reach.OWN,
            "t",
            Reach.TEAM,
            "b",
            Reach.TEAM_AND_BELOW,
            "a",
            Reach.ALL,
            "y",
            Reach.ALL);
    private static final Map<String, FieldRight> FIELD_LETTERS =
            Map.of("e", FieldRight.EDIT, "r", FieldRight.READ, "h", FieldRight.HIDE);

    private final Map<Action, Reach> reaches = new EnumMap<>(Action.class);
    private final Map<String, FieldRight> limits = new LinkedHashMap<>();
    private final Map<Action, RightsCell> cells = new EnumMap<>(Action.class);
    private final Map<String, RightsCell> fieldCells = new LinkedHashMap<>();
    private final List<NativeTableRow> fieldLines;
    private final NativeTableRow line = new NativeTableRow();
    private final RightsCell unfold;
    private final Area area;
    private final RoleRights baseline;
    private final RoleRights mine;

    RightsRow(Area area, RoleRights baseline, RoleRights mine) {
        this.area = area;
        this.baseline = baseline;
        this.mine = mine;
        var name = new RightsCell("row:" + area.code());
        name.addClassName("matrix-name");
        name.say(RoleWords.of(area), I18NProvider.translate("tenants.roles.row", RoleWords.of(area)));
        var first = new NativeTableHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(name);
        line.add(first);
        for (var action : Action.values()) {
            var place = new NativeTableCell();
            if (area.actions().contains(action)) {
                var cell = new RightsCell(cell(area, action));
                cells.put(action, cell);
                place.add(cell);
            }
            line.add(place);
        }
        unfold = new RightsCell("fields:" + area.code());
        unfold.addClassName("matrix-unfold");
        unfold.getElement().setAttribute("aria-expanded", "false");
        var last = new NativeTableCell();
        if (!area.fields().isEmpty()) {
            last.add(unfold);
        }
        line.add(last);
        fieldLines = area.fields().stream().map(this::fieldLine).toList();
        area.fields().forEach(field -> limits.put(field.code(), FieldRight.EDIT));
    }

    static String cell(Area area, Action action) {
        return "right:" + area.code() + ":" + action.name();
    }

    static String cell(Area area, Area.Field field) {
        return "field:" + area.code() + ":" + field.code();
    }

    NativeTableRow line() {
        return line;
    }

    List<NativeTableRow> fieldLines() {
        return fieldLines;
    }

    Map<Action, Reach> reaches() {
        return Map.copyOf(reaches);
    }

    Map<String, FieldRight> limits() {
        return Map.copyOf(limits);
    }

    void show(RoleRights rights) {
        cells.keySet().forEach(action -> reaches.put(action, rights.reach(area.code(), action)));
        limits.replaceAll((field, _) -> rights.field(area.code(), field));
        draw();
    }

    void readOnly(boolean readOnly) {
        Stream.concat(cells.values().stream(), fieldCells.values().stream()).forEach(cell -> cell.readOnly(readOnly));
    }

    void toggle() {
        var open = !"true".equals(unfold.getElement().getAttribute("aria-expanded"));
        unfold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        fieldLines.forEach(field -> field.setVisible(open));
    }

    boolean press(Action action, String key) {
        if (!cells.containsKey(action)) {
            return false;
        }
        var before = reaches.getOrDefault(action, Reach.NONE);
        var after = key.equals(" ") ? next(action, before) : LETTERS.get(key);
        if (after == null || after == before || !choices(action).contains(after)) {
            return false;
        }
        reaches.put(action, after);
        draw();
        return true;
    }

    boolean pressAll(String key) {
        var changed = false;
        for (var action : cells.keySet()) {
            var wanted = LETTERS.get(key);
            if (wanted != null && reaches.getOrDefault(action, Reach.NONE) != wanted) {
                changed |= press(action, key);
            }
        }
        return changed;
    }

    boolean pressField(String field, String key) {
        var before = limits.get(field);
        if (before == null) {
            return false;
        }
        var choices = fieldChoices(field);
        var after =
                key.equals(" ") ? choices.get((choices.indexOf(before) + 1) % choices.size()) : FIELD_LETTERS.get(key);
        if (after == null || after == before || !choices.contains(after)) {
            return false;
        }
        limits.put(field, after);
        draw();
        return true;
    }

    private NativeTableRow fieldLine(Area.Field field) {
        var cell = new RightsCell(cell(area, field));
        fieldCells.put(field.code(), cell);
        var name = new NativeTableHeaderCell(RoleWords.of(field));
        name.getElement().setAttribute("scope", "row");
        var place = new NativeTableCell();
        place.add(cell);
        place.getElement().setAttribute("colspan", String.valueOf(Action.values().length + 1));
        var fieldLine = new NativeTableRow();
        fieldLine.addClassName("matrix-field");
        fieldLine.add(name, place);
        fieldLine.setVisible(false);
        return fieldLine;
    }

    private void draw() {
        cells.forEach((action, cell) -> {
            var reach = reaches.getOrDefault(action, Reach.NONE);
            var anyway = baseline.reach(area.code(), action);
            cell.show(
                    RoleWords.of(area, reach),
                    reach.code(),
                    anyway == Reach.NONE
                            ? ""
                            : I18NProvider.translate("tenants.roles.anyway", RoleWords.of(area, anyway)),
                    I18NProvider.translate(
                            "tenants.roles.cell",
                            RoleWords.of(area),
                            RoleWords.of(action),
                            RoleWords.sentence(area, reach)),
                    choices(action).size() < allChoices().size()
                            ? I18NProvider.translate(
                                    "tenants.roles.not-more", RoleWords.of(area, mine.reach(area.code(), action)))
                            : "");
        });
        for (var field : area.fields()) {
            var right = limits.getOrDefault(field.code(), FieldRight.EDIT);
            var cell = fieldCells.get(field.code());
            if (cell != null) {
                cell.show(
                        RoleWords.of(right),
                        "field-" + right.code(),
                        "",
                        I18NProvider.translate(
                                "tenants.roles.cell",
                                RoleWords.of(area),
                                RoleWords.of(field),
                                RoleWords.sentence(right)),
                        "");
            }
        }
        var limited = limits.values().stream()
                .filter(right -> right != FieldRight.EDIT)
                .count();
        var words = I18NProvider.translate(
                "tenants.roles.fields.count", area.fields().size(), limited);
        unfold.say(words, I18NProvider.translate("tenants.roles.fields.unfold", RoleWords.of(area), words));
    }

    private List<Reach> allChoices() {
        return area.owned() ? Arrays.asList(Reach.values()) : List.of(Reach.NONE, Reach.ALL);
    }

    /** Nobody gives more than they have. */
    private List<Reach> choices(Action action) {
        var most = mine.reach(area.code(), action);
        return allChoices().stream().filter(reach -> reach.compareTo(most) <= 0).toList();
    }

    private List<FieldRight> fieldChoices(String field) {
        var most = mine.field(area.code(), field);
        return Stream.of(FieldRight.EDIT, FieldRight.READ, FieldRight.HIDE)
                .filter(right -> right.compareTo(most) <= 0)
                .toList();
    }

    private Reach next(Action action, Reach before) {
        var choices = choices(action);
        return choices.get((choices.indexOf(before) + 1) % choices.size());
    }
}
