package app.closeup.customers.imports.csv;

import app.closeup.customers.imports.mapping.ColumnNames;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** A whole small file, read as an import reads it. */
record CsvFile(CsvFormat format, List<String> header, List<List<String>> rows) {

    static CsvFile read(byte[] content) {
        return read(content, format(content));
    }

    static CsvFile read(byte[] content, CsvFormat format) {
        try (var reading = CsvRows.open(new ByteArrayInputStream(content), format, CsvLimits.DEFAULT)) {
            var rows = new ArrayList<List<String>>();
            reading.forEachRemaining(row -> rows.add(row.values()));
            return new CsvFile(format, reading.header(), rows);
        }
    }

    static CsvFormat format(byte[] content) {
        return new FormatDetection(encoding(content), content, true).find(ColumnNames::isKnown);
    }

    static TextEncoding encoding(byte[] content) {
        var probe = new EncodingProbe();
        probe.see(content, content.length);
        return probe.found();
    }
}
