package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.Goal;
import app.closeup.tenants.policy.Measure;
import app.closeup.tenants.policy.PolicyContent;
import app.closeup.tenants.policy.Principle;
import app.closeup.tenants.policy.Reading;
import app.closeup.tenants.policy.Stance;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a policy says, card by card. */
final class PolicyCards {

    private final PolicyContent content;
    private final Map<UUID, Reading> readings;
    private final LocalDate today;
    private final Formats formats;

    PolicyCards(PolicyContent content, Map<UUID, Reading> readings, LocalDate today, Formats formats) {
        this.content = content;
        this.readings = readings;
        this.today = today;
        this.formats = formats;
    }

    Card purpose() {
        var card = new Card(text("policy.purpose")).body(words(content.purpose(), "policy-purpose"));
        card.body(part("policy.direction", content.direction()));
        if (!content.notMeant().isBlank()) {
            card.body(part("policy.not-meant", content.notMeant()));
        }
        card.addClassName("card-quote");
        return card;
    }

    Card principles() {
        var list = new OrderedList();
        list.addClassName("policy-principles");
        content.principles().forEach(principle -> list.add(item(principle)));
        return new Card(text("policy.principles")).body(list);
    }

    /** @param action what can be done with a goal, at the end of its row; nothing for those who only read */
    Card goals(Function<Goal, Optional<Component>> action) {
        var list = new Div();
        list.addClassName("policy-goals");
        content.goals().forEach(goal -> list.add(row(goal, action.apply(goal).orElse(null))));
        return new Card(text("policy.goals")).body(list);
    }

    Card measures() {
        var card = new Card(text("policy.measures"));
        return content.measures().isEmpty()
                ? card.body(words(text("policy.measures.none"), "muted"))
                : card.body(scrolling(table()));
    }

    Card stance() {
        var key = "policy.stance." + content.stance().code();
        var words = content.stance() == Stance.MEET
                ? text(key + ".text")
                : text(key + ".text", content.extrasCap(), content.extrasDays());
        return new Card(text("policy.stance")).body(Tag.info(text(key)), words(words, "policy-text"));
    }

    private ListItem item(Principle principle) {
        var results = new Div();
        results.addClassNames("row", "row-wrap", "policy-results");
        var named = principle.results().stream().flatMap(this::result).toList();
        if (named.isEmpty()) {
            results.add(new Span(text("policy.principles.none")));
        } else {
            results.add(new Span(text("policy.principles.explains")));
            named.forEach(results::add);
        }
        return new ListItem(new H3(principle.title()), words(principle.text(), "policy-text"), results);
    }

    /** A goal shows how it stands: the principle explains it, or does not. */
    private Stream<Component> result(UUID id) {
        var goal =
                content.goals().stream().filter(known -> known.id().equals(id)).map(known -> (Component) tag(known));
        var measure = content.measures().stream()
                .filter(known -> known.id().equals(id))
                .map(known -> (Component) Tag.plain(known.name()));
        return Stream.concat(goal, measure);
    }

    private Tag tag(Goal goal) {
        var reading = readings.get(goal.id());
        var word = Standing.of(goal, reading, today);
        var words =
                reading == null ? goal.title() : goal.title() + ": " + Standing.figure(reading.value(), goal.unit());
        return new Tag(words, word == null ? Tag.Tone.PLAIN : word.tone());
    }

    private Component row(Goal goal, @Nullable Component action) {
        var reading = readings.get(goal.id());
        var head = new Div(new H3(goal.title()));
        head.addClassNames("row", "row-wrap");
        var word = Standing.of(goal, reading, today);
        if (word != null) {
            head.add(new Tag(word.text(), word.tone()));
        }
        if (action != null) {
            action.addClassName("push");
            head.add(action);
        }
        var target = text(
                "policy.goals.target.words",
                text("policy.aim." + goal.aim().code()),
                Standing.figure(goal.target(), goal.unit()),
                formats.date(goal.by()));
        var line = new Div(figure(goal, reading), new Span(target));
        line.addClassNames("row", "row-wrap", "row-spread", "small", "muted");
        var row = new Div(head, line);
        row.addClassName("policy-goal");
        if (reading != null) {
            var bar = new ProgressBar(0, 1, Standing.share(goal, reading));
            bar.getElement().setAttribute("aria-label", goal.title());
            bar.addClassName(
                    word == null
                            ? "policy-bar"
                            : "policy-bar-" + word.tone().name().toLowerCase(java.util.Locale.ROOT));
            row.add(bar);
        }
        return row;
    }

    private Component figure(Goal goal, @org.jspecify.annotations.Nullable Reading reading) {
        if (reading == null) {
            return new Span(text("policy.goals.no-reading"));
        }
        var value = new Span(Standing.figure(reading.value(), goal.unit()));
        value.addClassName("policy-figure");
        var on = new Span(" " + text("policy.goals.as-of", formats.date(reading.on())));
        return new Span(value, on);
    }

    private NativeTable table() {
        var head = new NativeTableRow();
        Stream.of(
                        "policy.measures.name",
                        "policy.measures.formula",
                        "policy.measures.concerns",
                        "policy.measures.version")
                .forEach(key -> head.add(new NativeTableHeaderCell(text(key))));
        var body = new NativeTableBody();
        content.measures().forEach(measure -> body.add(row(measure)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("plain-table");
        return table;
    }

    private static NativeTableRow row(Measure measure) {
        var name = new NativeTableHeaderCell(measure.name());
        name.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                name,
                new NativeTableCell(measure.formula()),
                new NativeTableCell(measure.concerns()),
                new NativeTableCell(String.valueOf(measure.version())));
    }

    private static Div scrolling(NativeTable table) {
        var frame = new Div(table);
        frame.addClassName("policy-table");
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", text("policy.measures"));
        return frame;
    }

    private static Div part(String titleKey, String text) {
        var part = new Div(new H3(text(titleKey)), words(text, "policy-text"));
        part.addClassName("policy-part");
        return part;
    }

    static Paragraph words(String text, String className) {
        var words = new Paragraph(text);
        words.addClassName(className);
        return words;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** In the order in which they are read. */
    List<Card> all(Function<Goal, Optional<Component>> action) {
        return List.of(purpose(), principles(), goals(action), measures());
    }
}
