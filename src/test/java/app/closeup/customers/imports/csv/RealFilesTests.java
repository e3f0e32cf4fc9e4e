package app.closeup.customers.imports.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.SharedData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that other systems wrote. */
class RealFilesTests {

    private static final String FOLDER = "03-contacts-companies/";

    @ParameterizedTest
    @CsvSource({
        "encoding-variants/sfdc-accounts.utf8.csv, UTF_8",
        "encoding-variants/sfdc-accounts.cp1252.semicolon.csv, WINDOWS_1252",
        "encoding-variants/sfdc-accounts.utf16le-bom.tab.txt, UTF_16LE",
    })
    void encodingsAndDelimitersMakeNoDifference(String name, TextEncoding encoding) throws IOException {
        var original = read("salesforce-dataloader/accountData.csv");
        var variant = read(name);

        assertThat(original.format().encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
        assertThat(variant.format().encoding()).isEqualTo(encoding);
        assertThat(variant.header()).isEqualTo(original.header()).hasSize(38);
        assertThat(variant.rows()).isEqualTo(original.rows()).hasSize(423);
        assertThat(variant.rows())
                .extracting(row -> row.get(3))
                .anyMatch(account -> account.startsWith("Crédito Inm"))
                .anyMatch(account -> account.startsWith("Pébéo of A"));
    }

    @Test
    void theOtherWaysOfWritingTheSameTableAreReadTheSame() throws IOException {
        var bytes = bytes("encoding-variants/sfdc-accounts.utf8.csv");
        var expected = CsvFile.read(bytes).rows();
        var text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(CsvFile.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                        .rows())
                .isEqualTo(expected);
        assertThat(CsvFile.read(("\uFEFF" + text).getBytes(UTF_16BE)).rows()).isEqualTo(expected);
        assertThat(CsvFile.read(text.replace("\r\n", "\n")
                                .replace("\n", "\r")
                                .getBytes(Charset.forName("windows-1252")))
                        .rows())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "csvtext.csv, UTF_8",
        "csvtext_BOM_UTF8.csv, UTF_8",
        "csvtext_BOM_UTF16BE.csv, UTF_16BE",
        "csvtext_BOM_UTF16LE.csv, UTF_16LE",
    })
    void marksAreNoPartOfTheFirstValue(String name, TextEncoding encoding) throws IOException {
        var file = read("salesforce-dataloader/" + name);

        assertThat(file.format()).isEqualTo(new CsvFormat(encoding, ',', true));
        assertThat(file.header()).containsExactly("column1", "column2", "column3");
        assertThat(file.rows())
                .containsExactly(List.of("row1-1", "row1-2", "row1-3"), List.of("row2-1", "row2-2", "row2-3"));
    }

    @Test
    void escapedQuotesAndStrangeSeparatorsAreValues() throws IOException {
        assertThat(read("salesforce-dataloader/csvEscapedQuotes.csv").rows())
                .containsExactly(List.of("\"The Best\" Account", "bla"), List.of("The \"Best\" Account", "bla"));
        assertThat(read("salesforce-dataloader/csvSeparator.csv").header())
                .containsExactly("column1", "column2!some", "column3");
    }

    @ParameterizedTest
    @CsvSource({
        "../01-crm-sales-opportunities/accounts.csv, 7, 85",
        "datablist/customers-100.csv, 12, 100",
        "datablist/customers-1000.csv, 12, 1000",
        "datablist/organizations-10000.csv, 8, 10000",
        "salesforce-dataloader/opportunityData.csv, 31, 38",
        "vendor-format-samples/google-contacts.csv, 12, 4",
        "vendor-format-samples/hubspot-contacts-first10.csv, 20, 10",
        "vendor-format-samples/linkedin-connections.csv, 7, 5",
        "vendor-format-samples/outlook-shared-contacts.csv, 22, 3",
        "vendor-format-samples/pipedrive-import-sample.csv, 12, 1",
    })
    void everyFileHasItsColumnsAndRows(String name, int columns, int rows) throws IOException {
        var file = read(name);

        assertThat(file.header()).hasSize(columns);
        assertThat(file.rows()).hasSize(rows);
    }

    private static CsvFile read(String name) throws IOException {
        return CsvFile.read(bytes(name));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(SharedData.file(FOLDER + name));
    }
}
