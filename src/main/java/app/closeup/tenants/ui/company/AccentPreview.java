package app.closeup.tenants.ui.company;

import app.closeup.ui.kit.Accent;
import app.closeup.ui.kit.Accent.Shades;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** How a colour will look, in the light and in the dark, and whether it can be read there. */
final class AccentPreview extends Div {

    AccentPreview() {
        addClassName("accent-preview");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(@Nullable Accent accent) {
        removeAll();
        setVisible(accent != null);
        if (accent != null) {
            add(panel("light", accent.light()), panel("dark", accent.dark()));
        }
    }

    private Div panel(String scheme, Shades shades) {
        var button = new Span(getTranslation("tenants.company.accent.sample.button"));
        button.addClassName("accent-sample-button");
        var link = new Span(getTranslation("tenants.company.accent.sample.link"));
        link.addClassName("accent-sample-link");
        var tag = new Span(getTranslation("tenants.company.accent.sample.soft"));
        tag.addClassName("accent-sample-soft");
        var samples = new Div(button, link, tag);
        samples.addClassName("accent-samples");
        // The colour is the company's: no class can name it.
        samples.getElement()
                .setAttribute(
                        "style",
                        "--primary: %s; --primary-soft: %s; --primary-text: %s"
                                .formatted(shades.primary(), shades.soft(), shades.text()));
        var panel = new Div(samples, new Paragraph(verdict(scheme, shades)));
        panel.addClassNames("accent-panel", "accent-" + scheme);
        return panel;
    }

    private String verdict(String scheme, Shades shades) {
        var name = getTranslation("tenants.company.accent.in." + scheme);
        return shades.asChosen()
                ? getTranslation("tenants.company.accent.good", name, ratio(shades.before()))
                : getTranslation(
                        "tenants.company.accent.changed",
                        name,
                        ratio(shades.before()),
                        shades.primary(),
                        ratio(shades.after()));
    }

    /** Rounded down: 4.49 is not enough, and must not look like it. */
    private String ratio(double contrast) {
        var format = NumberFormat.getNumberInstance(getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(Math.floor(contrast * 10) / 10);
    }
}
