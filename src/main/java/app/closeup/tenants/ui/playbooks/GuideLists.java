package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.playbooks.PlaybookContent;
import app.closeup.tenants.playbooks.PlaybookContent.Item;
import app.closeup.tenants.playbooks.PlaybookContent.Rule;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;

/** The parts of a playbook, each as a list; what it does not say takes no room. */
final class GuideLists {

    private GuideLists() {}

    static List<Component> must(PlaybookContent content) {
        return part("playbooks.must", ordered(content.must()), content.must().isEmpty());
    }

    static List<Component> may(PlaybookContent content) {
        return part(
                "playbooks.may",
                plain(content.may(), Sign.CHECK, "guide-may"),
                content.may().isEmpty());
    }

    static List<Component> reactions(PlaybookContent content) {
        var list = new OrderedList();
        list.addClassName("guide-reactions");
        content.reactions().forEach(reaction -> list.add(new ReactionItem(reaction)));
        return part("playbooks.reactions", list, content.reactions().isEmpty());
    }

    static List<Component> notDone(PlaybookContent content) {
        return part(
                "playbooks.not-done",
                rules(content.notDone(), "guide-not-done"),
                content.notDone().isEmpty());
    }

    static List<Component> never(PlaybookContent content) {
        return part(
                "playbooks.never",
                rules(content.never(), "guide-never"),
                content.never().isEmpty());
    }

    /** All but the check list, which may be ticked elsewhere. */
    static Component[] besideMust(PlaybookContent content) {
        var all = new ArrayList<Component>();
        all.addAll(help(content));
        all.addAll(notDone(content));
        all.addAll(never(content));
        return all.toArray(Component[]::new);
    }

    /** What is not to happen, the gravest first. */
    static List<Component> limits(PlaybookContent content) {
        var all = new ArrayList<>(never(content));
        all.addAll(notDone(content));
        return all;
    }

    /** What helps whoever deals with the customer. */
    static List<Component> help(PlaybookContent content) {
        var all = new ArrayList<>(may(content));
        all.addAll(reactions(content));
        return all;
    }

    private static List<Component> part(String titleKey, Component list, boolean empty) {
        if (empty) {
            return List.of();
        }
        var title = new H3(I18NProvider.translate(titleKey));
        title.addClassName("guide-title");
        var part = new Div(title, list);
        part.addClassName("guide-part");
        return List.of(part);
    }

    private static OrderedList ordered(List<Item> items) {
        var list = new OrderedList();
        list.addClassName("guide-must");
        items.forEach(item -> list.add(new ListItem(item.text())));
        return list;
    }

    private static UnorderedList plain(List<Item> items, Sign sign, String className) {
        var list = new UnorderedList();
        list.addClassNames("guide-list", className);
        items.forEach(item -> list.add(new ListItem(sign.create(), new Span(item.text()))));
        return list;
    }

    /** What Closeup itself holds people back from is marked with a lock. */
    private static UnorderedList rules(List<Rule> rules, String className) {
        var list = new UnorderedList();
        list.addClassNames("guide-list", className);
        rules.forEach(rule -> {
            var item = new ListItem((rule.act() == null ? Sign.CLOSE : Sign.LOCK).create(), new Span(rule.text()));
            if (rule.act() != null) {
                item.setTitle(I18NProvider.translate("playbooks.enforced"));
            }
            list.add(item);
        });
        return list;
    }
}
