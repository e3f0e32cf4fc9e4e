package app.closeup.customers.imports.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatDetectionTests {

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "ada.k@mail.example.co.uk", "https://example.com", "+44 20 7946"})
    void aFirstRowWithAValueIsNoHeader(String value) {
        assertThat(hasHeader("Ada," + value + "\nAlan,x\n")).isFalse();
    }

    @Test
    void aHeaderIsOneThoughItNamesASign() {
        assertThat(hasHeader("name,e-mail @ work\nAda,x\n")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@.", "a@b.", "a@", "a."})
    void aFirstRowMadeToBeSlowIsNot(String piece) {
        var longest = piece.repeat(50_000 / piece.length());

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(hasHeader("name," + longest + " " + longest + "\nAda,x\n"))
                        .isTrue());
    }

    private static boolean hasHeader(String text) {
        return new FormatDetection(TextEncoding.UTF_8, text.getBytes(UTF_8), true)
                .find(_ -> false)
                .header();
    }
}
