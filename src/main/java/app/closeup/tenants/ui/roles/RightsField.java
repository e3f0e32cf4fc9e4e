package app.closeup.tenants.ui.roles;

import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rights of a role as a table: areas down, actions across, each cell a reach; below each area its fields. On a
 * narrow screen each area is a card. Arrows go from cell to cell, and each opens a list of what it can hold. What the
 * role under everyone gives already is shown in each cell; more than one has oneself cannot be chosen.
 */
@Tag("closeup-matrix")
public final class RightsField extends AbstractField<RightsField, RoleRights> implements HasStyle {

    /** A kind of choices: how a field may be treated. The others are reaches, and yes or no. */
    static final String FIELD = "field";

    static final List<FieldRight> FIELD_RIGHTS = List.of(FieldRight.EDIT, FieldRight.READ, FieldRight.HIDE);

    private static final String REACH = "reach";
    private static final String WHOLE = "whole";
    private static final String CELL = "event.detail.cell";
    private static final String CHOICE = "event.detail.choice";

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
        table.getElement()
                .setAttribute("role", "grid")
                .setAttribute("aria-label", getTranslation("tenants.roles.grid"));
        table.getHead().add(heads());
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
                .setPropertyMap(
                        "choices",
                        Map.of(
                                REACH, reaches(List.of(Reach.values()), true),
                                WHOLE, reaches(List.of(Reach.NONE, Reach.ALL), false),
                                FIELD, fieldRights()));
        getElement()
                .addEventListener(
                        "cell-chosen",
                        event -> choose(
                                event.getEventData().path(CELL).asString(""),
                                event.getEventData().path(CHOICE).asString("")))
                .addEventData(CELL)
                .addEventData(CHOICE);
        getElement()
                .addEventListener(
                        "fields-toggled",
                        event -> toggle(event.getEventData().path(CELL).asString("")))
                .addEventData(CELL);
        setPresentationValue(RoleRights.NOTHING);
    }

    /** What was taken for a cell, as the browser tells it: the code of a reach, or of a field's right. */
    public void choose(String cell, String choice) {
        var parts = cell.split(":", 3);
        var row = parts.length < 2 ? null : rows.get(parts[1]);
        if (row == null || readOnly) {
            return;
        }
        var reach = Arrays.stream(Reach.values())
                .filter(one -> one.code().equals(choice))
                .findFirst();
        var right =
                FIELD_RIGHTS.stream().filter(one -> one.code().equals(choice)).findFirst();
        var changed = switch (parts[0]) {
            case "right" ->
                reach.filter(one -> row.choose(Action.valueOf(parts[2]), one)).isPresent();
            case "row" -> reach.filter(row::chooseAll).isPresent();
            case "field" -> right.filter(one -> row.choose(parts[2], one)).isPresent();
            default -> false;
        };
        if (changed) {
            setModelValue(read(), true);
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

    static String kind(Area area) {
        return area.owned() ? REACH : WHOLE;
    }

    static List<Reach> choices(Area area) {
        return area.owned() ? List.of(Reach.values()) : List.of(Reach.NONE, Reach.ALL);
    }

    static NativeTableHeaderCell head(Component name) {
        var head = new NativeTableHeaderCell();
        head.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
        head.add(name);
        return head;
    }

    /** @param label what stands beside it where there is no room for heads */
    static NativeTableCell place(String label) {
        var place = new NativeTableCell();
        place.getElement().setAttribute("role", "gridcell").setAttribute("data-label", label);
        return place;
    }

    private void toggle(String cell) {
        var row = rows.get(cell.substring(cell.indexOf(':') + 1));
        if (row != null) {
            row.toggle();
        }
    }

    private RoleRights read() {
        var reaches = new HashMap<String, Map<Action, Reach>>();
        var fields = new HashMap<String, Map<String, FieldRight>>();
        rows.forEach((area, row) -> {
            reaches.put(area, row.reaches());
            fields.put(area, row.fields().limits());
        });
        return new RoleRights(reaches, fields);
    }

    private NativeTableRow heads() {
        var heads = new NativeTableRow();
        heads.getElement().setAttribute("role", "row");
        heads.add(new NativeTableHeaderCell(getTranslation("tenants.roles.area")));
        for (var action : Action.values()) {
            heads.add(new NativeTableHeaderCell(RoleWords.of(action)));
        }
        heads.add(new NativeTableHeaderCell(getTranslation("tenants.roles.fields")));
        heads.getChildren().forEach(head -> head.getElement().setAttribute("role", "columnheader"));
        return heads;
    }

    private static List<Map<String, String>> reaches(List<Reach> reaches, boolean owned) {
        return reaches.stream()
                .map(reach -> choice(reach.code(), RoleWords.of(reach, owned), RoleWords.sentence(reach, owned)))
                .toList();
    }

    private static List<Map<String, String>> fieldRights() {
        return FIELD_RIGHTS.stream()
                .map(right -> choice(right.code(), RoleWords.of(right), RoleWords.sentence(right)))
                .toList();
    }

    private static Map<String, String> choice(String code, String text, String words) {
        return Map.of("code", code, "text", text, "words", words);
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
        title.getElement().setAttribute("role", "columnheader");
        var heading = new NativeTableRow();
        heading.getElement().setAttribute("role", "row");
        heading.addClassName("matrix-group");
        heading.add(title);
        table.getBody().add(heading);
        for (var area : group) {
            var row = new RightsRow(area, baseline, mine);
            rows.put(area.code(), row);
            row.lines().forEach(line -> table.getBody().add(line));
        }
    }
}
