package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A column of a {@link DataList}. Its key names it in the query and in the address. */
public final class DataColumn<T> {

    private static final String NOTHING = "—";

    private final String key;
    private final String header;
    private final Renderer<T> renderer;
    private final Function<T, String> words;

    private boolean sortable;
    private boolean optional;
    private boolean numeric;
    private boolean quiet;
    private boolean leading;
    private boolean wide;
    private String room = "110px";
    private @Nullable String width;

    private DataColumn(String key, String header, Renderer<T> renderer, Function<T, String> words) {
        this.key = key;
        this.header = header;
        this.renderer = renderer;
        this.words = words;
    }

    /** Plain text; null shows as a dash. */
    public static <T> DataColumn<T> text(String key, String header, Function<T, @Nullable String> text) {
        Function<T, String> words = item -> orNothing(text.apply(item));
        return new DataColumn<>(key, header, new TextRenderer<>(words::apply), words);
    }

    /** A name that links to its page, with initials before it. */
    public static <T> DataColumn<T> named(
            String key, String header, Function<T, String> name, Function<T, String> route, Predicate<T> organisation) {
        var renderer = LitRenderer.<T>of("""
                        <span class="row"><span class="avatar ${item.shape}" aria-hidden="true">${item.initials}</span>\
                        <a class="cell-link truncate" href="${item.route}">${item.name}</a></span>""")
                .withProperty("shape", item -> organisation.test(item) ? "avatar-organisation" : "")
                .withProperty("initials", item -> PersonMark.initials(name.apply(item)))
                .withProperty("route", route::apply)
                .withProperty("name", name::apply);
        var column = new DataColumn<T>(key, header, renderer, name);
        column.leading = true;
        column.room = "220px";
        return column;
    }

    /** A state; null shows nothing. */
    public static <T> DataColumn<T> tag(String key, String header, Function<T, Tag.@Nullable Word> tag) {
        var renderer = LitRenderer.<T>of("<span class=\"${item.look}\">${item.text}</span>")
                .withProperty("look", item -> {
                    var word = tag.apply(item);
                    return word == null ? "" : "tag " + word.tone().className();
                })
                .withProperty("text", item -> {
                    var word = tag.apply(item);
                    return word == null ? "" : word.text();
                });
        var column = new DataColumn<T>(key, header, renderer, item -> {
            var word = tag.apply(item);
            return word == null ? NOTHING : word.text();
        });
        column.room = "150px";
        return column;
    }

    /** Anything; costs memory for each row on the screen, so only where the others do not do. */
    public static <T> DataColumn<T> component(String key, String header, Function<T, Component> component) {
        return new DataColumn<>(key, header, new ComponentRenderer<>(component::apply), _ -> "");
    }

    /** The source can sort by this column's key. */
    public DataColumn<T> sortable() {
        sortable = true;
        return this;
    }

    /** Hidden until the person asks for it. */
    public DataColumn<T> optional() {
        optional = true;
        return this;
    }

    /** Digits under digits. */
    public DataColumn<T> numeric() {
        numeric = true;
        return this;
    }

    /** Less important than its neighbours: on a narrow screen it is hidden until the person asks for it. */
    public DataColumn<T> quiet() {
        quiet = true;
        return this;
    }

    /** Says more than a word or two, and takes twice its share of the room. */
    public DataColumn<T> wide() {
        wide = true;
        return this;
    }

    /** A fixed width, such as {@code "120px"}; otherwise the columns share the room. */
    public DataColumn<T> width(String css) {
        width = css;
        return this;
    }

    String key() {
        return key;
    }

    String header() {
        return header;
    }

    boolean isSortable() {
        return sortable;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isOptional() {
        return optional;
    }

    String words(T item) {
        return words.apply(item);
    }

    Grid.Column<T> addTo(Grid<T> grid) {
        var column = grid.addColumn(renderer).setKey(key).setHeader(header).setResizable(true);
        if (sortable) {
            column.setSortProperty(key).setSortable(true);
        }
        if (numeric) {
            column.setTextAlign(ColumnTextAlign.END);
        }
        if (quiet) {
            column.setPartNameGenerator(_ -> "quiet");
        }
        if (width != null) {
            column.setWidth(width).setFlexGrow(0);
        } else {
            column.setWidth(room).setFlexGrow(leading ? 3 : wide ? 2 : 1);
        }
        return column;
    }

    private static String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : text;
    }
}
