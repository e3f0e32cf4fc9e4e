package app.closeup.tenants.ui.security;

import app.closeup.tenants.sessions.Place;
import app.closeup.tenants.sessions.Sessions;
import app.closeup.tenants.sessions.UserAgents;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Where the person is signed in, each to be ended. */
public class SessionsCard extends Div {

    private final UnorderedList list = new UnorderedList();
    private final Button endOthers = new Button(getTranslation("tenants.sessions.end-others"));
    private final Sessions sessions;
    private final Proof proof;
    private final Formats formats;

    public SessionsCard(Sessions sessions, Proof proof, Formats formats) {
        this.sessions = sessions;
        this.proof = proof;
        this.formats = formats;
        list.addClassName("settings-list");
        endOthers.addClickListener(_ -> proof.then(() -> {
            sessions.endOthers();
            Toast.show(getTranslation("tenants.sessions.others-ended"));
            show();
        }));
        addClassName("settings-card");
        add(new Card(getTranslation("tenants.sessions.card")).body(list, endOthers));
    }

    public void show() {
        var current = sessions.current();
        var places = sessions.mine();
        list.removeAll();
        places.forEach(place -> list.add(line(place, place.id().equals(current))));
        endOthers.setVisible(places.size() > 1);
    }

    private ListItem line(Place place, boolean current) {
        var device = getTranslation(
                "tenants.sessions.device",
                UserAgents.browser(place.userAgent()).orElseGet(() -> getTranslation("tenants.sessions.some-browser")),
                UserAgents.system(place.userAgent()).orElseGet(() -> getTranslation("tenants.sessions.some-system")));
        var about = new Span(getTranslation(
                "tenants.sessions.about",
                place.address(),
                formats.dateTime(place.since()),
                formats.ago(place.lastSeen())));
        about.addClassNames("small", "muted");
        var words = new Div(new Span(device), about);
        words.addClassName("settings-words");
        if (current) {
            return new ListItem(words, Tag.good(getTranslation("tenants.sessions.this")));
        }
        var end = new Button(
                getTranslation("tenants.sessions.end"),
                _ -> proof.then(() -> {
                    sessions.end(place.id());
                    Toast.show(getTranslation("tenants.sessions.ended", device));
                    show();
                }));
        end.setAriaLabel(getTranslation("tenants.sessions.end-label", device));
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new ListItem(words, end);
    }
}
