package app.closeup.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TidyTests {

    @Test
    void aLineHasOneBlankBetweenWords() {
        assertThat(Tidy.line(" Ada\u00A0\r\n Lovelace\t")).isEqualTo("Ada Lovelace");
        assertThat(Tidy.line(" \u0007 ")).isNull();
    }

    @Test
    void aTextKeepsItsLines() {
        assertThat(Tidy.text("one\r\ntwo\u0000\n")).isEqualTo("one\ntwo");
    }

    @Test
    void nothingTurnsTextAround() {
        assertThat(Tidy.line("Evil\u202Ename\u2066.")).isEqualTo("Evilname.");
        assertThat(Tidy.text("Evil\u202Ename\n\u2067x")).isEqualTo("Evilname\nx");
        assertThat(Tidy.line("می\u200Cخواهم")).as("a joiner is spelling").isEqualTo("می\u200Cخواهم");
    }
}
