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

/** Who has acknowledged the latest version and who has not. */
class AcknowledgementCard extends Div {

    private static final int AT_ONCE = 20;

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
        var counted = acknowledgements.count(version.id());
        var count = new Span(getTranslation("policy.acknowledgements.count", counted.done(), counted.staff()));
        count.addClassName("policy-count");
        var bar = new ProgressBar(0, Math.max(counted.staff(), 1), counted.done());
        bar.getElement().setAttribute("aria-label", getTranslation("policy.acknowledgements"));
        card.body(count, bar);
        if (counted.open() == 0) {
            card.body(PolicyCards.words(getTranslation("policy.acknowledgements.all"), "small"));
        } else {
            card.body(new H3(getTranslation("policy.acknowledgements.open")), list(false));
            if (leads) {
                card.body(reminder());
            }
        }
        if (counted.done() > 0) {
            card.body(new NativeDetails(getTranslation("policy.acknowledgements.done"), list(true)));
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

    private Div list(boolean done) {
        var list = new UnorderedList();
        list.addClassName("policy-people");
        var more = new Button(getTranslation("policy.acknowledgements.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(_ -> fill(list, done, more));
        fill(list, done, more);
        return new Div(list, more);
    }

    /** One more than is shown is read, to know whether there are more. */
    private void fill(UnorderedList list, boolean done, Button more) {
        var next = acknowledgements.page(version.id(), done, list.getComponentCount(), AT_ONCE + 1);
        next.stream().limit(AT_ONCE).map(this::row).forEach(list::add);
        more.setVisible(next.size() > AT_ONCE);
    }

    private ListItem row(Acknowledgement standing) {
        var row = new ListItem(PersonMark.person(standing.name()), new Span(standing.name()));
        if (standing.at() != null) {
            var at = new Span(formats.date(standing.at()));
            at.addClassNames("xs", "muted", "push");
            row.add(at);
        }
        return row;
    }
}
