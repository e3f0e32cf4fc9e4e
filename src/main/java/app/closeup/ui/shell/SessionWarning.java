package app.closeup.ui.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.util.Map;

/**
 * Warns before an idle session ends, when there is still time to stay. Its browser half is {@code closeup-session} in
 * shell.js: it counts by itself, since asking the server would keep the session alive.
 */
@Tag("closeup-session")
final class SessionWarning extends Component {

    private static final Duration EARLY = Duration.ofMinutes(3);

    private final Runnable signOut;

    /** @param idle after this time without a request the session ends */
    SessionWarning(Duration idle, Runnable signOut) {
        this.signOut = signOut;
        var early = EARLY.compareTo(idle.dividedBy(2)) < 0 ? EARLY : idle.dividedBy(2);
        getElement().setProperty("idle", (double) idle.toSeconds());
        getElement().setProperty("warn", (double) early.toSeconds());
        getElement()
                .setPropertyMap(
                        "texts",
                        Map.of(
                                "title", getTranslation("ui.session.title"),
                                "text", getTranslation("ui.session.text"),
                                "stay", getTranslation("ui.session.stay"),
                                "signOut", getTranslation("ui.sign-out"),
                                "overTitle", getTranslation("ui.session.over.title"),
                                "overText", getTranslation("ui.session.over.text"),
                                "signIn", getTranslation("ui.session.sign-in")));
    }

    /** The request itself keeps the session. */
    @ClientCallable
    void stay() {}

    @ClientCallable
    void signOut() {
        signOut.run();
    }
}
