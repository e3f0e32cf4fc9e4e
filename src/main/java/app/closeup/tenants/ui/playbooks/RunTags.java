package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.playbooks.PlaybookRun;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;

/** How a use of a playbook stands, and what came of it. */
final class RunTags {

    private RunTags() {}

    static Div of(PlaybookRun run) {
        var state = I18NProvider.translate("playbooks.state." + run.state().code());
        var tags = new Div(
                switch (run.state()) {
                    case OPEN -> Tag.warn(state);
                    case FOLLOWED -> Tag.plain(state);
                    case DEVIATED -> Tag.info(state);
                });
        tags.addClassNames("row", "row-wrap");
        if (run.end() != null && run.end().outcome() != null) {
            var outcome = run.end().outcome();
            var words = I18NProvider.translate("playbooks.outcome." + outcome.key());
            tags.add(
                    switch (outcome) {
                        case SOLVED -> Tag.good(words);
                        case PARTLY -> Tag.warn(words);
                        case NOT_SOLVED -> Tag.bad(words);
                    });
        }
        return tags;
    }
}
