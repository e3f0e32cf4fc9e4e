package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.playbooks.PlaybookContent.Reaction;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.TreeMap;

/** A step of how to react, with what can be said in the customer's language. */
class ReactionItem extends ListItem {

    ReactionItem(Reaction reaction) {
        addClassName("reaction");
        add(new Span(reaction.text()));
        var wordings = new TreeMap<>(reaction.wordings());
        if (wordings.isEmpty()) {
            return;
        }
        var said = new Paragraph();
        said.addClassName("reaction-said");
        var language = new Select<String>();
        language.addThemeVariants(SelectVariant.LUMO_SMALL);
        language.setAriaLabel(getTranslation("playbooks.language"));
        language.setItems(wordings.keySet());
        language.setItemLabelGenerator(PlaybookWords::language);
        language.addValueChangeListener(event -> {
            said.setText(wordings.getOrDefault(event.getValue(), ""));
            said.getElement().setAttribute("lang", event.getValue());
        });
        var reader = PlaybookWords.locale().getLanguage();
        language.setValue(wordings.containsKey(reader) ? reader : wordings.firstKey());
        language.setVisible(wordings.size() > 1);
        add(said, language);
    }
}
