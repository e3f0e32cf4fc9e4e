package app.closeup.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTests {

    /** The first and the last stand in WCAG itself; the others are those that its own tools give. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.0",
        "#ffffff, #ffffff, 1.0",
        "#777777, #ffffff, 4.48",
        "#767676, #ffffff, 4.54",
        "#ff0000, #ffffff, 4.00",
        "#0000ff, #ffffff, 8.59"
    })
    void contrastIsCountedAsTheGuidelinesSay(String one, String other, double ratio) {
        assertThat(colour(one).contrast(colour(other))).isCloseTo(ratio, Offset.offset(0.01));
        assertThat(colour(other).contrast(colour(one))).isCloseTo(ratio, Offset.offset(0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#000000", "#ffffff", "#ffff00", "#00ff00", "#0000ff", "#ff0000", "#808080", "#0b6e66", "#e4007c",
                "#141312", "#123456", "#fedcba", "#010101", "#fe0001"
            })
    void whateverIsChosenCanBeReadInBothSchemes(String hex) {
        var accent = Accent.of(hex).orElseThrow();

        readable(accent.light(), Accent.LIGHT_GROUNDS);
        readable(accent.dark(), Accent.DARK_GROUNDS);
    }

    @Test
    void aColourThatCanBeReadStaysAsItIs() {
        var accent = Accent.of("#0b6e66").orElseThrow();

        assertThat(accent.light().asChosen()).isTrue();
        assertThat(accent.light().primary()).hasToString("#0b6e66");
        assertThat(accent.dark().asChosen()).isFalse();
        assertThat(accent.dark().primary()).isNotEqualTo(colour("#0b6e66"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "0b6e66", "#0b6e6", "#0b6e66;", "#0b6e6g", "url(//x)"})
    void whatIsNoColourIsNone(String text) {
        assertThat(Accent.of(text)).isEmpty();
    }

    @Test
    void theGroundsAreThoseOfTheTheme() throws IOException {
        var theme = Files.readString(Path.of("src/main/resources/META-INF/resources/closeup/theme.css"));
        for (var name : List.of("--surface", "--bg", "--sunken", "--hover")) {
            var pair = theme.substring(theme.indexOf(name + ": light-dark(") + name.length() + 13)
                    .split("\\)", 2)[0]
                    .split(", ", 2);
            assertThat(Accent.LIGHT_GROUNDS).as(name).contains(colour(pair[0]));
            assertThat(Accent.DARK_GROUNDS).as(name).contains(colour(pair[1]));
        }
    }

    private static void readable(Accent.Shades shades, List<Colour> grounds) {
        for (var ground : grounds) {
            assertThat(shades.primary().contrast(ground)).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(shades.primary().contrast(shades.soft())).isGreaterThanOrEqualTo(4.5);
        assertThat(shades.text().contrast(shades.primary())).isGreaterThanOrEqualTo(4.5);
        assertThat(shades.text().contrast(shades.hover())).isGreaterThanOrEqualTo(4.5);
    }

    private static Colour colour(String hex) {
        return Colour.parse(hex).orElseThrow();
    }
}
