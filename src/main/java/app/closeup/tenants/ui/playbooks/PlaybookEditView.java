package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.playbooks.Guidance;
import app.closeup.tenants.playbooks.Playbook;
import app.closeup.tenants.playbooks.PlaybookContent;
import app.closeup.tenants.playbooks.PlaybookId;
import app.closeup.tenants.playbooks.PlaybookSaved;
import app.closeup.tenants.playbooks.Playbooks;
import app.closeup.tenants.playbooks.Scope;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the draft of a playbook. */
@Route("playbooks/:playbookId/edit")
@RolesAllowed("PLAYBOOKS_EDIT")
@StyleSheet("closeup/policy.css")
class PlaybookEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Playbooks playbooks;
    private final PlaybookForm fields;
    private final Form form = new Form(getTranslation("policy.edit.save"), this::save);
    private final PageHeader header = new PageHeader(getTranslation("playbooks.edit"));

    private PlaybookId id = new PlaybookId(new UUID(0, 0));
    private long revision;
    private String title = "";

    PlaybookEditView(Playbooks playbooks, Conduct conduct, Guidance guidance) {
        this.playbooks = playbooks;
        fields = new PlaybookForm(conduct, guidance);
        fields.addTo(form);
        form.whenSaved(() -> Toast.show(getTranslation("policy.draft.saved")));
        var frame = new Div(form);
        frame.addClassNames("page-body", "policy-edit");
        addClassName("page");
        add(header, frame);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("playbookId")
                .flatMap(PlaybookView::parse)
                .flatMap(playbooks::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Playbook playbook) {
        id = playbook.id();
        revision = playbook.revision();
        title = playbook.title();
        var back = "playbooks/" + id;
        var publish = new Button(getTranslation("playbooks.publish"), _ -> saveAndPublish());
        header.title(title);
        header.subtitle(getTranslation("policy.edit.lead"));
        header.actions(Links.button(back, getTranslation("policy.edit.back"), Sign.ARROW_LEFT), publish);
        if (playbook.scope().level() != Scope.Level.COMPANY) {
            wider(playbook).forEach(fields::inherit);
        }
        fields.show(title, content(playbook));
        form.pristine();
    }

    /** The company's own rules for the situation. */
    private List<PlaybookContent> wider(Playbook playbook) {
        return playbooks.all().stream()
                .filter(other -> other.situation().equals(playbook.situation()))
                .filter(other ->
                        other.scope().level().compareTo(playbook.scope().level()) < 0)
                .flatMap(other -> other.latest() == null
                        ? Stream.empty()
                        : Stream.of(other.latest().content()))
                .toList();
    }

    private static PlaybookContent content(Playbook playbook) {
        if (playbook.draft() != null) {
            return playbook.draft();
        }
        return playbook.latest() == null
                ? PlaybookContent.BLANK
                : playbook.latest().content();
    }

    private List<Form.Problem> save() {
        var missing = fields.missing();
        if (!missing.isEmpty()) {
            return missing;
        }
        return switch (playbooks.save(id, revision, fields.title(), fields.read())) {
            case PlaybookSaved.Saved saved -> {
                revision = saved.revision();
                yield List.of();
            }
            case PlaybookSaved.ChangedMeanwhile() ->
                List.of(new Form.Problem(null, getTranslation("policy.edit.meanwhile")));
        };
    }

    private void saveAndPublish() {
        var problems = fields.problems(fields.read());
        if (problems.isEmpty()) {
            problems = save();
        }
        form.show(problems);
        if (problems.isEmpty()) {
            form.pristine();
            if (playbooks.publish(id, revision, playbooks.today()) instanceof PlaybookSaved.Saved) {
                Toast.show(getTranslation("playbooks.published"));
            } else {
                Toast.problem(getTranslation("policy.publish.meanwhile"));
            }
            getUI().ifPresent(ui -> Links.open(ui, "playbooks/" + id));
        }
    }
}
