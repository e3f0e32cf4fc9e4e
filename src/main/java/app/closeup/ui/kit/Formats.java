package app.closeup.ui.kit;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes numbers, money and times as the reader's language and time zone have them. */
@Component
public class Formats {

    private static final int DAYS_AS_DAYS = 60;
    private static final int DAYS_A_MONTH = 30;
    private static final int DAYS_A_YEAR = 365;

    private final MessageSource messages;
    private final Clock clock;

    Formats(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * An amount in the currency's smallest unit, such as cents, with the currency's ISO code: "1,100.04 USD"; a whole one
     * without decimals: "1,100 USD".
     */
    public String money(long minor, Currency currency) {
        var amount = BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
        var digits = amount.stripTrailingZeros().scale() <= 0 ? 0 : amount.scale();
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount) + " " + currency.getCurrencyCode();
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A share, 1 being all of it, with one digit after the point: "81.4%". */
    public String percent(double share) {
        var format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(date);
    }

    /** The day on which the moment falls for the reader. */
    public String date(Instant moment) {
        return date(moment.atZone(zone()).toLocalDate());
    }

    public String dateTime(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(moment.atZone(zone()));
    }

    /** The time of day on any clock: "9:30 AM" or "09:30". */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale())
                .format(time);
    }

    /** How long ago, in one unit: "just now", "5 min", "3 h", "2 days", "4 months", "2 years". */
    public String ago(Instant moment) {
        var passed = Duration.between(moment, clock.instant());
        if (passed.toMinutes() < 1) {
            return text("ui.ago.now");
        }
        if (passed.toHours() < 1) {
            return text("ui.ago.minutes", passed.toMinutes());
        }
        if (passed.toDays() < 1) {
            return text("ui.ago.hours", passed.toHours());
        }
        var days = passed.toDays();
        if (days < DAYS_AS_DAYS) {
            return text("ui.ago.days", days);
        }
        return days < DAYS_A_YEAR
                ? text("ui.ago.months", days / DAYS_A_MONTH)
                : text("ui.ago.years", days / DAYS_A_YEAR);
    }

    /** A size of a file, in powers of 1,000: "1.2 MB". */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return text("ui.size.bytes", bytes);
        }
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return bytes < 1_000_000
                ? text("ui.size.kilobytes", format.format(bytes / 1e3))
                : text("ui.size.megabytes", format.format(bytes / 1e6));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }

    /** The time zone that the reader has chosen, or their company; else that of the browser. */
    public static ZoneId zone() {
        var chosen = CompanyStyle.current().zone();
        return chosen == null ? browserZone() : chosen;
    }

    /** The day with which the company's week begins. */
    public static DayOfWeek weekStart() {
        return CompanyStyle.current().weekStart();
    }

    private static ZoneId browserZone() {
        var ui = UI.getCurrent();
        var details = ui == null ? null : ui.getPage().getExtendedClientDetails();
        var id = details == null ? null : details.getTimeZoneId();
        try {
            return id == null || id.isBlank() ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
