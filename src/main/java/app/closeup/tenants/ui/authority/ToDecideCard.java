package app.closeup.tenants.ui.authority;

import app.closeup.tenants.authority.Approvals;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.Use;
import app.closeup.ui.TodayCard;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** On the start page: what colleagues wait for the person to decide. */
@org.springframework.stereotype.Component
class ToDecideCard implements TodayCard {

    private static final int SHOWN = 5;

    private final Approvals approvals;
    private final Limits limits;
    private final Formats formats;
    private final Clock clock;

    ToDecideCard(Approvals approvals, Limits limits, Formats formats, Clock clock) {
        this.approvals = approvals;
        this.limits = limits;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Optional<Component> create() {
        var waiting = approvals.toDecide();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(card(waiting));
    }

    private Component card(List<Use> waiting) {
        var words = new UseWords(limits, formats);
        var list = new Waiting();
        waiting.stream().limit(SHOWN).forEach(use -> list.add(row(use, words)));
        return new Card(I18NProvider.translate("authority.today.title"))
                .beside(Tag.warn(formats.number(waiting.size())))
                .urgent()
                .actions(Links.to(ApprovalsTabs.HOME, I18NProvider.translate("authority.today.open")))
                .body(list);
    }

    private ListItem row(Use use, UseWords words) {
        var title = new Span(words.kind(use.kind()) + " · " + words.amount(use));
        title.addClassName("use-title");
        var line = new Span(use.incident() + (use.askedByName() == null ? "" : " · " + use.askedByName()));
        line.addClassNames("small", "muted");
        var both = new Div(title, line);
        both.addClassName("policy-words");
        var state = UseWords.state(use, use.overdue(clock.instant()));
        return new ListItem(both, new Tag(state.text(), state.tone()));
    }

    @StyleSheet("closeup/policy.css")
    private static final class Waiting extends UnorderedList {

        Waiting() {
            addClassName("policy-versions");
        }
    }
}
