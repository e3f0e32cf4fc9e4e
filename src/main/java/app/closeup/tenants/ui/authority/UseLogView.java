package app.closeup.tenants.ui.authority;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.Records;
import app.closeup.tenants.Staff;
import app.closeup.tenants.authority.Authority;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.Use;
import app.closeup.tenants.authority.UseQuery;
import app.closeup.tenants.authority.UseState;
import app.closeup.tenants.ui.people.ColleagueFilter;
import app.closeup.ui.kit.DataColumn;
import app.closeup.ui.kit.DataList;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Filter;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.ListQuery;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every use of authority, granted, asked for and decided. */
@Route("approvals/log")
@PageTitle("authority.tab.log")
@PermitAll
@StyleSheet("closeup/policy.css")
class UseLogView extends Div {

    private final Authority authority;
    private final Records records;
    private final UseWords words;
    private final Map<RecordRef, String> names = new HashMap<>();

    UseLogView(Authority authority, Limits limits, Records records, Staff staff, Formats formats, Clock clock) {
        this.authority = authority;
        this.records = records;
        this.words = new UseWords(limits, formats);
        var list = new DataList<Use>(use -> use.id().toString())
                .search(getTranslation("authority.log.search"))
                .filter(new Filter(
                        "kind",
                        getTranslation("authority.ask.kind"),
                        () -> limits.allKinds().stream()
                                .map(kind -> new Filter.Choice(kind.code(), UseWords.of(kind)))
                                .toList()))
                .filter(new Filter("state", getTranslation("authority.log.state"), UseLogView::states))
                .filter(ColleagueFilter.of("by", getTranslation("authority.log.by"), staff))
                .source(this::page, (query, limit) -> authority.countUpTo(asked(query), limit))
                .empty(() -> new EmptyState(
                        Sign.SHIELD, getTranslation("authority.log.empty"), getTranslation("authority.log.empty.text")))
                .phone(use -> new UseCard(use, words, formats, clock.instant()))
                .columns(
                        DataColumn.<Use>text(
                                        "asked",
                                        getTranslation("authority.log.when"),
                                        use -> formats.dateTime(use.askedAt()))
                                .width("190px"),
                        DataColumn.<Use>text(
                                        "kind", getTranslation("authority.ask.kind"), use -> words.kind(use.kind()))
                                .width("140px"),
                        DataColumn.<Use>text("amount", getTranslation("authority.ask.amount"), words::amount)
                                .numeric()
                                .width("130px"),
                        DataColumn.<Use>text("incident", getTranslation("authority.ask.incident"), Use::incident),
                        DataColumn.<Use>text("record", getTranslation("authority.log.record"), this::name)
                                .quiet(),
                        DataColumn.<Use>text("by", getTranslation("authority.log.by"), Use::askedByName)
                                .quiet(),
                        DataColumn.<Use>tag(
                                        "state",
                                        getTranslation("authority.log.state"),
                                        use -> UseWords.state(use, use.overdue(clock.instant())))
                                .width("120px"),
                        DataColumn.<Use>text("decided", getTranslation("authority.log.decided"), UseLogView::decider)
                                .quiet()
                                .optional());
        var tabs = new Div(new ApprovalsTabs(ApprovalsTabs.LOG));
        tabs.addClassNames("page-body", "page-tabs-above");
        addClassNames("page", "page-fill");
        add(new PageHeader(getTranslation("authority.title")), tabs, list);
    }

    private List<Use> page(ListQuery query) {
        var uses = authority.page(asked(query), query.offset(), query.limit());
        names.putAll(records.names(
                uses.stream().map(Use::record).filter(Objects::nonNull).toList()));
        return uses;
    }

    private static UseQuery asked(ListQuery query) {
        return new UseQuery(
                query.search(),
                query.filter("kind"),
                query.filter("state", code -> Codes.find(UseState.class, code)),
                ColleagueFilter.chosen(query, "by"),
                null,
                null,
                null);
    }

    private @Nullable String name(Use use) {
        return use.record() == null ? null : names.get(use.record());
    }

    private static @Nullable String decider(Use use) {
        return use.decision() == null ? null : UseWords.decider(use.decision());
    }

    private static List<Filter.Choice> states() {
        return Arrays.stream(UseState.values())
                .map(state -> new Filter.Choice(state.code(), UseWords.of(state)))
                .toList();
    }
}
