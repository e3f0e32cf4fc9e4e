package app.closeup.customers.imports;

import app.closeup.customers.imports.csv.CsvFormat;
import app.closeup.customers.imports.csv.CsvLimits;
import app.closeup.customers.imports.csv.CsvRows;
import app.closeup.customers.imports.csv.EncodingProbe;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.imports.csv.FormatDetection;
import app.closeup.customers.imports.csv.UnreadableFileException;
import app.closeup.customers.parties.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** Takes in files and opens them, a piece at a time: no file is ever whole in memory or in one transaction. */
@Component
class ImportFiles {

    private static final int PIECE = 1 << 20;
    private static final int SAMPLE = 1 << 18;

    private final ImportFileRepository pieces;
    private final TransactionOperations transaction;
    private final DataSize largest;
    private final DataSize mostOfCompany;

    ImportFiles(
            ImportFileRepository pieces,
            TransactionOperations transaction,
            @Value("${closeup.import.max-file-size:200MB}") DataSize largest,
            @Value("${closeup.import.max-company-size:5GB}") DataSize mostOfCompany) {
        this.pieces = pieces;
        this.transaction = transaction;
        this.largest = largest;
        this.mostOfCompany = mostOfCompany;
    }

    DataSize largest() {
        return largest;
    }

    /** @throws UnreadableFileException when it is larger than allowed, or there are many already, or it is no text */
    Received receive(ImportId id, InputStream content) throws IOException {
        var probe = new EncodingProbe();
        long size = 0;
        byte[] start = null;
        for (var number = 0; ; number++) {
            var piece = content.readNBytes(PIECE);
            if (piece.length == 0) {
                break;
            }
            size += piece.length;
            if (size > largest.toBytes()) {
                throw new UnreadableFileException(Fault.of("customers.import.fault.size", largest.toMegabytes()));
            }
            probe.see(piece, piece.length);
            start = start == null ? Arrays.copyOf(piece, Math.min(piece.length, SAMPLE)) : start;
            var index = number;
            transaction.executeWithoutResult(_ -> {
                requireRoom();
                pieces.add(id, index, piece);
            });
        }
        var sample = start == null ? new byte[0] : start;
        return new Received(size, new FormatDetection(probe.found(), sample, sample.length == size));
    }

    /** For all the files of a company together; a piece that is not full counts as one that is. */
    private void requireRoom() {
        if ((pieces.count() + 1L) * PIECE > mostOfCompany.toBytes()) {
            throw new UnreadableFileException(
                    Fault.of("customers.import.fault.full", mostOfCompany.toMegabytes(), Retention.KEPT.toDays()));
        }
    }

    /** @throws UnreadableFileException when the file is not written in this format */
    CsvRows open(ImportId id, CsvFormat format) {
        return CsvRows.open(stream(id), format, CsvLimits.DEFAULT);
    }

    private InputStream stream(ImportId id) {
        return new PieceStream(number -> transaction.execute(_ -> pieces.find(id, number)));
    }

    /** A file that was taken in. */
    record Received(long size, FormatDetection detection) {}
}
