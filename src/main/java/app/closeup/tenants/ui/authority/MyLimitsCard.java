package app.closeup.tenants.ui.authority;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.authority.Limits;
import app.closeup.ui.kit.Card;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;

/** What the person may decide without asking. */
class MyLimitsCard extends Div {

    MyLimitsCard(Limits limits, UseWords words) {
        var card = new Card(getTranslation("authority.my-limits"));
        add(card);
        var mine = limits.mine();
        var approves = approves(limits, words);
        if (!approves.isEmpty()) {
            card.body(text(getTranslation("authority.my-limits.approver", approves)));
        }
        if (mine.isEmpty()) {
            if (ApprovalsTabs.leads()) {
                card.body(text(getTranslation("authority.my-limits.none.lead")));
            } else if (approves.isEmpty()) {
                card.body(text(getTranslation("authority.my-limits.none")));
            }
            return;
        }
        var list = new DescriptionList();
        list.addClassName("limits-mine");
        mine.forEach(limit -> list.add(
                new Term(words.kind(limit.kind())),
                new Description(words.incident(limit)
                        + words.period(limit).map(period -> "; " + period).orElse(""))));
        card.body(list);
    }

    /** The kinds about which others ask this person. */
    private static String approves(Limits limits, UseWords words) {
        var me = SignedIn.current().map(SignedIn::member).orElse(null);
        return limits.all().stream()
                .filter(limit -> limit.approver() != null && limit.approver().equals(me))
                .map(limit -> words.kind(limit.kind()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Paragraph text(String words) {
        var text = new Paragraph(words);
        text.addClassName("policy-text");
        return text;
    }
}
