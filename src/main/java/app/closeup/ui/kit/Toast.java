package app.closeup.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.time.Duration;

/** A short word about what has just happened. It stands over the header, where it covers no entry of a list. */
public final class Toast {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration TO_UNDO = Duration.ofSeconds(8);

    private Toast() {}

    public static void show(String text) {
        open(new Notification(), text, Sign.CHECK_CIRCLE, SHORT);
    }

    /** Something went wrong that needs no decision; it says what to do. */
    public static void problem(String text) {
        var toast = new Notification();
        toast.addClassName("toast-problem");
        toast.setAssertive(true);
        open(toast, text, Sign.ALERT, TO_UNDO);
    }

    /** What was done can be taken back for eight seconds, by the button or by the key Z. */
    public static void undoable(String text, Runnable undo) {
        var toast = new Notification();
        Runnable once = () -> {
            if (toast.isOpened()) {
                toast.close();
                undo.run();
            }
        };
        SingleKeys.add(toast, "z", "ui.toast.undo", once);
        open(toast, text, Sign.CHECK_CIRCLE, TO_UNDO);
        var button = new Button(UI.getCurrent().getTranslation("ui.toast.undo"), Sign.UNDO.create(), _ -> once.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        toast.add(button);
    }

    private static void open(Notification toast, String text, Sign sign, Duration time) {
        toast.addClassName("toast");
        toast.setPosition(Position.TOP_CENTER);
        toast.setDuration((int) time.toMillis());
        toast.add(sign.create(), new Span(text));
        toast.open();
    }
}
