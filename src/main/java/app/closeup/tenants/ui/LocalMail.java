package app.closeup.tenants.ui;

import app.closeup.platform.database.EmbeddedDatabase;
import app.closeup.platform.mail.Outbox;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mail that waits on this installation for want of a mail server, as far as the asking machine may read it. */
@Component
public class LocalMail {

    private final @Nullable Outbox outbox;
    private final boolean thisMachineOnly;

    public LocalMail(@Nullable Outbox outbox, @Nullable EmbeddedDatabase embedded) {
        this.outbox = outbox;
        this.thisMachineOnly = embedded != null;
    }

    public Optional<Outbox> readable() {
        return readable(VaadinServletRequest.getCurrent());
    }

    public Optional<Outbox> readable(@Nullable HttpServletRequest request) {
        return Optional.ofNullable(outbox).filter(_ -> !thisMachineOnly || Client.isThisMachine(request));
    }

    /** A way to it, where there is one. */
    public Optional<Div> way() {
        return readable().map(_ -> {
            var ui = UI.getCurrent();
            var way = new Div(
                    new Span(ui.getTranslation("tenants.outbox.why") + " "),
                    new Anchor("outbox", ui.getTranslation("tenants.outbox.open")));
            way.addClassName("front-door-outbox");
            return way;
        });
    }
}
