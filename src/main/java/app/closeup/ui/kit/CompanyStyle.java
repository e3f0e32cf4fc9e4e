package app.closeup.ui.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a company chose for the screens of all its staff, and the reader for their own.
 *
 * @param accent null for Closeup's own colour
 * @param zone the reader's own time zone, or the company's; null when neither has chosen
 * @param language the reader's own, or the company's; null when neither has chosen
 */
public record CompanyStyle(
        @Nullable Accent accent,
        @Nullable ZoneId zone,
        DayOfWeek weekStart,
        @Nullable Locale language) implements Serializable {

    public static final CompanyStyle NONE = new CompanyStyle(null, null, DayOfWeek.MONDAY, null);

    private static final List<String> PROPERTIES =
            List.of("--primary", "--primary-hover", "--primary-soft", "--primary-text", "--focus");

    /** Of the reader's company. */
    public static CompanyStyle current() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ComponentUtil.getData(ui, CompanyStyle.class))
                .orElse(NONE);
    }

    /** Makes it the style of this page from now on. */
    public void apply(UI ui) {
        remember(ui);
        ui.getPage().executeJs("""
                        for (const name of $0) document.documentElement.style.removeProperty(name);
                        for (const name in $1) document.documentElement.style.setProperty(name, $1[name]);
                        """, PROPERTIES, properties());
    }

    /** For a page that was sent out in this style. */
    public void remember(UI ui) {
        ComponentUtil.setData(ui, CompanyStyle.class, this);
    }

    /** As it stands in the {@code style} of the page's root. */
    public String css() {
        return properties().entrySet().stream()
                .map(property -> property.getKey() + ": " + property.getValue() + ";")
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> properties() {
        return accent == null ? Map.of() : accent.properties();
    }
}
