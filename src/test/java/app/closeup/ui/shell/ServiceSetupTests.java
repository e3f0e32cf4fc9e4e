package app.closeup.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ServiceSetupTests {

    @Test
    void datesAreWrittenAsInTheReadersCountryAndWordsInALanguageThatWeHave() {
        assertThat(ServiceSetup.conventions(Locale.ENGLISH, Locale.UK)).isEqualTo(Locale.UK);
        assertThat(ServiceSetup.conventions(Locale.ENGLISH, Locale.of("is", "IS")))
                .isEqualTo(Locale.of("en", "IS"));
        assertThat(ServiceSetup.conventions(Locale.ENGLISH, Locale.of("vi"))).isEqualTo(Locale.ENGLISH);
        assertThat(ServiceSetup.conventions(Locale.ENGLISH, null)).isEqualTo(Locale.ENGLISH);
    }
}
