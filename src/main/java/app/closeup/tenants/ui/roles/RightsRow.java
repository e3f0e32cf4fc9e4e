package app.closeup.tenants.ui.roles;

import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** An area in the table of rights: a cell for each of its actions, and below it a line for each of its fields. */
final class RightsRow {

    private final Map<Action, Reach> reaches = new EnumMap<>(Action.class);
    private final Map<Action, RightsCell> cells = new EnumMap<>(Action.class);
    private final NativeTableRow line = new NativeTableRow();
    private final RightsCell name;
    private final RightsCell unfold;
    private final RightsFields fields;
    private final Area area;
    private final RoleRights baseline;
    private final RoleRights mine;

    RightsRow(Area area, RoleRights baseline, RoleRights mine) {
        this.area = area;
        this.baseline = baseline;
        this.mine = mine;
        fields = new RightsFields(area, mine);
        name = new RightsCell("row:" + area.code());
        name.addClassName("matrix-name");
        name.say(RoleWords.of(area), translate("tenants.roles.row", RoleWords.of(area)));
        name.choose(RightsField.kind(area), translate("tenants.roles.row", RoleWords.of(area)));
        line.getElement().setAttribute("role", "row");
        line.add(RightsField.head(name));
        for (var action : Action.values()) {
            var place = RightsField.place(RoleWords.of(action));
            if (area.actions().contains(action)) {
                var cell = new RightsCell(cell(area, action));
                cell.choose(
                        RightsField.kind(area),
                        translate("tenants.roles.choose", RoleWords.of(area), RoleWords.of(action)));
                cells.put(action, cell);
                place.add(cell);
            }
            line.add(place);
        }
        unfold = new RightsCell("fields:" + area.code());
        unfold.addClassName("matrix-unfold");
        unfold.getElement().setAttribute("aria-expanded", "false");
        var last = RightsField.place(translate("tenants.roles.fields"));
        if (!area.fields().isEmpty()) {
            last.add(unfold);
        }
        line.add(last);
    }

    static String cell(Area area, Action action) {
        return "right:" + area.code() + ":" + action.name();
    }

    /** The line of the area, then those of its fields. */
    List<NativeTableRow> lines() {
        return Stream.concat(Stream.of(line), fields.lines().stream()).toList();
    }

    RightsFields fields() {
        return fields;
    }

    Map<Action, Reach> reaches() {
        return Map.copyOf(reaches);
    }

    void show(RoleRights rights) {
        cells.keySet().forEach(action -> reaches.put(action, rights.reach(area.code(), action)));
        fields.show(rights);
        draw();
    }

    void readOnly(boolean readOnly) {
        Stream.concat(Stream.of(name), cells.values().stream()).forEach(cell -> cell.readOnly(readOnly));
        fields.readOnly(readOnly);
    }

    void toggle() {
        unfold.getElement().setAttribute("aria-expanded", String.valueOf(fields.toggle()));
    }

    /** Says whether that changed anything. */
    boolean choose(Action action, Reach reach) {
        if (!cells.containsKey(action)
                || reaches.get(action) == reach
                || !choices(action).contains(reach)) {
            return false;
        }
        reaches.put(action, reach);
        draw();
        return true;
    }

    /** Every action that can, reaches so far; the others stay. */
    boolean chooseAll(Reach reach) {
        var changed = false;
        for (var action : cells.keySet()) {
            changed |= choose(action, reach);
        }
        return changed;
    }

    boolean choose(String field, FieldRight right) {
        var changed = fields.choose(field, right);
        draw();
        return changed;
    }

    private void draw() {
        cells.forEach(this::draw);
        var throughout = reaches.values().stream().distinct().toList();
        name.choices(
                throughout.size() == 1 ? throughout.getFirst().code() : "",
                cells.keySet().stream()
                        .flatMap(action -> choices(action).stream())
                        .distinct()
                        .map(Reach::code)
                        .toList(),
                "");
        var words = translate("tenants.roles.fields.count", area.fields().size(), fields.limited());
        unfold.say(words, translate("tenants.roles.fields.unfold", RoleWords.of(area), words));
    }

    private void draw(Action action, RightsCell cell) {
        var reach = reaches.getOrDefault(action, Reach.NONE);
        var anyway = baseline.reach(area.code(), action);
        var anywayWords = anyway == Reach.NONE ? "" : translate("tenants.roles.anyway", RoleWords.of(area, anyway));
        var limit = choices(action).size() == RightsField.choices(area).size()
                ? ""
                : translate("tenants.roles.not-more", RoleWords.of(area, mine.reach(area.code(), action)));
        var sentence = translate(
                "tenants.roles.cell", RoleWords.of(area), RoleWords.of(action), RoleWords.sentence(area, reach));
        cell.show(
                RoleWords.of(area, reach),
                reach.code(),
                anywayWords,
                String.join(" ", sentence, anywayWords, limit).strip());
        cell.choices(reach.code(), choices(action).stream().map(Reach::code).toList(), limit);
    }

    /** Nobody gives more than they have. */
    private List<Reach> choices(Action action) {
        var most = mine.reach(area.code(), action);
        return RightsField.choices(area).stream()
                .filter(reach -> reach.compareTo(most) <= 0)
                .toList();
    }

    private static String translate(String key, Object... arguments) {
        return Objects.requireNonNullElse(I18NProvider.translate(key, arguments), key);
    }
}
