package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.Records;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.playbooks.Guidance;
import app.closeup.tenants.playbooks.Playbook;
import app.closeup.tenants.playbooks.PlaybookAreas;
import app.closeup.tenants.playbooks.PlaybookFigures;
import app.closeup.tenants.playbooks.PlaybookId;
import app.closeup.tenants.playbooks.PlaybookRuns;
import app.closeup.tenants.playbooks.Playbooks;
import app.closeup.tenants.playbooks.Scope;
import app.closeup.tenants.playbooks.Situation;
import app.closeup.tenants.rights.Action;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The company's playbooks, situation by situation, and how they are used. */
@Route("playbooks")
@PageTitle("playbooks.title")
@Menu(order = 165, title = "playbooks.title", icon = "book")
@PermitAll
@StyleSheet("closeup/policy.css")
class PlaybooksView extends Div implements AfterNavigationObserver {

    private final Playbooks playbooks;
    private final PlaybookRuns runs;
    private final Guidance guidance;
    private final Records records;
    private final Formats formats;
    private final Div content = new Div();

    PlaybooksView(Playbooks playbooks, PlaybookRuns runs, Guidance guidance, Records records, Formats formats) {
        this.playbooks = playbooks;
        this.runs = runs;
        this.guidance = guidance;
        this.records = records;
        this.formats = formats;
        var header = new PageHeader(getTranslation("playbooks.title")).subtitle(getTranslation("playbooks.lead"));
        if (leads()) {
            header.actions(Links.primaryButton("playbooks/new", getTranslation("playbooks.new")));
        }
        content.addClassNames("page-body", "stack", "stack-wide");
        addClassName("page");
        add(header, content);
    }

    static boolean leads() {
        return SignedIn.may(PlaybookAreas.PLAYBOOKS, Action.EDIT);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        var all = playbooks.all();
        if (all.isEmpty()) {
            content.add(empty());
        }
        var figures = runs.figures();
        var names = records.names(all.stream()
                .flatMap(playbook -> playbook.scope().record().stream())
                .toList());
        var cards = new Div();
        cards.addClassName("limits");
        for (var situation : playbooks.situations()) {
            var those = all.stream()
                    .filter(playbook -> playbook.situation().equals(situation.code()))
                    .filter(playbook -> leads() || playbook.latest() != null)
                    .toList();
            if (!those.isEmpty() || (leads() && !all.isEmpty())) {
                cards.add(card(situation, those, figures, names));
            }
        }
        content.add(cards);
        if (leads()) {
            content.add(adding());
            if (!all.isEmpty()) {
                content.add(suggestions());
            }
        }
    }

    private Card card(
            Situation situation,
            List<Playbook> those,
            Map<PlaybookId, PlaybookFigures> figures,
            Map<RecordRef, String> names) {
        var card = new Card(PlaybookWords.of(situation));
        if (those.isEmpty()) {
            var none = new Span(getTranslation("playbooks.none"));
            none.addClassNames("small", "muted");
            return card.body(none)
                    .actions(
                            Links.to("playbooks/new?situation=" + situation.code(), getTranslation("playbooks.write")));
        }
        var list = new UnorderedList();
        list.addClassName("policy-versions");
        those.forEach(
                playbook -> list.add(row(playbook, figures.getOrDefault(playbook.id(), PlaybookFigures.NONE), names)));
        return card.body(list);
    }

    private ListItem row(Playbook playbook, PlaybookFigures figures, Map<RecordRef, String> names) {
        var line = new Span(
                playbook.situation().equals(Situation.ALWAYS.code())
                        ? getTranslation("playbooks.rules.line", figures.blocked(), figures.setAside())
                        : used(figures));
        line.addClassNames("xs", "muted");
        var words = new Div(Links.to("playbooks/" + playbook.id(), playbook.title()), line);
        words.addClassName("policy-words");
        var row = new ListItem(words);
        if (playbook.scope().level() != Scope.Level.COMPANY) {
            row.add(ScopeTag.of(playbook.scope(), guidance, names));
        }
        row.add(state(playbook).toArray(Component[]::new));
        return row;
    }

    private String used(PlaybookFigures figures) {
        return figures.uses() == 0
                ? getTranslation("playbooks.line.none")
                : getTranslation("playbooks.line", figures.uses(), formats.percent(figures.deviation()));
    }

    static List<Tag> state(Playbook playbook) {
        if (playbook.retiredAt() != null) {
            return List.of(Tag.plain(text("playbooks.retired")));
        }
        var version = Optional.ofNullable(playbook.latest())
                .map(latest -> Tag.good(text("playbooks.version", latest.number())));
        var draft = playbook.draft() == null ? Optional.<Tag>empty() : Optional.of(Tag.warn(text("playbooks.draft")));
        return Stream.of(version, draft).flatMap(Optional::stream).toList();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    private Component empty() {
        if (!leads()) {
            return new EmptyState(
                    Sign.BOOK, getTranslation("playbooks.empty.title"), getTranslation("playbooks.empty.staff"));
        }
        var take = new Button(getTranslation("playbooks.take"), _ -> takeOver());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(
                        Sign.BOOK, getTranslation("playbooks.empty.title"), getTranslation("playbooks.empty.text"))
                .actions(take);
    }

    private Component suggestions() {
        var take = new Button(getTranslation("playbooks.take.missing"), _ -> takeOver());
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return new Div(take);
    }

    private void takeOver() {
        var taken = playbooks.takeOverSuggestions();
        Toast.show(getTranslation("playbooks.taken", taken));
        show();
    }

    private Component adding() {
        var name = new TextField(getTranslation("playbooks.situation.name"));
        var form = new Form(getTranslation("playbooks.situation.add"), () -> add(name))
                .field("name", name)
                .byEnter();
        var card = new Card(getTranslation("playbooks.situation.own")).body(form);
        card.addClassName("playbook-own");
        return card;
    }

    private List<Form.Problem> add(TextField name) {
        if (name.getValue().isBlank() || name.getValue().strip().length() > Playbooks.LONGEST_SITUATION) {
            return List.of(new Form.Problem(
                    "name", getTranslation("playbooks.situation.name.wrong", Playbooks.LONGEST_SITUATION)));
        }
        playbooks.addSituation(name.getValue());
        Toast.show(getTranslation("playbooks.situation.added"));
        show();
        return List.of();
    }
}
