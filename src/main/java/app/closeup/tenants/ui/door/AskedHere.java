package app.closeup.tenants.ui.door;

import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sign-ups that this browser has asked for. */
final class AskedHere {

    private final Set<UUID> requests = ConcurrentHashMap.newKeySet();

    private AskedHere() {}

    static void remember(UUID request) {
        var session = VaadinSession.getCurrent();
        if (session.getAttribute(AskedHere.class) == null) {
            session.setAttribute(AskedHere.class, new AskedHere());
        }
        session.getAttribute(AskedHere.class).requests.add(request);
    }

    static boolean is(UUID request) {
        var here = VaadinSession.getCurrent().getAttribute(AskedHere.class);
        return here != null && here.requests.contains(request);
    }
}
