package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.Acknowledgement;
import app.closeup.tenants.policy.Acknowledgements;
import app.closeup.tenants.policy.PolicyVersion;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.PersonMark;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;

/** Who has acknowledged the latest version and who has not. */
class AcknowledgementCard extends Div {

    private final PolicyVersion version;
    private final Acknowledgements acknowledgements;
    private final Formats formats;
    private final boolean leads;
    private final Card card = new Card(getTranslation("policy.acknowledgements"));

    AcknowledgementCard(PolicyVersion version, Acknowledgements acknowledgements, Formats formats, boolean leads) {
        this.version = version;
        this.acknowledgements = acknowledgements;
        this.formats = formats;
        this.leads = leads;
        card.beside(Tag.plain(getTranslation("policy.version", version.number())));
        add(card);
        show();
    }

    private void show() {
        card.body().removeAll();
        var all = acknowledgements.of(version.id());
        var open = all.stream().filter(standing -> standing.at() == null).toList();
        var done = all.stream().filter(standing -> standing.at() != null).toList();
        var count = new Span(getTranslation("policy.acknowledgements.count", done.size(), all.size()));
        count.addClassName("policy-count");
        var bar = new ProgressBar(0, Math.max(all.size(), 1), done.size());
        bar.getElement().setAttribute("aria-label", getTranslation("policy.acknowledgements"));
        card.body(count, bar);
        if (open.isEmpty()) {
            card.body(PolicyCards.words(getTranslation("policy.acknowledgements.all"), "small"));
        } else {
            card.body(new H3(getTranslation("policy.acknowledgements.open")), list(open));
            if (leads) {
                card.body(reminder());
            }
        }
        if (!done.isEmpty()) {
            card.body(new NativeDetails(getTranslation("policy.acknowledgements.done"), list(done)));
        }
    }

    private Div reminder() {
        var button = new Button(getTranslation("policy.acknowledgements.remind"), _ -> remind());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        var row = new Div(button);
        row.addClassNames("row", "row-wrap");
        if (version.remindedAt() != null) {
            var lately = new Span(
                    getTranslation("policy.acknowledgements.reminded-at", formats.dateTime(version.remindedAt())));
            lately.addClassNames("xs", "muted");
            row.add(lately);
        }
        return row;
    }

    private void remind() {
        var reminded = acknowledgements.remind(version.id());
        if (reminded.isPresent()) {
            Toast.show(getTranslation("policy.acknowledgements.reminded", reminded.getAsInt()));
        } else {
            Toast.problem(getTranslation("policy.acknowledgements.lately"));
        }
    }

    private UnorderedList list(List<Acknowledgement> standings) {
        var list = new UnorderedList();
        list.addClassName("policy-people");
        standings.forEach(standing -> {
            var row = new ListItem(PersonMark.person(standing.name()), new Span(standing.name()));
            if (standing.at() != null) {
                var at = new Span(formats.date(standing.at()));
                at.addClassNames("xs", "muted", "push");
                row.add(at);
            }
            list.add(row);
        });
        return list;
    }
}
