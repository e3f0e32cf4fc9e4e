package app.closeup.tenants.ui;

import app.closeup.tenants.calendar.Opening;
import app.closeup.tenants.calendar.Times;
import app.closeup.ui.kit.Formats;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hours of a day by the reader's clock: "9:00 AM–5:00 PM", or "09:00–17:00". */
public final class HourWords {

    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);

    private final Formats formats;
    private final boolean wholeDay;

    public HourWords(Formats formats) {
        this.formats = formats;
        this.wholeDay = formats.time(AFTERNOON).contains("13");
    }

    /** One after the other. */
    public String of(List<Opening> openings) {
        return openings.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** To be changed and read again: by a clock of 24 hours where the reader's own writing could not be read. */
    public String typed(DayOfWeek day, List<Opening> openings) {
        var words = of(openings);
        return Times.parse(day, words).equals(Optional.of(openings)) ? words : Times.write(openings);
    }

    /** Below a line of time. */
    public String mark(int hour) {
        if (wholeDay) {
            return hour < 10 ? "0" + hour : String.valueOf(hour);
        }
        return formats.time(LocalTime.of(hour % 24, 0)).replace(":00", "");
    }

    private String of(Opening opening) {
        var closes = opening.closes();
        return formats.time(opening.opens())
                + "–"
                + (wholeDay && closes.equals(LocalTime.MIDNIGHT) ? "24:00" : formats.time(closes));
    }
}
