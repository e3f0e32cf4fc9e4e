package app.closeup.customers.imports.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EncodingProbeTests {

    private static final String TEXT = "name,city\nÞórður Ásgeirsson,Akureyri\n";

    @Test
    void utf8IsFoundWithAndWithoutItsMark() {
        assertThat(CsvFile.encoding(TEXT.getBytes(UTF_8))).isEqualTo(TextEncoding.UTF_8);
        assertThat(CsvFile.encoding(("\uFEFF" + TEXT).getBytes(UTF_8))).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void utf16IsFoundByItsMark() {
        assertThat(CsvFile.encoding(("\uFEFF" + TEXT).getBytes(UTF_16LE))).isEqualTo(TextEncoding.UTF_16LE);
        assertThat(CsvFile.encoding(("\uFEFF" + TEXT).getBytes(UTF_16BE))).isEqualTo(TextEncoding.UTF_16BE);
    }

    @Test
    void whatIsNotValidUtf8IsWindows1252() {
        assertThat(CsvFile.encoding(TEXT.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void oneStrayByteAtTheEndOfALargeFileTells() {
        var content = "a,b\n".repeat(100_000).getBytes(UTF_8);
        content[content.length - 2] = (byte) 0xE9;

        assertThat(CsvFile.encoding(content)).isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void lettersThatAreCutBetweenTwoPiecesStayWhole() {
        var probe = new EncodingProbe();
        for (byte one : TEXT.getBytes(UTF_8)) {
            probe.see(new byte[] {one}, 1);
        }

        assertThat(probe.found()).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void fourBytesALetterAreRefusedWhateverTheMarkSays() {
        var units = "name,city\nAda,London\n".getBytes(Charset.forName("UTF-32BE"));
        var withWrongMark = new byte[units.length + 2];
        withWrongMark[0] = (byte) 0xFE;
        withWrongMark[1] = (byte) 0xFF;
        System.arraycopy(units, 0, withWrongMark, 2, units.length);

        assertRefused(withWrongMark, "customers.import.fault.utf32");
        assertRefused("\uFEFFname,city\n".getBytes(Charset.forName("UTF-32LE")), "customers.import.fault.utf32");
    }

    @Test
    void filesThatAreNoTextAreRefused() {
        assertRefused(new byte[0], "customers.import.fault.empty");
        assertRefused("name,city\nA\0da,London\n".getBytes(UTF_8), "customers.import.fault.binary");
        assertRefused(Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 400), "customers.import.fault.spreadsheet");
    }

    private static void assertRefused(byte[] content, String fault) {
        assertThatThrownBy(() -> CsvFile.encoding(content))
                .asInstanceOf(type(UnreadableFileException.class))
                .extracting(refusal -> refusal.fault().key())
                .isEqualTo(fault);
    }
}
