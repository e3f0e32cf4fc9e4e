package app.closeup.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonMarkTests {

    @ParameterizedTest
    @CsvSource({
        "Grace Hopper, GH",
        "Grace Brewster Murray Hopper, GH",
        "Cancity, CA",
        "X, X",
        "þórunn Ólafsdóttir, ÞÓ",
        "Нұрсұлтан Әбішұлы, НӘ",
        "  --  , ?",
        "7-Eleven, 7E"
    })
    void initialsComeFromTheFirstAndTheLastWord(String name, String initials) {
        assertThat(PersonMark.initials(name)).isEqualTo(initials);
    }
}
