package app.closeup.ui.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Closeup's own set of icons, drawn on a 24 by 24 grid. In {@code @Menu(icon = …)} they go by {@link #id()}. */
public enum Sign {
    ALERT("M12 8v5M12 16.5v.5M3.5 19h17L12 4z"),
    ARROW_LEFT("M19 12H5M11 6l-6 6 6 6"),
    BOOK("M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11"),
    BUILDING("M4 21V5l8-2v18M12 8h8v13M2 21h20M7 8h2M7 12h2M7 16h2M15 12h2M15 16h2"),
    CALENDAR("M4 6h16v15H4zM4 10h16M8 3v5M16 3v5"),
    CHART("M4 20h16M7 16v-5M12 16V6M17 16v-8"),
    CHAT("M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5z"),
    CHECK("M5 12l4 4L19 6"),
    CHECK_CIRCLE("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.5l2.5 2.5L16 9.5"),
    CHEVRON_DOWN("M6 9l6 6 6-6"),
    CHEVRON_RIGHT("M9 6l6 6-6 6"),
    CHEVRON_UP("M6 15l6-6 6 6"),
    CLOCK("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2"),
    CLOSE("M6 6l12 12M18 6L6 18"),
    COLUMNS("M4 5h16v14H4zM10 5v14M15 5v14"),
    DOWNLOAD("M12 4v11M7 11l5 5 5-5M4 20h16"),
    EDIT("M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"),
    EXTERNAL("M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"),
    FILE("M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"),
    FILTER("M4 5h16l-6 8v6l-4-2v-4z"),
    GLOBE(
            "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9s.5-6 3.5-9z"),
    HISTORY("M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2"),
    HOME("M3 11l9-8 9 8v10h-6v-6H9v6H3z"),
    INBOX("M4 4h16v16H4zM4 13h4l1.5 3h5L16 13h4"),
    INFO("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 7.5v.5"),
    KEYBOARD("M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8"),
    LINK("M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1"),
    LIST("M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"),
    LOCK("M6 11h12v10H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11"),
    MAIL("M3 5h18v14H3zM3 7l9 6 9-6"),
    MAP_PIN("M12 21c-4-4.5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6.5-6 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"),
    MONITOR("M3 5h18v11H3zM9 20h6M12 16v4"),
    MOON("M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z"),
    MORE("M5 12h.01M12 12h.01M19 12h.01"),
    NOTE("M5 4h14v11l-5 5H5zM14 20v-5h5M8 9h8M8 13h4"),
    PHONE("M5 4h4l1.5 5L8 10.5a12 12 0 0 0 5.5 5.5l1.5-2.5 5 1.5v4a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2z"),
    PIPELINE("M4 4h4v16H4zM10 4h4v11h-4zM16 4h4v7h-4z"),
    PLUS("M12 5v14M5 12h14"),
    RECEIPT("M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6"),
    REFRESH("M20 11a8 8 0 0 0-14.5-3.5L4 9M4 4v5h5M4 13a8 8 0 0 0 14.5 3.5L20 15M20 20v-5h-5"),
    SEARCH("M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4"),
    SETTINGS(
            "M4 7h10M18 7h2M4 17h2M10 17h10M16 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0"
                    + " 0 0 0 5z"),
    SHIELD("M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM9 12l2 2 4-4"),
    SIGN_OUT("M14 4H5v16h9M10 12h10M16 8l4 4-4 4"),
    SPARK("M12 3l2 6.5L20.5 12 14 14.5 12 21l-2-6.5L3.5 12 10 9.5z"),
    STAR("M12 4l2.5 5 5.5.8-4 3.9.9 5.5-4.9-2.6-4.9 2.6.9-5.5-4-3.9 5.5-.8z"),
    SUN("M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2"),
    SWAP("M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4"),
    TAG("M4 4h8l8 8-8 8-8-8zM8 8h.01"),
    TASK("M9 11l2 2 4-4M4 4h16v16H4z"),
    TRASH("M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6"),
    UNDO("M9 7L4 12l5 5M4 12h10a5 5 0 0 1 0 10h-2"),
    UPLOAD("M12 16V5M7 9l5-5 5 5M4 20h16"),
    USER("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21v-1a6 6 0 0 1 6-5h4a6 6 0 0 1 6 5v1"),
    USER_PLUS("M10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM3 21v-1a5 5 0 0 1 5-5h4a5 5 0 0 1 5 5v1M19 8v6M16 11h6"),
    USERS(
            "M16 19v-1a4 4 0 0 0-4-4H7a4 4 0 0 0-4 4v1M9.5 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M21 19v-1a4 4 0 0 0-3-3.9M16"
                    + " 3.2a3.5 3.5 0 0 1 0 6.6");

    private final String path;

    Sign(String path) {
        this.path = path;
    }

    /** The sign of this id; empty when there is none. */
    public static Optional<Sign> of(String id) {
        return Arrays.stream(values()).filter(sign -> sign.id().equals(id)).findFirst();
    }

    /** Lower case with hyphens: {@code arrow-left}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The drawing, as the {@code d} of an SVG path. */
    public String path() {
        return path;
    }

    /** For renderers that write HTML. */
    public String svg() {
        return "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>";
    }

    /** A new component, hidden from screen readers: the words beside it speak. */
    public Span create() {
        var icon = new Span();
        icon.addClassName("icon");
        icon.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", svg());
        return icon;
    }
}
