package app.closeup.customers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A few figures side by side. */
final class ImportTiles extends Div {

    ImportTiles() {
        addClassName("import-tiles");
    }

    ImportTiles tile(String label, String figure) {
        var number = new Span(figure);
        number.addClassName("import-figure");
        var words = new Span(label);
        words.addClassNames("small", "muted");
        var tile = new Div(number, words);
        tile.addClassName("import-tile");
        add(tile);
        return this;
    }
}
