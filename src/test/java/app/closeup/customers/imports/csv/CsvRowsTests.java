package app.closeup.customers.imports.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTests {

    private static final CsvFormat COMMA = new CsvFormat(TextEncoding.UTF_8, ',', true);

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyLike(String end) {
        var file = read(String.join(end, "name,city", "Ada,London", "Alan,Wilmslow"));

        assertThat(file.header()).containsExactly("name", "city");
        assertThat(file.rows()).containsExactly(List.of("Ada", "London"), List.of("Alan", "Wilmslow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimitersAreFoundAndQuotesKeepThemInValues(String delimiter) {
        var file = read("""
                name#note
                "Terry# Proctor"#"says ""hello""
                twice"
                Ada#  "quoted after blanks"
                """.replace("#", delimiter));

        assertThat(file.format()).isEqualTo(new CsvFormat(TextEncoding.UTF_8, delimiter.charAt(0), true));
        assertThat(file.rows())
                .containsExactly(
                        List.of("Terry" + delimiter + " Proctor", "says \"hello\"\ntwice"),
                        List.of("Ada", "quoted after blanks"));
    }

    @Test
    void aCommaInTheHeaderOfATableWithSemicolonsDoesNotMislead() {
        assertThat(read("name;city, country;phone\nAda;London, GB;1\nAlan;Wilmslow, GB;2\n")
                        .format()
                        .delimiter())
                .isEqualTo(';');
    }

    @Test
    void emptyCellsBesideTabsKeepTheirPlace() {
        assertThat(read("name\tcity\tphone\nAda\t\t123\n\tLondon\t\n").rows())
                .containsExactly(List.of("Ada", "", "123"), List.of("", "London", ""));
    }

    @Test
    void aFirstRowOfValuesIsNoHeader() {
        assertThat(CsvFile.format("Ada,ada@example.com\nAlan,alan@example.com\n".getBytes(UTF_8))
                        .header())
                .isFalse();
        assertThat(CsvFile.format("Kundin,Stadt\nAda,London\n".getBytes(UTF_8)).header())
                .isTrue();
    }

    @Test
    void blankRowsArePassedOverAndRowsKeepTheNumbersOfASpreadsheet() {
        try (var rows = rows("name,city\n\nAda,London\n , \u00A0\nAlan,Wilmslow\n\n")) {
            assertThat(rows.next()).isEqualTo(new CsvRow(1, 3, List.of("Ada", "London")));
            assertThat(rows.next()).isEqualTo(new CsvRow(2, 5, List.of("Alan", "Wilmslow")));
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void theShapeOfAFileCountsShortAndLongRows() {
        try (var rows = rows("name,city,phone\nAda\nAlan,Wilmslow,1\nGrace,New York,2,3\n")) {
            assertThat(CsvShape.of(rows)).isEqualTo(new CsvShape(List.of("name", "city", "phone"), 3, 1, 1));
        }
    }

    @Test
    void aQuoteThatIsNeverClosedIsSaidWithItsLine() {
        assertFault("name,city\nAda,London\nAlan,\"Wilmslow\n", COMMA, "customers.import.fault.row", "3");
    }

    @Test
    void aValueBeyondTheLimitIsRefused() {
        assertFault("name\n" + "x".repeat(100_001) + "\n", COMMA, "customers.import.fault.row", "2");
    }

    @Test
    void aRowWithTooManyColumnsIsRefused() {
        assertFault("name\n" + ",".repeat(600) + "\n", COMMA, "customers.import.fault.columns", "2");
    }

    @Test
    void theWrongEncodingIsSaid() {
        var utf8 = new CsvFormat(TextEncoding.UTF_8, ',', true);
        assertThatThrownBy(() -> CsvFile.read("name\nJos\u00E9".getBytes(ISO_8859_1), utf8))
                .asInstanceOf(type(UnreadableFileException.class))
                .extracting(refusal -> refusal.fault())
                .isEqualTo(Fault.of("customers.import.fault.encoding", "UTF-8"));
    }

    @Test
    void aHeaderWithoutRowsIsSaid() {
        assertFault("name,city\n", COMMA, "customers.import.fault.no-rows", null);
    }

    private static void assertFault(String text, CsvFormat format, String key, @Nullable String firstArgument) {
        assertThatThrownBy(() -> {
                    try (var rows =
                            CsvRows.open(new ByteArrayInputStream(text.getBytes(UTF_8)), format, CsvLimits.DEFAULT)) {
                        CsvShape.of(rows);
                    }
                })
                .asInstanceOf(type(UnreadableFileException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.fault().key()).isEqualTo(key);
                    if (firstArgument != null) {
                        assertThat(refusal.fault().arguments()).first().isEqualTo(firstArgument);
                    }
                });
    }

    private static CsvFile read(String text) {
        return CsvFile.read(text.getBytes(UTF_8));
    }

    private static CsvRows rows(String text) {
        return CsvRows.open(new ByteArrayInputStream(text.getBytes(UTF_8)), COMMA, CsvLimits.DEFAULT);
    }
}
