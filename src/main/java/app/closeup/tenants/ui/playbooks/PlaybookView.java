package app.closeup.tenants.ui.playbooks;

import app.closeup.platform.Ids;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.Records;
import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.playbooks.ConductEvent;
import app.closeup.tenants.playbooks.Guidance;
import app.closeup.tenants.playbooks.Playbook;
import app.closeup.tenants.playbooks.PlaybookFigures;
import app.closeup.tenants.playbooks.PlaybookId;
import app.closeup.tenants.playbooks.PlaybookRun;
import app.closeup.tenants.playbooks.PlaybookRuns;
import app.closeup.tenants.playbooks.PlaybookSaved;
import app.closeup.tenants.playbooks.Playbooks;
import app.closeup.ui.kit.Card;
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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a playbook says, its versions, and what came of its use. */
@Route("playbooks/:playbookId")
@PermitAll
@StyleSheet("closeup/policy.css")
class PlaybookView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LATEST = 10;

    private final Playbooks playbooks;
    private final PlaybookRuns runs;
    private final Guidance guidance;
    private final Conduct conduct;
    private final Records records;
    private final Formats formats;

    private String title = "";

    PlaybookView(
            Playbooks playbooks,
            PlaybookRuns runs,
            Guidance guidance,
            Conduct conduct,
            Records records,
            Formats formats) {
        this.playbooks = playbooks;
        this.runs = runs;
        this.guidance = guidance;
        this.conduct = conduct;
        this.records = records;
        this.formats = formats;
        addClassName("page");
    }

    /** The identifier that stands in an address; empty when what stands there is none. */
    static Optional<PlaybookId> parse(String text) {
        return Ids.parse(text).map(PlaybookId::new);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("playbookId")
                .flatMap(PlaybookView::parse)
                .flatMap(playbooks::find)
                .filter(playbook -> playbook.latest() != null || PlaybooksView.leads())
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void reload(PlaybookId id) {
        playbooks.find(id).ifPresent(this::show);
    }

    private void show(Playbook playbook) {
        title = playbook.title();
        removeAll();
        var used = runs.of(playbook.id(), LATEST);
        var events = conduct.events(playbook.id(), LATEST);
        var names = records.names(Stream.of(
                        used.stream().map(PlaybookRun::record),
                        events.stream().map(ConductEvent::record).filter(Objects::nonNull),
                        playbook.scope().record().stream())
                .flatMap(some -> some)
                .toList());
        var latest = playbook.latest();
        var main = new Div();
        main.addClassNames("stack", "stack-wide");
        draft(playbook).ifPresent(main::add);
        if (latest != null) {
            main.add(new PlaybookRulesCard(latest.content(), guidance));
        }
        var figures = runs.figures().getOrDefault(playbook.id(), PlaybookFigures.NONE);
        var side = new Div(
                new PlaybookFiguresCard(figures, formats),
                new PlaybookVersionsCard(playbooks.versions(playbook.id()), formats),
                uses(used, names),
                events(events, names));
        side.addClassNames("stack", "stack-wide");
        var parts = new Div(main, side);
        parts.addClassName("policy");
        add(header(playbook, names), parts);
    }

    private PageHeader header(Playbook playbook, Map<RecordRef, String> names) {
        var header = new PageHeader(playbook.title())
                .beside(ScopeTag.of(playbook.scope(), guidance, names))
                .beside(PlaybooksView.state(playbook).toArray(Component[]::new))
                .subtitle(PlaybookWords.situation(playbook.situation(), playbooks.situations()));
        if (PlaybooksView.leads()) {
            header.actions(
                    Links.button("playbooks/" + playbook.id() + "/edit", getTranslation("playbooks.edit"), Sign.EDIT),
                    retiring(playbook));
        }
        return header;
    }

    private Button retiring(Playbook playbook) {
        var retired = playbook.retiredAt() != null;
        return new Button(getTranslation(retired ? "playbooks.bring-back" : "playbooks.retire"), _ -> {
            if (retired) {
                playbooks.bringBack(playbook.id());
            } else {
                playbooks.retire(playbook.id());
                Toast.undoable(getTranslation("playbooks.is-retired"), () -> {
                    playbooks.bringBack(playbook.id());
                    reload(playbook.id());
                });
            }
            reload(playbook.id());
        });
    }

    private Optional<Card> draft(Playbook playbook) {
        if (playbook.draft() == null || !PlaybooksView.leads()) {
            return Optional.empty();
        }
        var by = playbook.editedBy() == null ? getTranslation("policy.draft.somebody") : playbook.editedBy();
        var publish = new Button(getTranslation("playbooks.publish"), _ -> publish(playbook));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var discard = new Button(getTranslation("policy.draft.discard"), _ -> {
            playbooks.discard(playbook.id(), playbook.revision());
            Toast.show(getTranslation("policy.draft.discarded"));
            reload(playbook.id());
        });
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        discard.setVisible(playbook.latest() != null);
        var actions = new Div(publish, discard);
        actions.addClassNames("row", "row-wrap");
        return Optional.of(new Card(getTranslation("policy.draft"))
                .urgent()
                .body(
                        words(
                                getTranslation("playbooks.draft.by", by, formats.dateTime(playbook.editedAt())),
                                "policy-text"),
                        actions));
    }

    private void publish(Playbook playbook) {
        var draft = playbook.draft();
        if (draft == null || !draft.problems().isEmpty()) {
            Toast.problem(getTranslation("policy.draft.not-ready"));
            return;
        }
        if (playbooks.publish(playbook.id(), playbook.revision(), playbooks.today()) instanceof PlaybookSaved.Saved) {
            Toast.show(getTranslation("playbooks.published"));
        } else {
            Toast.problem(getTranslation("policy.publish.meanwhile"));
        }
        reload(playbook.id());
    }

    private Card uses(List<PlaybookRun> used, Map<RecordRef, String> names) {
        var card = new Card(getTranslation("playbooks.uses"));
        if (used.isEmpty()) {
            return card.body(words(getTranslation("playbooks.uses.none"), "policy-text"));
        }
        var list = new UnorderedList();
        list.addClassName("policy-versions");
        used.forEach(run -> {
            var line =
                    new Span(formats.date(run.startedAt()) + (run.startedBy() == null ? "" : " · " + run.startedBy()));
            line.addClassNames("xs", "muted");
            var both = new Div(link(run.record(), names), line);
            both.addClassName("policy-words");
            var item = new ListItem(both, RunTags.of(run));
            if (run.end() != null && run.end().reason() != null) {
                item.add(words(run.end().reason(), "playbook-reason"));
            }
            list.add(item);
        });
        return card.body(list);
    }

    private Component events(List<ConductEvent> events, Map<RecordRef, String> names) {
        var card = new Card(getTranslation("playbooks.events"));
        card.setVisible(!events.isEmpty());
        var list = new UnorderedList();
        list.addClassName("policy-versions");
        events.forEach(event -> {
            var line = new Span(formats.dateTime(event.at()) + (event.by() == null ? "" : " · " + event.by()));
            line.addClassNames("xs", "muted");
            var both = new Div(new Span(event.rule()), line);
            both.addClassName("policy-words");
            var item = new ListItem(
                    both,
                    event.blocked()
                            ? Tag.bad(getTranslation("playbooks.event.blocked"))
                            : Tag.warn(getTranslation("playbooks.event.set-aside")));
            if (event.record() != null) {
                both.add(link(event.record(), names));
            }
            if (event.reason() != null) {
                item.add(words(event.reason(), "playbook-reason"));
            }
            list.add(item);
        });
        return card.body(list);
    }

    private Component link(RecordRef record, Map<RecordRef, String> names) {
        var name = names.get(record);
        return name == null
                ? new Span(getTranslation("authority.record.gone"))
                : records.route(record)
                        .map(route -> (Component) Links.to(route, name))
                        .orElse(new Span(name));
    }

    private static Paragraph words(String text, String className) {
        var words = new Paragraph(text);
        words.addClassName(className);
        return words;
    }
}
