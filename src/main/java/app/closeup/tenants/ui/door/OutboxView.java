package app.closeup.tenants.ui.door;

import app.closeup.platform.mail.Outbox;
import app.closeup.tenants.ui.LocalMail;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.regex.Pattern;

/** All mail of an installation without a mail server; where there is one, and for other machines, there is no such page. */
@Route(value = "outbox", autoLayout = false)
@AnonymousAllowed
class OutboxView extends FrontDoor implements BeforeEnterObserver {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private static final int LOOK_AGAIN_MILLIS = 1_500;

    private final Div messages = new Div();
    private final LocalMail mail;
    private List<Outbox.Entry> shown = List.of();

    OutboxView(LocalMail mail) {
        this.mail = mail;
        addClassName("front-door-wide");
        headline(getTranslation("tenants.outbox.title"));
        lead(getTranslation("tenants.outbox.lead"));
        messages.add(new Paragraph(getTranslation("tenants.outbox.empty")));
        card().add(messages);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mail.readable()
                .map(Outbox::latest)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    String title() {
        return getTranslation("tenants.outbox.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_AGAIN_MILLIS);
        event.getUI().addPollListener(_ -> mail.readable().map(Outbox::latest).ifPresent(this::show));
    }

    private void show(List<Outbox.Entry> entries) {
        if (entries.equals(shown)) {
            return;
        }
        shown = entries;
        messages.removeAll();
        entries.stream().map(this::message).forEach(messages::add);
    }

    private Component message(Outbox.Entry entry) {
        var sent = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault())
                .format(entry.sentAt());
        var about = new Div(new Span(entry.mail().recipient()), new Span(sent));
        about.addClassName("outbox-about");
        var message = new Article(
                new H2(entry.mail().subject()), about, body(entry.mail().body()));
        message.addClassName("outbox-message");
        message.setTestId("outbox-mail");
        return message;
    }

    private static Div body(String text) {
        var body = new Div();
        body.addClassName("outbox-body");
        var links = LINK.matcher(text);
        var end = 0;
        while (links.find()) {
            body.add(new Span(text.substring(end, links.start())), new Anchor(links.group(), links.group()));
            end = links.end();
        }
        body.add(new Span(text.substring(end)));
        return body;
    }
}
