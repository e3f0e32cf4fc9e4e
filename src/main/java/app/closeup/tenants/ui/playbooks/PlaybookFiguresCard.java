package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.playbooks.PlaybookFigures;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How often a playbook was used, and what came of it. */
final class PlaybookFiguresCard extends Div {

    PlaybookFiguresCard(PlaybookFigures figures, Formats formats) {
        add(new Card(getTranslation("playbooks.figures"))
                .body(
                        row(getTranslation("playbooks.figures.uses"), formats.number(figures.uses())),
                        row(getTranslation("playbooks.figures.open"), formats.number(figures.open())),
                        row(getTranslation("playbooks.figures.deviated"), formats.percent(figures.deviation())),
                        row(getTranslation("playbooks.figures.solved"), formats.percent(figures.success())),
                        row(getTranslation("playbooks.figures.blocked"), formats.number(figures.blocked())),
                        row(getTranslation("playbooks.figures.set-aside"), formats.number(figures.setAside()))));
    }

    private static Div row(String label, String value) {
        var row = new Div(new Span(label), new Span(value));
        row.addClassNames("row", "row-spread", "small");
        return row;
    }
}
