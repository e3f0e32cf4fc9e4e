package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.playbooks.Guidance;
import app.closeup.tenants.playbooks.PlaybookContent;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** What a playbook says. */
final class PlaybookRulesCard extends Div {

    PlaybookRulesCard(PlaybookContent content, Guidance guidance) {
        var card = new Card(getTranslation("playbooks.rules"));
        card.addClassName("guide");
        if (!content.aim().isEmpty()) {
            var aim = new Paragraph(content.aim());
            aim.addClassName("policy-purpose");
            card.body(aim);
        }
        if (!content.conditions().isEmpty()) {
            var facts = guidance.facts();
            var list = new UnorderedList();
            list.addClassName("guide-conditions");
            content.conditions()
                    .forEach(condition -> list.add(new ListItem(Tag.info(PlaybookWords.of(condition, facts)))));
            var heading = new H3(getTranslation("playbooks.conditions.when"));
            heading.addClassName("guide-title");
            card.body(new Div(heading, list));
        }
        GuideLists.must(content).forEach(card::body);
        add(card.body(GuideLists.besideMust(content)));
    }
}
