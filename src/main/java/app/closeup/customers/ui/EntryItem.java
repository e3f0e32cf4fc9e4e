package app.closeup.customers.ui;

import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.TimelineEntry;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PersonMark;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;

/** One thing that happened. What people wrote can be changed and deleted; what Closeup wrote stands. */
class EntryItem extends ListItem {

    EntryItem(TimelineEntry entry, Formats formats, Consumer<TimelineEntry> edit, Consumer<TimelineEntry> delete) {
        var details = entry.details();
        var kind = new Tag(Words.of(details.kind(), details.direction()), Words.tone(details.kind()));
        var time = new Span(formats.dateTime(entry.occurredAt()));
        time.addClassNames("xs", "muted", "timeline-time");
        if (entry.authorName() != null) {
            time.add(initials(entry.authorName()));
        }
        var head = new Div(kind);
        head.addClassNames("row", "timeline-head");
        EntryText.title(entry).ifPresent(text -> {
            var title = new Span(title(entry, text));
            title.addClassName("timeline-title");
            head.add(title);
        });
        head.add(time);
        add(head);
        addClassNames(
                "timeline-entry",
                "timeline-" + Words.tone(details.kind()).name().toLowerCase(Locale.ROOT));

        var words = EntryText.body(entry);
        if (!words.isEmpty()) {
            var body = new Paragraph(words);
            body.addClassNames("small", "customer-text");
            add(body);
        }
        if (EntryDetails.WRITTEN.contains(details.kind())) {
            var actions = new Div();
            if (reaches(entry, Action.EDIT)) {
                actions.add(action("customers.entry.edit", Sign.EDIT, () -> edit.accept(entry)));
            }
            if (reaches(entry, Action.DELETE)) {
                actions.add(action("customers.entry.delete", Sign.TRASH, () -> delete.accept(entry)));
            }
            actions.addClassName("timeline-actions");
            head.add(actions);
        }
    }

    /** Of a colleague's entry the service knows whether the team is the same. */
    private static boolean reaches(TimelineEntry entry, Action action) {
        return SignedIn.current()
                .filter(person -> switch (person.access().reach(CustomerAreas.TIMELINE, action)) {
                    case NONE -> false;
                    case OWN -> person.member().equals(entry.author());
                    case TEAM, TEAM_AND_BELOW, ALL -> true;
                })
                .isPresent();
    }

    private static Component title(TimelineEntry entry, String text) {
        return entry.file() == null
                ? new Text(text)
                : Links.to(ImportLink.to(entry.file().importId()), text);
    }

    private static Component initials(String author) {
        var initials = new Emphasis(PersonMark.initials(author));
        initials.getElement().setAttribute("aria-hidden", "true");
        initials.setTitle(author);
        var name = new Span(author);
        name.addClassName("visually-hidden");
        return new Span(new Span(" · "), initials, name);
    }

    private Button action(String labelKey, Sign sign, Runnable act) {
        var button = new Button(sign.create(), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(labelKey));
        button.setTooltipText(getTranslation(labelKey));
        return button;
    }
}
