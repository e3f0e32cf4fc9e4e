package app.closeup.tenants.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public holidays of countries and their regions, as Jollyday knows them; or as a file here does, where it errs. */
@Component
public class PublicHolidays {

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    /** Codes of two capitals. */
    public List<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(ISO::contains)
                .sorted()
                .toList();
    }

    /** The parts of a country that have holidays of their own, by name. */
    public List<Region> regions(String country, Locale locale) {
        return manager(country).getCalendarHierarchy().getChildren().values().stream()
                .map(region -> new Region(region.getId(), region.getDescription(locale)))
                .sorted(Comparator.comparing(Region::name).thenComparing(Region::code))
                .toList();
    }

    /** In order; a holiday that is made up for on another day is there with both. */
    public List<Holiday> of(String country, @Nullable String region, int year, Locale locale) {
        var found = region == null
                ? manager(country).getHolidays(Year.of(year))
                : manager(country).getHolidays(Year.of(year), region);
        var byDay = new TreeMap<LocalDate, String>();
        found.stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .sorted()
                .forEach(
                        holiday -> Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream())
                                .filter(day -> day.getYear() == year)
                                .forEach(day -> byDay.putIfAbsent(day, holiday.getDescription(locale))));
        return byDay.entrySet().stream()
                .map(day -> new Holiday(day.getKey(), day.getValue()))
                .toList();
    }

    private HolidayManager manager(String country) {
        if (!countries().contains(country)) {
            throw new IllegalArgumentException("No holidays are known of this country");
        }
        var code = country.toLowerCase(Locale.ROOT);
        var ours = PublicHolidays.class.getResource("holidays-" + code + ".xml");
        return HolidayManager.getInstance(
                ours == null ? ManagerParameters.create(code) : ManagerParameters.create(ours));
    }

    /** A part of a country: what Jollyday calls it, and its name. */
    public record Region(String code, String name) {}
}
