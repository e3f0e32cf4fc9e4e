package app.closeup.customers.imports.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.platform.csv.Cells;
import app.closeup.platform.csv.CsvText;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    @Test
    void noiseAroundValuesIsTakenOff() {
        assertThat(Cells.clean("\u00A0 \u200B Ada\u00A0Lovelace \uFEFF")).isEqualTo("Ada\u00A0Lovelace");
        assertThat(Cells.clean(" \u00A0\t ")).isEmpty();
        assertThat(Cells.line("Ada\u00A0\n Lovelace")).isEqualTo("Ada Lovelace");
    }

    @Test
    void lettersWithMarksAreComposed() {
        assertThat(Cells.clean("Vie\u0302\u0323t")).isEqualTo("Vi\u1EC7t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "\uFF1D1+1",
                "+354 555 1234",
                "-3",
                "@SUM(A1)",
                "Ada",
                "'s-Hertogenbosch",
                "a \"b\", c",
                "line\nline"
            })
    void valuesSurviveBeingWrittenAndReadAgain(String value) {
        var bytes = new ByteArrayOutputStream();
        var text = new CsvText(bytes, ',');
        text.row(List.of("name", "note"));
        text.row(List.of("x", value));
        text.flush();

        var written = CsvFile.read(bytes.toByteArray()).rows().getFirst().get(1);

        assertThat(Cells.clean(written)).isEqualTo(value);
    }

    @Test
    void noWrittenValueStartsAFormula() {
        var bytes = new ByteArrayOutputStream();
        var text = new CsvText(bytes, ';');
        text.row(List.of(
                "=HYPERLINK(\"http://evil\")",
                "+1",
                "-1",
                "@x",
                "\tx",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"));
        text.flush();

        assertThat(CsvFile.read(bytes.toByteArray(), new CsvFormat(TextEncoding.UTF_8, ';', false))
                        .rows()
                        .getFirst())
                .allMatch(value -> value.startsWith("'"));
        assertThat(bytes.toString(UTF_8)).startsWith("\uFEFF").endsWith("\r\n");
    }
}
