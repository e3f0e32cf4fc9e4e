package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: what it is, a line about it, and what can be done. */
public final class PageHeader extends Header {

    private final H1 title;
    private final Div titleRow = new Div();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title) {
        this.title = new H1(title);
        titleRow.add(this.title);
        titleRow.addClassName("page-title");
        subtitle.addClassNames("small", "muted");
        subtitle.setVisible(false);
        actions.addClassName("page-actions");
        addClassName("page-header");
        var words = new Div(titleRow, subtitle);
        words.addClassName("page-words");
        add(words, actions);
    }

    /** An avatar or the like before the title. */
    public PageHeader mark(Component mark) {
        addComponentAsFirst(mark);
        return this;
    }

    /** Tags right beside the title. */
    public PageHeader beside(Component... components) {
        titleRow.add(components);
        return this;
    }

    public PageHeader actions(Component... components) {
        actions.add(components);
        return this;
    }

    public void title(String text) {
        title.setText(text);
    }

    public PageHeader subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isBlank());
        return this;
    }
}
