package app.closeup.tenants.ui.audit;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Codes;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.audit.AuditExport;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.Areas;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.tenants.ui.history.ChangeWords;
import app.closeup.tenants.ui.people.ColleagueFilter;
import app.closeup.ui.kit.DataColumn;
import app.closeup.ui.kit.DataList;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Filter;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.ListQuery;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.SidePanel;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done in the company, by whom, from where. */
@Route("settings/audit")
@PageTitle("audit.title")
@RolesAllowed("AUDIT_SEE")
class AuditView extends Div {

    private static final List<Integer> DAYS = List.of(1, 7, 30, 365);

    private final AuditTrail trail;
    private final AuditExport file;
    private final Areas areas;
    private final ChangeWords words;
    private final Formats formats;
    private final Clock clock;
    private final DataList<AuditEvent> list = new DataList<>(event -> event.id().toString());

    AuditView(
            AuditTrail trail,
            AuditExport file,
            Staff staff,
            Areas areas,
            ChangeWords words,
            Formats formats,
            Clock clock) {
        this.trail = trail;
        this.file = file;
        this.areas = areas;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
        list.filter(ColleagueFilter.of("who", getTranslation("audit.column.who"), staff))
                .filter(new Filter("act", getTranslation("audit.column.act"), acts()))
                .filter(new Filter("area", getTranslation("audit.column.area"), areas()))
                .filter(new Filter("days", getTranslation("audit.days"), days()))
                .filter(Filter.byTyping(
                        "record",
                        getTranslation("audit.column.record"),
                        (_, _, _) -> List.of(),
                        values -> values.stream()
                                .map(value -> new Filter.Choice(value, nameOf(value)))
                                .toList()))
                .sortedBy("at", true)
                .phone(this::card)
                .source(
                        query -> trail.page(asked(query), query.offset(), query.limit()),
                        (query, limit) -> trail.countUpTo(asked(query), limit))
                .panel(id -> Ids.parse(id).flatMap(trail::find).map(this::panel))
                .empty(() ->
                        new EmptyState(Sign.SEARCH, getTranslation("audit.empty"), getTranslation("audit.empty.text")));
        addColumns();
        var export = new Anchor(this::export, AttachmentType.DOWNLOAD, getTranslation("audit.export"));
        export.addClassName("button");
        export.setVisible(SignedIn.may(TenantAreas.AUDIT, Action.EXPORT));
        addClassNames("page", "page-fill", "settings-page");
        add(new PageHeader(getTranslation("audit.title")).actions(export), new SettingsBody("audit"), list);
    }

    private void addColumns() {
        list.columns(
                DataColumn.<AuditEvent>text(
                                "at", getTranslation("audit.column.at"), event -> formats.dateTime(event.at()))
                        .width("200px"),
                DataColumn.<AuditEvent>text("who", getTranslation("audit.column.who"), this::who),
                DataColumn.<AuditEvent>text(
                        "act",
                        getTranslation("audit.column.act"),
                        event -> getTranslation(event.act().labelKey())),
                DataColumn.<AuditEvent>text(
                                "area", getTranslation("audit.column.area"), event -> areaName(event.area()))
                        .quiet(),
                DataColumn.<AuditEvent>text("name", getTranslation("audit.column.name"), words::name),
                DataColumn.<AuditEvent>text("address", getTranslation("audit.column.address"), AuditEvent::address)
                        .quiet()
                        .optional());
    }

    /** On a phone. */
    private Component card(AuditEvent event) {
        var act = new Span(getTranslation(event.act().labelKey()));
        act.addClassName("history-who");
        var at = new Span(formats.dateTime(event.at()));
        at.addClassNames("small", "muted");
        var head = new Div(act, at);
        head.addClassNames("row", "row-wrap");
        var detail = new Span(Stream.of(who(event), areaName(event.area()), words.name(event))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        detail.addClassNames("small", "muted");
        var card = new Div(head, detail);
        card.addClassName("stack");
        return card;
    }

    private SidePanel panel(AuditEvent event) {
        return AuditPanel.of(event, who(event), areaName(event.area()), words, formats);
    }

    private @Nullable String who(AuditEvent event) {
        return words.who(event);
    }

    private void export(DownloadEvent event) {
        event.setFileName("audit.csv");
        event.setContentType("text/csv;charset=utf-8");
        file.write(asked(list.query()), event.getOutputStream(), Locale.ENGLISH);
    }

    private AuditQuery asked(ListQuery query) {
        var days = query.filter("days").stream()
                .filter(DAYS.stream().map(String::valueOf).collect(Collectors.toSet())::contains)
                .map(Integer::valueOf)
                .max(Integer::compare);
        return new AuditQuery(
                ColleagueFilter.chosen(query, "who"),
                query.filter("act", code -> Codes.find(Act.class, code)),
                query.filter("area"),
                query.filter("record", Ids::parse).stream().findFirst().orElse(null),
                days.map(this::since).orElse(null),
                null);
    }

    private Instant since(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private List<Filter.Choice> acts() {
        return Arrays.stream(Act.values())
                .map(act -> new Filter.Choice(act.code(), getTranslation(act.labelKey())))
                .toList();
    }

    private List<Filter.Choice> areas() {
        return areas.all().stream()
                .map(Area::code)
                .map(code -> new Filter.Choice(code, areaName(code)))
                .toList();
    }

    private List<Filter.Choice> days() {
        return DAYS.stream()
                .map(days -> new Filter.Choice(String.valueOf(days), getTranslation("audit.days.latest", days)))
                .toList();
    }

    private String areaName(String code) {
        return getTranslation("rights.area." + code);
    }

    private String nameOf(String record) {
        return Ids.parse(record).flatMap(trail::nameOf).orElse(record);
    }
}
