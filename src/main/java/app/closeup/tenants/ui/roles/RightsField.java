package app.closeup.tenants.ui.roles;

import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rights of a role as a table: areas down, actions across, each cell a reach; below each area its fields. Made for
 * the keyboard: arrows go from cell to cell, Space takes the next reach, a letter takes its own. What the role under
 * everyone gives already is shown in each cell; more than one has oneself cannot be chosen.
 */
@Tag("closeup-matrix")
public final class RightsField extends AbstractField<RightsField, RoleRights> implements HasStyle {

    private static final String PRESSED = "cell-key";
    private static final String CELL = "event.detail.cell";
    private static final String KEY = "event.detail.key";

    private final Map<String, RightsRow> rows = new LinkedHashMap<>();
    private final RoleRights mine;

    private boolean readOnly;

    /**
     * @param baseline what everybody has anyway
     * @param mine what may be given
     */
    RightsField(List<Area> areas, RoleRights baseline, RoleRights mine) {
        super(RoleRights.NOTHING);
        this.mine = mine;
        var table = new NativeTable();
        table.addClassName("matrix");
        var head = new NativeTableRow();
        head.add(new NativeTableHeaderCell(getTranslation("tenants.roles.area")));
        for (var action : Action.values()) {
            head.add(new NativeTableHeaderCell(RoleWords.of(action)));
        }
        head.add(new NativeTableHeaderCell(getTranslation("tenants.roles.fields")));
        table.getHead().add(head);
        addGroup(
                table,
                "tenants.roles.group.records",
                areas.stream().filter(Area::owned).toList(),
                baseline);
        addGroup(
                table,
                "tenants.roles.group.company",
                areas.stream().filter(area -> !area.owned()).toList(),
                baseline);
        var frame = new Div(table);
        frame.addClassName("matrix-frame");
        var words = new Div();
        words.addClassName("matrix-said");
        words.getElement().setAttribute("aria-hidden", "true");
        getElement().appendChild(frame.getElement(), words.getElement());
        getElement()
                .addEventListener(
                        PRESSED,
                        event -> press(
                                event.getEventData().path(CELL).asString(""),
                                event.getEventData().path(KEY).asString("")))
                .addEventData(CELL)
                .addEventData(KEY);
        setPresentationValue(RoleRights.NOTHING);
    }

    /** What a key means in a cell, as the browser tells it. */
    public void press(String cell, String key) {
        var parts = cell.split(":", 3);
        var row = parts.length < 2 ? null : rows.get(parts[1]);
        if (row == null) {
            return;
        }
        if (parts[0].equals("fields")) {
            row.toggle();
        } else if (!readOnly) {
            var changed = switch (parts[0]) {
                case "right" -> row.press(Action.valueOf(parts[2]), key);
                case "field" -> row.pressField(parts[2], key);
                case "row" -> row.pressAll(key);
                default -> false;
            };
            if (changed) {
                setModelValue(read(), true);
            }
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        setClassName("matrix-reading", readOnly);
        rows.values().forEach(row -> row.readOnly(readOnly));
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://closeup/matrix.js");
    }

    @Override
    protected void setPresentationValue(RoleRights rights) {
        rows.values().forEach(row -> row.show(rights));
    }

    /** The cells in which two versions differ, with their names. */
    static Map<String, String> differences(List<Area> areas, RoleRights one, RoleRights other) {
        var differences = new LinkedHashMap<String, String>();
        for (var area : areas) {
            for (var action : Action.values()) {
                if (one.reach(area.code(), action) != other.reach(area.code(), action)) {
                    differences.put(RightsRow.cell(area, action), RoleWords.of(area) + ": " + RoleWords.of(action));
                }
            }
            for (var field : area.fields()) {
                if (one.field(area.code(), field.code()) != other.field(area.code(), field.code())) {
                    differences.put(RightsRow.cell(area, field), RoleWords.of(area) + ": " + RoleWords.of(field));
                }
            }
        }
        return differences;
    }

    /** The one version, with some cells as the other has them. */
    static RoleRights take(List<Area> areas, Set<String> cells, RoleRights from, RoleRights into) {
        var reaches = new HashMap<String, Map<Action, Reach>>();
        var fields = new HashMap<String, Map<String, FieldRight>>();
        for (var area : areas) {
            var ofArea = new HashMap<Action, Reach>();
            for (var action : area.actions()) {
                var source = cells.contains(RightsRow.cell(area, action)) ? from : into;
                ofArea.put(action, source.reach(area.code(), action));
            }
            reaches.put(area.code(), ofArea);
            var limits = new HashMap<String, FieldRight>();
            for (var field : area.fields()) {
                var source = cells.contains(RightsRow.cell(area, field)) ? from : into;
                limits.put(field.code(), source.field(area.code(), field.code()));
            }
            fields.put(area.code(), limits);
        }
        return new RoleRights(reaches, fields);
    }

    /** What the value of a cell is called. */
    static String words(List<Area> areas, String cell, RoleRights rights) {
        var parts = cell.split(":", 3);
        var area = areas.stream()
                .filter(one -> one.code().equals(parts[1]))
                .findFirst()
                .orElseThrow();
        return parts[0].equals("right")
                ? RoleWords.of(area, rights.reach(area.code(), Action.valueOf(parts[2])))
                : RoleWords.of(rights.field(area.code(), parts[2]));
    }

    private RoleRights read() {
        var reaches = new HashMap<String, Map<Action, Reach>>();
        var fields = new HashMap<String, Map<String, FieldRight>>();
        rows.forEach((area, row) -> {
            reaches.put(area, row.reaches());
            fields.put(area, row.limits());
        });
        return new RoleRights(reaches, fields);
    }

    private void addGroup(NativeTable table, String titleKey, List<Area> group, RoleRights baseline) {
        if (group.isEmpty()) {
            return;
        }
        var title = new NativeTableHeaderCell();
        title.add(new Span(getTranslation(titleKey)));
        title.getElement()
                .setAttribute("colspan", String.valueOf(Action.values().length + 2))
                .setAttribute("scope", "colgroup");
        var heading = new NativeTableRow();
        heading.addClassName("matrix-group");
        heading.add(title);
        table.getBody().add(heading);
        for (var area : group) {
            var row = new RightsRow(area, baseline, mine);
            rows.put(area.code(), row);
            var lines = new ArrayList<NativeTableRow>();
            lines.add(row.line());
            lines.addAll(row.fieldLines());
            lines.forEach(line -> table.getBody().add(line));
        }
    }
}
