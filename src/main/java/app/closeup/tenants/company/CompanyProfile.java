package app.closeup.tenants.company;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a company says of itself, and how it counts.
 *
 * @param webName under which its pages will be found, if it has chosen one
 * @param accent its colour as {@code #rrggbb}; null for Closeup's own
 * @param language in which Closeup writes to its people; null while it has not chosen
 * @param timeZone null while it has not chosen
 * @param currency of new amounts; null while it has not chosen
 * @param fiscalYearStart the first day of its year, the 28th of a month at the latest
 * @param version tells whether somebody else has saved meanwhile; 0 before the first time
 */
public record CompanyProfile(
        String name,
        @Nullable String webName,
        PostalAddress address,
        @Nullable String accent,
        @Nullable Locale language,
        @Nullable ZoneId timeZone,
        @Nullable Currency currency,
        DayOfWeek weekStart,
        MonthDay fiscalYearStart,
        long version) {

    /** The day on which the company's year began in which this day falls. */
    public LocalDate fiscalYearOf(LocalDate day) {
        var begin = fiscalYearStart.atYear(day.getYear());
        return begin.isAfter(day) ? begin.minusYears(1) : begin;
    }
}
