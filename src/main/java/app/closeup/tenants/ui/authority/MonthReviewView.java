package app.closeup.tenants.ui.authority;

import app.closeup.tenants.Records;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.MonthReview;
import app.closeup.tenants.authority.Reviews;
import app.closeup.tenants.authority.Unit;
import app.closeup.tenants.authority.Use;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How authority was used in a month, what is worth a second look, and what the company concludes. */
@Route("approvals/review")
@PageTitle("authority.tab.review")
@RolesAllowed("AUTHORITY_SEE")
@StyleSheet("closeup/policy.css")
class MonthReviewView extends Div implements AfterNavigationObserver {

    private final Reviews reviews;
    private final Limits limits;
    private final Records records;
    private final Formats formats;
    private final Clock clock;
    private final Div content = new Div();

    MonthReviewView(Reviews reviews, Limits limits, Records records, Formats formats, Clock clock) {
        this.reviews = reviews;
        this.limits = limits;
        this.records = records;
        this.formats = formats;
        this.clock = clock;
        content.addClassNames("page-body", "stack", "stack-wide");
        addClassName("page");
        add(
                new PageHeader(getTranslation("authority.title")).subtitle(getTranslation("authority.review.lead")),
                content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("month")
                .map(MonthReviewView::parse)
                .orElse(null));
    }

    private void show(@Nullable YearMonth asked) {
        var month = asked == null || asked.isAfter(reviews.thisMonth()) ? reviews.thisMonth() : asked;
        var review = reviews.of(month);
        var words = new UseWords(limits, formats);
        var main = new Div(kinds(review, words), unusual(review, words));
        main.addClassNames("stack", "stack-wide");
        var side = new Div(figures(review), people(review), conclusion(review));
        side.addClassNames("stack", "stack-wide");
        var parts = new Div(main, side);
        parts.addClassNames("policy", "policy-inner");
        content.removeAll();
        content.add(new ApprovalsTabs(ApprovalsTabs.REVIEW), months(month), parts);
    }

    private Component months(YearMonth month) {
        var name = new Span(UseWords.month(month, getLocale()));
        name.addClassName("use-title");
        var row = new Div(
                Links.button(route(month.minusMonths(1)), getTranslation("authority.review.before"), Sign.ARROW_LEFT),
                name);
        if (month.isBefore(reviews.thisMonth())) {
            row.add(Links.button(route(month.plusMonths(1)), getTranslation("authority.review.after")));
        }
        row.addClassNames("row", "row-wrap");
        return row;
    }

    private Card kinds(MonthReview review, UseWords words) {
        var card = new Card(getTranslation("authority.review.kinds"));
        if (review.kinds().isEmpty()) {
            return card.body(quiet("authority.review.nothing"));
        }
        var rows = review.kinds().stream()
                .map(total -> new NativeTableRow(
                        header(words.kind(total.kind())),
                        cell(formats.number(total.uses())),
                        cell(sum(total, words)),
                        cell(formats.number(total.approvals())),
                        cell(formats.number(total.declined()))))
                .toList();
        return card.body(table(
                card.getElement().getAttribute("aria-label"),
                List.of(
                        "authority.ask.kind",
                        "authority.review.uses",
                        "authority.review.sum",
                        "authority.state.approved",
                        "authority.state.declined"),
                rows));
    }

    /** Per cents of different things make no sum. */
    private static String sum(MonthReview.KindTotal total, UseWords words) {
        var unit = words.unit(total.kind());
        return unit == Unit.PERCENT ? "—" : words.amount(total.amount(), unit);
    }

    private Card unusual(MonthReview review, UseWords words) {
        var card = new Card(getTranslation("authority.review.unusual"));
        if (review.unusual().isEmpty()) {
            return card.body(quiet("authority.review.unusual.none"));
        }
        var names = records.names(review.unusual().stream()
                .map(MonthReview.Unusual::use)
                .map(Use::record)
                .filter(Objects::nonNull)
                .toList());
        var list = new UnorderedList();
        list.addClassName("uses");
        review.unusual().forEach(unusual -> {
            var item = new UseItem(unusual.use(), names, records, words, formats, clock.instant());
            item.addComponentAsFirst(Tag.warn(getTranslation("authority.review.sign." + unusual.sign())));
            list.add(item);
        });
        return card.body(list);
    }

    private Card figures(MonthReview review) {
        return new Card(getTranslation("authority.review.decisions"))
                .body(
                        figure("authority.state.approved", formats.number(review.approved())),
                        figure("authority.state.declined", formats.number(review.declined())),
                        figure("authority.state.waiting", formats.number(review.waiting())),
                        figure("authority.review.escalated", formats.number(review.escalated())),
                        figure(
                                "authority.review.time",
                                review.decisionTime() == null ? "—" : hours(review.decisionTime())));
    }

    private Card people(MonthReview review) {
        var card = new Card(getTranslation("authority.review.people"));
        if (review.people().isEmpty()) {
            return card.body(quiet("authority.review.nothing"));
        }
        review.people()
                .forEach(total -> card.body(
                        line(total.person(), getTranslation("authority.review.person", total.uses(), total.asked()))));
        return card;
    }

    private Card conclusion(MonthReview review) {
        var conclusion = new TextArea(getTranslation("authority.review.conclusion"));
        conclusion.setHelperText(getTranslation("authority.review.conclusion.help"));
        conclusion.setMinRows(3);
        var card = new Card(getTranslation("authority.tab.review"));
        var known = review.conclusion();
        if (known != null) {
            conclusion.setValue(known.text());
            card.beside(Tag.good(
                    known.by() == null
                            ? getTranslation("authority.review.done")
                            : getTranslation("authority.review.done-by", known.by())));
        }
        if (!ApprovalsTabs.leads()) {
            var words = new Paragraph(known == null ? getTranslation("authority.review.open") : known.text());
            words.addClassName("policy-text");
            return card.body(words);
        }
        return card.body(new Form(getTranslation("authority.review.save"), () -> {
                    if (conclusion.getValue().isBlank()
                            || conclusion.getValue().length() > Reviews.LONGEST_CONCLUSION) {
                        return List.of(new Form.Problem(
                                "conclusion", getTranslation("authority.review.missing", Reviews.LONGEST_CONCLUSION)));
                    }
                    reviews.conclude(review.month(), conclusion.getValue());
                    return List.of();
                })
                .wide("conclusion", conclusion)
                .whenSaved(() -> {
                    Toast.show(getTranslation("authority.review.saved"));
                    show(review.month());
                }));
    }

    private String hours(Duration time) {
        return getTranslation("authority.review.hours", time.toMinutes() / 60.0);
    }

    private Component figure(String labelKey, String value) {
        return line(getTranslation(labelKey), value);
    }

    private static Component line(String label, String value) {
        var row = new Div(new Span(label), new Span(value));
        row.addClassNames("row", "row-spread", "small");
        return row;
    }

    private Div table(String label, List<String> headKeys, List<NativeTableRow> rows) {
        var head = new NativeTableRow();
        headKeys.forEach(key -> head.add(new NativeTableHeaderCell(getTranslation(key))));
        var table = new NativeTable(new NativeTableHeader(head), new NativeTableBody(rows.toArray(Component[]::new)));
        table.addClassName("plain-table");
        var frame = new Div(table);
        frame.addClassName("policy-table");
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", label);
        return frame;
    }

    private static NativeTableHeaderCell header(String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", "row");
        return header;
    }

    private static NativeTableCell cell(String text) {
        return new NativeTableCell(text);
    }

    private Paragraph quiet(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("policy-text");
        return words;
    }

    private static String route(YearMonth month) {
        return ApprovalsTabs.REVIEW + "?month=" + month;
    }

    private static @Nullable YearMonth parse(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
