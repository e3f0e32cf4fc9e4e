package app.closeup.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** A chart, with the same numbers as a table beneath for whoever prefers or needs words. */
public final class Chart extends Div {

    /** Where the script of Chart.js is served: a WebJar stands under its version, which Maven wrote into it. */
    static final String LIBRARY = "webjars/chart.js/" + version("chart.js") + "/dist/chart.umd.min.js";

    private final Kind kind;
    private final String title;
    private final Drawing drawing = new Drawing();
    private final NativeDetails details = new NativeDetails(getTranslation("ui.chart.table"));

    public enum Kind {
        LINE,
        BAR,
        STACKED_BAR,
        DOUGHNUT
    }

    /** One row of numbers, a number for each label of the chart. */
    public record Series(String name, List<? extends Number> values) {}

    public Chart(Kind kind, String title) {
        this.kind = kind;
        this.title = title;
        drawing.getElement().setAttribute("role", "img").setAttribute("aria-label", title);
        details.addClassName("chart-table");
        addClassName("chart");
        add(drawing, details);
    }

    /** Shows these numbers instead of the former ones. */
    public Chart show(List<String> labels, List<Series> series) {
        drawing.getElement()
                .setPropertyBean("chart", new Data(LIBRARY, kind.name().toLowerCase(Locale.ROOT), labels, series));
        details.setContent(table(labels, series));
        return this;
    }

    private NativeTable table(List<String> labels, List<Series> series) {
        var table = new NativeTable();
        table.setCaptionText(title);
        var numbers = NumberFormat.getNumberInstance(getLocale());
        var head = new NativeTableRow();
        head.add(new NativeTableHeaderCell());
        series.forEach(one -> head.add(new NativeTableHeaderCell(one.name())));
        table.getHead().add(head);
        for (var index = 0; index < labels.size(); index++) {
            var row = new NativeTableRow();
            row.add(new NativeTableHeaderCell(labels.get(index)));
            for (var one : series) {
                row.add(new NativeTableCell(numbers.format(one.values().get(index))));
            }
            table.getBody().add(row);
        }
        return table;
    }

    private static String version(String webJar) {
        var written = new Properties();
        var place = "/META-INF/maven/org.webjars.npm/" + webJar + "/pom.properties";
        try (var file = Chart.class.getResourceAsStream(place)) {
            written.load(Objects.requireNonNull(file, place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.getProperty("version");
    }

    record Data(String library, String kind, List<String> labels, List<Series> series) {}

    /** The picture: {@code closeup-chart} in chart.js. */
    @Tag("closeup-chart")
    private static final class Drawing extends Component {

        @Override
        protected void onAttach(AttachEvent event) {
            event.getUI().getPage().addJsModule("context://closeup/chart.js");
        }
    }
}
