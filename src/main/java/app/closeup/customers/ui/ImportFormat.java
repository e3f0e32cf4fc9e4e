package app.closeup.customers.ui;

import app.closeup.customers.imports.ImportSettings;
import app.closeup.customers.imports.csv.CsvFormat;
import app.closeup.customers.imports.csv.FormatDetection;
import app.closeup.customers.imports.csv.TextEncoding;
import app.closeup.ui.kit.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** How the file is written, as it was found; to be corrected where that is wrong. */
final class ImportFormat extends Composite<Card> {

    private final transient ImportSettings settings;
    private final transient Consumer<CsvFormat> chosen;
    private final Select<TextEncoding> encoding = new Select<>();
    private final Select<Character> delimiter = new Select<>();
    private final Select<Boolean> header = new Select<>();

    ImportFormat(ImportSettings settings, Consumer<CsvFormat> chosen) {
        this.settings = settings;
        this.chosen = chosen;
    }

    @Override
    protected Card initContent() {
        var format = settings.format();
        encoding.setLabel(getTranslation("customers.import.encoding"));
        encoding.setItems(TextEncoding.values());
        encoding.setItemLabelGenerator(choice -> getTranslation(
                "customers.import.encoding." + choice.charset().name().toLowerCase(Locale.ROOT)));
        encoding.setValue(format.encoding());
        delimiter.setLabel(getTranslation("customers.import.delimiter"));
        delimiter.setItems(FormatDetection.DELIMITERS);
        delimiter.setItemLabelGenerator(this::delimiterName);
        delimiter.setValue(format.delimiter());
        header.setLabel(getTranslation("customers.import.header"));
        header.setItems(List.of(true, false));
        header.setItemLabelGenerator(names -> names
                ? getTranslation("customers.import.header.names")
                : getTranslation("customers.import.header.values"));
        header.setValue(format.header());
        for (var field : List.of(encoding, delimiter, header)) {
            field.addValueChangeListener(
                    _ -> chosen.accept(new CsvFormat(encoding.getValue(), delimiter.getValue(), header.getValue())));
        }
        var fields = new Div(encoding, delimiter, header);
        fields.addClassName("form-fields");
        var words = new Paragraph(summary());
        words.addClassNames("small", "muted");
        return new Card(getTranslation("customers.import.format")).body(fields, words);
    }

    private String summary() {
        var shape = settings.shape();
        var words = getTranslation(
                "customers.import.format.found", shape.rows(), shape.columns().size());
        if (shape.shortRows() > 0) {
            words += " " + getTranslation("customers.import.format.short", shape.shortRows());
        }
        if (shape.longRows() > 0) {
            words += " " + getTranslation("customers.import.format.long", shape.longRows());
        }
        return words;
    }

    private String delimiterName(char character) {
        return switch (character) {
            case ',' -> getTranslation("customers.import.delimiter.comma");
            case ';' -> getTranslation("customers.import.delimiter.semicolon");
            case '\t' -> getTranslation("customers.import.delimiter.tab");
            default -> getTranslation("customers.import.delimiter.pipe");
        };
    }
}
