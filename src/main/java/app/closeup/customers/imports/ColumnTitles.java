package app.closeup.customers.imports;

import app.closeup.customers.imports.csv.CsvShape;
import java.util.List;
import java.util.stream.IntStream;

/** The names of columns as they are shown: those without one are called by a spreadsheet's letters. */
public final class ColumnTitles {

    private static final int LETTERS = 26;

    private ColumnTitles() {}

    public static List<String> of(CsvShape shape) {
        return IntStream.range(0, shape.columns().size())
                .mapToObj(column -> {
                    var name = shape.columns().get(column);
                    return name.isEmpty() ? letters(column) : name;
                })
                .toList();
    }

    private static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
