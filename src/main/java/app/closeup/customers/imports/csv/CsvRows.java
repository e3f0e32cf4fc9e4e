package app.closeup.customers.imports.csv;

import app.closeup.platform.csv.Cells;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one at a time: whatever the file's size, no more than one row is in memory. */
public final class CsvRows implements Iterator<CsvRow>, Closeable {

    private final CsvFormat format;
    private final CsvLimits limits;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long line = 1;
    private long number;
    private long position;
    private @Nullable CsvRow next;

    private CsvRows(InputStream bytes, CsvFormat format, CsvLimits limits) throws IOException {
        this.format = format;
        this.limits = limits;
        this.records = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFieldSize(limits.fieldLength())),
                        format.encoding().read(bytes))
                .iterator();
        var first = read();
        if (format.header()) {
            header = first == null ? List.of() : first.values();
            position = 0;
            next = read();
        } else {
            header = List.of();
            next = first;
        }
    }

    /** @throws UnreadableFileException here or while rows are taken, when the file is not written in that format */
    public static CsvRows open(InputStream bytes, CsvFormat format, CsvLimits limits) {
        try {
            return new CsvRows(bytes, format, limits);
        } catch (CharacterCodingException _) {
            throw wrongEncoding(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first row as written, or an empty list when the format says that it holds values already. */
    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public CsvRow next() {
        var row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = read();
        return row;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable CsvRow read() {
        try {
            while (records.hasNext()) {
                var record = records.next();
                number++;
                line = record.getStartingLineNumber();
                if (record.getFieldCount() > limits.columns()) {
                    throw new UnreadableFileException(
                            Fault.of("customers.import.fault.columns", line, record.getFieldCount(), limits.columns()));
                }
                var values = record.getFields();
                if (!values.stream().allMatch(Cells::isBlank)) {
                    return new CsvRow(++position, number, values);
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? wrongEncoding(format)
                    : new UnreadableFileException(
                            Fault.of("customers.import.fault.row", line + 1, limits.fieldLength()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw wrongEncoding(format);
            }
            throw e;
        }
    }

    private static UnreadableFileException wrongEncoding(CsvFormat format) {
        return new UnreadableFileException(Fault.of(
                "customers.import.fault.encoding", format.encoding().charset().displayName()));
    }
}
