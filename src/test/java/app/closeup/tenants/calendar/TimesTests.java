package app.closeup.tenants.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9-17                      | 09:00–17:00
            9:00–12:30, 13.00 - 18:00 | 09:00–12:30, 13:00–18:00
            9-12 and 13-18            | 09:00–12:00, 13:00–18:00
            0-24                      | 00:00–24:00
            22-6                      | 22:00–06:00
            18:30-24                  | 18:30–24:00
            9 am - 5 PM               | 09:00–17:00
            9:00 AM–12:30 p.m.        | 09:00–12:30
            12 am-12 pm               | 00:00–12:00
            """)
    void hoursAreReadAsPeopleWriteThem(String text, String written) {
        assertThat(Times.parse(DayOfWeek.MONDAY, text).map(Times::write)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9", "9-", "nine to five", "9-25", "9:60-17", "24-6", "9-9", "9-12,,13-17", "9-17 pm", "0 am-9"})
    void whatIsNoTimeIsNotGuessed(String text) {
        assertThat(Times.parse(DayOfWeek.MONDAY, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingMeansClosed(String text) {
        assertThat(Times.parse(DayOfWeek.MONDAY, text).orElseThrow()).isEmpty();
    }
}
