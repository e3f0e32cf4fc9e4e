package app.closeup.customers.imports.csv;

import app.closeup.platform.csv.Cells;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the delimiter and the header from the beginning of a file. */
public final class FormatDetection {

    /** In the order of preference, where two fit equally well. */
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final int ROWS = 200;

    /** Each letter is looked at once: a first row may be as long as a file likes. */
    private static final Pattern LOOKS_LIKE_A_VALUE = Pattern.compile(
            "[^\\s@]++@(?:[^\\s@.]++\\.)++[^\\s@.]++|https?://.*|www\\..*|[+(]?\\d[\\d\\s().,/:+-]*|(?i:true|false|yes|no)");

    private final TextEncoding encoding;
    private final byte[] sample;
    private final boolean whole;

    /** @param whole whether the sample is the whole file; otherwise its last row may be cut and is not looked at */
    public FormatDetection(TextEncoding encoding, byte[] sample, boolean whole) {
        this.encoding = encoding;
        this.sample = sample;
        this.whole = whole;
    }

    /** @param known tells whether a value is the name of a column in some well-known export */
    public CsvFormat find(Predicate<String> known) {
        var delimiter = ',';
        var best = 0.0;
        for (char candidate : DELIMITERS) {
            var score = score(rows(candidate));
            if (score > best) {
                best = score;
                delimiter = candidate;
            }
        }
        return new CsvFormat(encoding, delimiter, startsWithHeader(rows(delimiter), known));
    }

    /** Rows that agree on their number of columns speak for a delimiter, and the more columns the better. */
    private static double score(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        var columns = rows.getFirst().size();
        if (columns < 2) {
            return 0;
        }
        var agreeing = rows.stream().filter(row -> row.size() == columns).count();
        var share = (double) agreeing / rows.size();
        return share * share * Math.log(columns + 1);
    }

    private static boolean startsWithHeader(List<List<String>> rows, Predicate<String> known) {
        if (rows.isEmpty()) {
            return true;
        }
        var first = rows.getFirst().stream().map(Cells::clean).toList();
        if (first.stream().anyMatch(known)) {
            return true;
        }
        var named = first.stream().filter(name -> !name.isEmpty()).toList();
        return new HashSet<>(named).size() == named.size()
                && named.stream()
                        .noneMatch(name -> LOOKS_LIKE_A_VALUE.matcher(name).matches());
    }

    private List<List<String>> rows(char delimiter) {
        var rows = new ArrayList<List<String>>();
        var complete = false;
        try (var reading = CsvRows.open(
                new ByteArrayInputStream(sample), new CsvFormat(encoding, delimiter, false), CsvLimits.DEFAULT)) {
            while (rows.size() < ROWS && reading.hasNext()) {
                rows.add(reading.next().values());
            }
            complete = whole || reading.hasNext();
        } catch (UnreadableFileException _) {
            // The rows before the one that does not fit still speak.
        }
        if (!complete && rows.size() > 1) {
            rows.removeLast();
        }
        return rows;
    }
}
