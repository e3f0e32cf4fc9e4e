package app.closeup.tenants.ui.authority;

import app.closeup.tenants.authority.Limits;
import app.closeup.ui.kit.Card;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What the person may decide without asking. */
class MyLimitsCard extends Div {

    MyLimitsCard(Limits limits, UseWords words) {
        var card = new Card(getTranslation("authority.my-limits"));
        add(card);
        var mine = limits.mine();
        if (mine.isEmpty()) {
            var nothing = new Paragraph(getTranslation("authority.my-limits.none"));
            nothing.addClassName("policy-text");
            card.body(nothing);
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
}
