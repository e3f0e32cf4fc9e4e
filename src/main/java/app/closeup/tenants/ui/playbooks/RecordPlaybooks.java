package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.playbooks.Guidance;
import app.closeup.tenants.playbooks.Guide;
import app.closeup.tenants.playbooks.PlaybookAreas;
import app.closeup.tenants.playbooks.PlaybookContent;
import app.closeup.tenants.playbooks.PlaybookRun;
import app.closeup.tenants.playbooks.PlaybookRuns;
import app.closeup.tenants.playbooks.Playbooks;
import app.closeup.tenants.playbooks.RunState;
import app.closeup.tenants.playbooks.Situation;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.ui.authority.UseAuthority;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The playbooks in use with a record, those that its state suggests, and the others to be started. */
@StyleSheet("closeup/policy.css")
class RecordPlaybooks extends Div {

    private static final int RUNS = 12;
    private static final int PAST = 3;

    private final RecordRef record;
    private final Guidance guidance;
    private final PlaybookRuns runs;
    private final Playbooks playbooks;
    private final UseAuthority authority;
    private final Formats formats;

    RecordPlaybooks(
            RecordRef record,
            Guidance guidance,
            PlaybookRuns runs,
            Playbooks playbooks,
            UseAuthority authority,
            Formats formats) {
        this.record = record;
        this.guidance = guidance;
        this.runs = runs;
        this.playbooks = playbooks;
        this.authority = authority;
        this.formats = formats;
        addClassNames("stack", "stack-wide");
        show();
    }

    private void show() {
        removeAll();
        var guides = guidance.of(record);
        var used = runs.of(record, RUNS);
        var open = used.stream().filter(run -> run.state() == RunState.OPEN).toList();
        setVisible(!guides.isEmpty() || !used.isEmpty());
        open.forEach(run -> add(card(run, guide(run, guides).orElse(null))));
        var startable = guides.stream()
                .filter(guide -> !guide.situation().equals(Situation.ALWAYS.code()))
                .filter(guide -> open.stream().noneMatch(run -> run.playbook().equals(guide.playbook())))
                .toList();
        startable.stream().filter(Guide::suggested).forEach(guide -> add(suggestion(guide)));
        var past = used.stream()
                .filter(run -> run.state() != RunState.OPEN)
                .limit(PAST)
                .toList();
        var others = startable.stream().filter(guide -> !guide.suggested()).toList();
        var always = guides.stream()
                .filter(guide -> guide.situation().equals(Situation.ALWAYS.code()))
                .findFirst();
        if (!others.isEmpty() || !past.isEmpty() || always.isPresent()) {
            add(more(others, past, always.orElse(null)));
        }
    }

    private static Optional<Guide> guide(PlaybookRun run, List<Guide> guides) {
        return guides.stream()
                .filter(guide -> guide.playbook().equals(run.playbook()))
                .findFirst();
    }

    /** The check list is that of the start; the rules are those of today. */
    private Card card(PlaybookRun run, @Nullable Guide guide) {
        var title = guide == null ? title(run) : guide.title();
        var card = new Card(getTranslation("playbooks.card", title))
                .beside(Tag.warn(getTranslation("playbooks.card.since", formats.date(run.startedAt()))))
                .urgent();
        card.addClassName("playbook-card");
        if (guide != null) {
            GuideLists.limits(guide.content()).forEach(card::body);
        }
        run.steps().forEach(step -> card.body(tick(run, step)));
        authority.allowance().map(text -> words(text, "playbook-allowance")).ifPresent(card::body);
        if (guide != null) {
            help(guide.content()).ifPresent(card::body);
        }
        var finish = new Button(
                getTranslation("playbooks.finish"), _ -> new FinishDialog(runs, run, title, this::show).open());
        finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        var actions = new Div(finish);
        actions.addClassNames("row", "row-wrap", "playbook-actions");
        if (guide != null) {
            adapt(guide).ifPresent(actions::add);
        }
        return card.body(actions);
    }

    private Checkbox tick(PlaybookRun run, PlaybookRun.Step step) {
        var box = new Checkbox(step.text(), step.doneAt() != null);
        box.addClassName("playbook-step");
        if (step.doneAt() != null && step.doneBy() != null) {
            box.setHelperText(getTranslation("playbooks.step.done", step.doneBy(), formats.dateTime(step.doneAt())));
        }
        box.addValueChangeListener(event -> {
            if (runs.tick(run.id(), run.revision(), step.id(), event.getValue()).isEmpty()) {
                Toast.problem(getTranslation("playbooks.run.meanwhile"));
            }
            show();
        });
        return box;
    }

    private Card suggestion(Guide guide) {
        var card = new Card(getTranslation("playbooks.card", guide.title()))
                .beside(Tag.info(getTranslation("playbooks.card.suggested")));
        card.addClassName("playbook-card");
        if (!guide.content().aim().isEmpty()) {
            card.body(words(guide.content().aim(), "policy-text"));
        }
        var start = new Button(getTranslation("playbooks.start"), _ -> start(guide));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        start.setAriaLabel(getTranslation("playbooks.start") + ": " + guide.title());
        return card.body(start);
    }

    private Card more(List<Guide> others, List<PlaybookRun> past, @Nullable Guide always) {
        var card = new Card(getTranslation("playbooks.title"));
        card.addClassName("playbook-card");
        if (!others.isEmpty()) {
            var choice = new Select<Guide>();
            choice.setPlaceholder(getTranslation("playbooks.choose"));
            choice.setAriaLabel(getTranslation("playbooks.choose"));
            choice.setItems(others);
            choice.setItemLabelGenerator(Guide::title);
            choice.setWidthFull();
            choice.addValueChangeListener(event -> {
                if (event.getValue() != null) {
                    start(event.getValue());
                }
            });
            card.body(choice);
        }
        if (always != null) {
            var content = always.content();
            card.body(words(getTranslation("playbooks.always"), "policy-text"));
            GuideLists.limits(content).forEach(card::body);
            help(content).ifPresent(card::body);
        }
        if (!past.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("policy-versions");
            past.forEach(run -> list.add(past(run)));
            card.body(list);
        }
        return card;
    }

    /** Folded: it is looked up when it is needed. */
    private Optional<NativeDetails> help(PlaybookContent content) {
        var parts = GuideLists.help(content);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new NativeDetails(
                        getTranslation("playbooks.help"),
                        new Div(parts.toArray(com.vaadin.flow.component.Component[]::new))));
    }

    private ListItem past(PlaybookRun run) {
        var end = Objects.requireNonNull(run.end());
        var name = new Span(title(run));
        var line =
                new Span(formats.date(end.finishedAt()) + (end.finishedBy() == null ? "" : " · " + end.finishedBy()));
        line.addClassNames("xs", "muted");
        var both = new Div(name, line);
        both.addClassName("policy-words");
        return new ListItem(both, RunTags.of(run));
    }

    private void start(Guide guide) {
        if (runs.start(guide.playbook(), record).isEmpty()) {
            Toast.problem(getTranslation("playbooks.run.meanwhile"));
        }
        show();
    }

    /** Rules for this record alone, on top of the company's. */
    private Optional<com.vaadin.flow.component.Component> adapt(Guide guide) {
        return SignedIn.may(PlaybookAreas.PLAYBOOKS, Action.EDIT)
                ? Optional.of(Links.to(
                        "playbooks/new?situation=" + guide.situation() + "&record=" + record.kind() + ":" + record.id(),
                        getTranslation("playbooks.adapt")))
                : Optional.empty();
    }

    private String title(PlaybookRun run) {
        return playbooks.find(run.playbook()).map(playbook -> playbook.title()).orElse("—");
    }

    private static Paragraph words(String text, String className) {
        var words = new Paragraph(text);
        words.addClassName(className);
        return words;
    }
}
