package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.Goal;
import app.closeup.tenants.policy.Reading;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures in words: as the reader's language has them, with their unit, and how a goal stands. */
final class Standing {

    private Standing() {}

    static String figure(BigDecimal value, String unit) {
        var ui = UI.getCurrent();
        var format = NumberFormat.getNumberInstance(ui == null ? Locale.ENGLISH : ui.getLocale());
        format.setMaximumFractionDigits(3);
        var number = format.format(value);
        return unit.equals("%") ? number + " %" : number + " " + unit;
    }

    /** Nothing where there is no figure and still time. */
    static Tag.@Nullable Word of(Goal goal, @Nullable Reading reading, LocalDate today) {
        if (reading != null && goal.aim().reached(reading.value(), goal.target())) {
            return new Tag.Word(text("policy.goals.reached"), Tag.Tone.GOOD);
        }
        if (today.isAfter(goal.by())) {
            return new Tag.Word(text("policy.goals.missed"), Tag.Tone.BAD);
        }
        return reading == null ? null : new Tag.Word(text("policy.goals.on-the-way"), Tag.Tone.WARN);
    }

    /** How much of the target is there, 0 to 1; for a goal of at most, how little too much. */
    static double share(Goal goal, Reading reading) {
        if (goal.aim().reached(reading.value(), goal.target())) {
            return 1;
        }
        var part = reading.value();
        var whole = goal.target();
        if (part.signum() <= 0 || whole.signum() <= 0) {
            return 0;
        }
        var smaller = part.min(whole);
        var larger = part.max(whole);
        return smaller.divide(larger, 4, RoundingMode.HALF_UP).doubleValue();
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
