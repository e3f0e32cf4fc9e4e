package app.closeup.tenants.ui.company;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.archive.Deletion;
import app.closeup.tenants.archive.Deletions;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.ui.TodayCard;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Says on everybody's start page that the company is to be deleted. */
@org.springframework.stereotype.Component
class DeletionNotice implements TodayCard {

    private static final int FIRST = -100;

    private final Deletions deletions;
    private final Formats formats;

    DeletionNotice(Deletions deletions, Formats formats) {
        this.deletions = deletions;
        this.formats = formats;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> create() {
        return SignedIn.current().flatMap(_ -> deletions.planned()).map(this::card);
    }

    private Card card(Deletion deletion) {
        var ui = UI.getCurrent();
        var card = new Card(ui.getTranslation("tenants.deletion.notice"))
                .body(new Paragraph(ui.getTranslation(
                        "tenants.deletion.planned",
                        deletion.askedBy(),
                        formats.dateTime(deletion.askedAt()),
                        formats.dateTime(deletion.dueAt()))))
                .urgent();
        if (CompanyAccess.owns()) {
            card.actions(Links.button("settings/data", ui.getTranslation("tenants.deletion.open")));
        }
        return card;
    }
}
