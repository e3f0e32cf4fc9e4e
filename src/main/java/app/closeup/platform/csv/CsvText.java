package app.closeup.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows as UTF-8 with a byte order mark, which spreadsheets need to see, and guards every value. */
public final class CsvText {

    private final Writer text;
    private final CsvWriter rows;

    public CsvText(OutputStream target, char delimiter) {
        text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        rows = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        try {
            text.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void row(List<String> values) {
        rows.writeRecord(values.stream().map(Cells::guarded).toList());
    }

    public void flush() {
        try {
            rows.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
