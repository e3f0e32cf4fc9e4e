package app.closeup.tenants.ui;

import app.closeup.platform.database.EmbeddedDatabase;
import app.closeup.platform.mail.Outbox;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mail that waits on this installation for want of a mail server, as far as the asking machine may read it. */
@Component
class LocalMail {

    private final Optional<Outbox> outbox;
    private final boolean thisMachineOnly;

    LocalMail(Optional<Outbox> outbox, Optional<EmbeddedDatabase> embedded) {
        this.outbox = outbox;
        this.thisMachineOnly = embedded.isPresent();
    }

    Optional<Outbox> readable() {
        return outbox.filter(_ -> !thisMachineOnly || Client.isThisMachine());
    }

    /** A way to it, where there is one. */
    Optional<Anchor> link() {
        return readable().map(_ -> {
            var link = new Anchor("outbox", UI.getCurrent().getTranslation("tenants.outbox.open"));
            link.addClassName("front-door-outbox");
            return link;
        });
    }
}
