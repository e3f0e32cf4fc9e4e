package app.closeup.tenants.ui.authority;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.Records;
import app.closeup.tenants.authority.Use;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;

/** One use of authority in a list. */
class UseItem extends ListItem {

    UseItem(Use use, Map<RecordRef, String> names, Records records, UseWords words, Formats formats, Instant now) {
        var title = new Span(words.kind(use.kind()) + " · " + words.amount(use));
        title.addClassName("use-title");
        var state = UseWords.state(use, use.overdue(now));
        var head = new Div(title, new Tag(state.text(), state.tone()));
        head.addClassNames("row", "row-wrap");
        if (use.extra()) {
            head.add(Tag.info(getTranslation("authority.extra")));
        }
        addClassName("use");
        add(head, about(use, names, records));
        if (use.reason() != null) {
            add(text(use.reason()));
        }
        if (use.why() != null) {
            add(line(getTranslation("authority.why." + use.why().code())));
        }
        add(line(getTranslation(
                "authority.by", use.askedByName() == null ? "—" : use.askedByName(), formats.dateTime(use.askedAt()))));
        var pending = use.pending();
        if (pending != null && use.decision() == null) {
            add(line(getTranslation("authority.due", formats.dateTime(pending.dueAt()))));
        }
        var decision = use.decision();
        if (decision != null) {
            add(line(getTranslation(
                    "authority.decided", UseWords.decider(decision), formats.dateTime(decision.decidedAt()))));
            if (decision.reason() != null) {
                add(text(decision.reason()));
            }
        }
    }

    /** A row of buttons at the end. */
    void actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassNames("row", "row-wrap", "use-actions");
        add(actions);
    }

    private Component about(Use use, Map<RecordRef, String> names, Records records) {
        var about = new Div(new Span(use.incident()));
        about.addClassNames("row", "row-wrap");
        var record = use.record();
        if (record != null) {
            var name = names.get(record);
            about.add(
                    name == null
                            ? new Span(getTranslation("authority.record.gone"))
                            : records.route(record)
                                    .map(route -> (Component) Links.to(route, name))
                                    .orElse(new Span(name)));
        }
        return about;
    }

    private static Paragraph text(String text) {
        var words = new Paragraph(text);
        words.addClassName("policy-text");
        return words;
    }

    private static Paragraph line(String text) {
        var words = new Paragraph(text);
        words.addClassName("policy-line");
        return words;
    }
}
