package app.closeup.tenants.ui.authority;

import app.closeup.tenants.authority.Use;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** A use of authority in the list of a phone. */
class UseCard extends Div {

    UseCard(Use use, UseWords words, Formats formats, Instant now) {
        var title = new Span(words.kind(use.kind()) + " · " + words.amount(use));
        title.addClassNames("use-title", "truncate");
        var line = new Span(use.incident() + " · " + formats.date(use.askedAt()));
        line.addClassNames("small", "muted", "truncate");
        var both = new Div(title, line);
        both.addClassName("policy-words");
        var state = UseWords.state(use, use.overdue(now));
        addClassName("row");
        add(both, new Tag(state.text(), state.tone()));
    }
}
