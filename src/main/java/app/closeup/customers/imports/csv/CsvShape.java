package app.closeup.customers.imports.csv;

import app.closeup.platform.csv.Cells;
import java.util.Collections;
import java.util.List;

/**
 * What one reading of the whole file tells.
 *
 * @param columns the names of the columns; an empty string where a column has none
 * @param rows the number of rows of values
 * @param shortRows rows with fewer values than there are columns
 * @param longRows rows with more
 */
public record CsvShape(List<String> columns, long rows, long shortRows, long longRows) {

    /** @throws UnreadableFileException when the file cannot be read to its end, or holds no row of values */
    public static CsvShape of(CsvRows reading) {
        var header =
                reading.header().stream().map(Cells::clean).map(Cells::line).toList();
        long rows = 0;
        long shortRows = 0;
        long longRows = 0;
        var width = header.size();
        while (reading.hasNext()) {
            var size = reading.next().values().size();
            if (width == 0) {
                width = size;
            }
            rows++;
            shortRows += size < width ? 1 : 0;
            longRows += size > width ? 1 : 0;
        }
        if (rows == 0) {
            throw new UnreadableFileException(Fault.of("customers.import.fault.no-rows"));
        }
        return new CsvShape(header.isEmpty() ? Collections.nCopies(width, "") : header, rows, shortRows, longRows);
    }
}
