package app.closeup.tenants.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.closeup.testing.SharedData;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Compared with what another project, in another language, makes of the same laws. */
class PublicHolidaysTests {

    private final PublicHolidays holidays = new PublicHolidays();

    @ParameterizedTest
    @CsvSource({"GB, eng, GB_ENG", "RO, , RO_COMMON", "IS, , IS_COMMON", "DE, , DE_COMMON"})
    void workingDaysOffAreThoseThatOthersFind(String country, @Nullable String region, String file) {
        for (var year = 2024; year <= 2030; year++) {
            assertThat(ours(country, region, year))
                    .as("%s %s", file, year)
                    .isEqualTo(theirs(SharedData.file("10-holidays-names/holidays/" + file + ".json"), year));
        }
    }

    /** Days that are moved by decree, and those by the moon, are missing there: people add them. */
    @ParameterizedTest
    @CsvSource({"KZ, KZ_COMMON", "AZ, AZ_COMMON"})
    void whereTheListIsShortNothingInItIsWrong(String country, String file) {
        for (var year = 2024; year <= 2026; year++) {
            assertThat(theirs(SharedData.file("10-holidays-names/holidays/" + file + ".json"), year))
                    .as("%s %s", file, year)
                    .containsAll(ours(country, null, year));
        }
    }

    @Test
    void aHolidayThatIsMadeUpForIsThereWithBothDays() {
        assertThat(holidays.of("GB", "eng", 2026, Locale.ENGLISH))
                .contains(
                        new Holiday(LocalDate.of(2026, 12, 26), "Boxing Day"),
                        new Holiday(LocalDate.of(2026, 12, 28), "Boxing Day"));
    }

    @Test
    void countriesAndTheirRegionsHaveNames() {
        assertThat(holidays.countries())
                .contains("GB", "IS", "VN", "AZ", "RO", "KZ")
                .allMatch(code -> code.length() == 2);
        assertThat(holidays.regions("GB", Locale.ENGLISH)).contains(new PublicHolidays.Region("sct", "Scotland"));
    }

    @Test
    void ofACountryNobodyKnowsNothingIsTold() {
        assertThatIllegalArgumentException().isThrownBy(() -> holidays.of("../x", null, 2026, Locale.ENGLISH));
    }

    private Set<LocalDate> ours(String country, @Nullable String region, int year) {
        return weekdays(holidays.of(country, region, year, Locale.ENGLISH).stream()
                .map(Holiday::day)
                .collect(Collectors.toSet()));
    }

    private static Set<LocalDate> weekdays(Set<LocalDate> days) {
        return days.stream()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Half days are no holidays of ours. */
    private static Set<LocalDate> theirs(Path file, int year) {
        Map<?, ?> days = JsonMapper.builder().build().readValue(file.toFile(), Map.class);
        return weekdays(days.entrySet().stream()
                .filter(day -> !day.getValue().toString().contains("(from"))
                .map(day -> LocalDate.parse(day.getKey().toString()))
                .filter(day -> day.getYear() == year)
                .collect(Collectors.toSet()));
    }
}
