package app.closeup.tenants.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;

/** Tells people who tried too often when they may try again. */
public final class Waiting {

    private static final long SECONDS_UNTIL = 120;
    private static final long MINUTES_UNTIL = 120;

    private Waiting() {}

    /** @param seconds that are left; shown as minutes or hours, rounded up, where they are many */
    public static String words(long seconds) {
        var wait = Duration.ofSeconds(seconds);
        if (seconds <= SECONDS_UNTIL) {
            return I18NProvider.translate("tenants.wait.seconds", seconds);
        }
        var minutes = wait.plusSeconds(59).toMinutes();
        return minutes <= MINUTES_UNTIL
                ? I18NProvider.translate("tenants.wait.minutes", minutes)
                : I18NProvider.translate(
                        "tenants.wait.hours", wait.plusMinutes(59).toHours());
    }
}
