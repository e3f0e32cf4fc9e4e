package app.closeup.ui.shell;

import app.closeup.ui.NewAction;
import app.closeup.ui.Preferences;
import app.closeup.ui.SearchSource;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.SingleKeys;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Going anywhere by a few letters: pages, things to create, records. Its browser half is {@code closeup-palette} in
 * shell.js, which also listens for the shortcuts of one key.
 */
@Tag("closeup-palette")
final class Palette extends Component {

    private static final int HITS = 8;
    private static final int RECENT = 6;
    private static final int LONGEST_QUESTION = 200;

    private final List<NewAction> newActions;
    private final List<SearchSource> sources;
    private @Nullable Registration shortcuts;

    Palette(List<NewAction> newActions, List<SearchSource> sources) {
        this.newActions = newActions;
        this.sources = sources;
        getElement().setPropertyMap("texts", texts());
        getElement().setPropertyList("commands", commands());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://closeup/shell.js");
        var known = SingleKeys.of(event.getUI());
        shortcuts = known.whenChanged(() -> getElement()
                .setPropertyList(
                        "keys",
                        known.all().stream().map(SingleKeys.Binding::key).toList()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (shortcuts != null) {
            shortcuts.remove();
        }
    }

    void prefer(Preferences preferences) {
        getElement().setProperty("singleKeys", preferences.singleKeys());
    }

    @ClientCallable
    List<Group> recent() {
        var hits = sources.stream()
                .flatMap(source -> source.recent(RECENT).stream())
                .limit(RECENT)
                .map(Option::of)
                .toList();
        return hits.isEmpty() ? List.of() : List.of(new Group(getTranslation("ui.palette.recent"), hits));
    }

    @ClientCallable
    List<Group> search(String text) {
        var question = text.strip();
        if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        for (var source : sources) {
            var hits = source.search(question, HITS).stream().map(Option::of).toList();
            if (!hits.isEmpty()) {
                groups.add(new Group(getTranslation(source.labelKey()), hits));
            }
        }
        return groups;
    }

    @ClientCallable
    void go(String route) {
        getUI().ifPresent(ui -> Links.open(ui, route));
    }

    @ClientCallable
    void shortcut(String key) {
        getUI().ifPresent(ui -> SingleKeys.of(ui).press(key));
    }

    @ClientCallable
    void showShortcuts() {
        getUI().ifPresent(ui -> new ShortcutSheet(SingleKeys.of(ui)).open());
    }

    private List<Command> commands() {
        var commands = new ArrayList<Command>();
        for (var destination : Destination.all(this)) {
            commands.add(Command.of("goTo", destination.title(), destination.route(), destination.sign()));
        }
        for (var action : newActions) {
            commands.add(Command.of("create", getTranslation(action.labelKey()), action.route(), action.sign()));
        }
        return commands;
    }

    private Map<String, String> texts() {
        return Map.of(
                "label", getTranslation("ui.palette"),
                "placeholder", getTranslation("ui.search"),
                "none", getTranslation("ui.palette.none"),
                "count", getTranslation("ui.palette.count"),
                "error", getTranslation("ui.palette.error"),
                "goTo", getTranslation("ui.palette.go-to"),
                "create", getTranslation("ui.palette.create"),
                "move", getTranslation("ui.palette.move"),
                "open", getTranslation("ui.palette.open"),
                "close", getTranslation("ui.palette.close"));
    }

    record Command(String group, String title, String route, String sign) {

        private static Command of(String group, String title, String route, Sign sign) {
            return new Command(group, title, route, sign.path());
        }
    }

    record Group(String label, List<Option> hits) {}

    record Option(String title, @Nullable String subtitle, String route, String sign) {

        private static Option of(SearchSource.Hit hit) {
            return new Option(
                    hit.title(), hit.subtitle(), hit.route(), hit.sign().path());
        }
    }
}
