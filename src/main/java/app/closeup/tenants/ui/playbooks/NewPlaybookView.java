package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.Records;
import app.closeup.tenants.playbooks.Guidance;
import app.closeup.tenants.playbooks.Playbook;
import app.closeup.tenants.playbooks.PlaybookContent;
import app.closeup.tenants.playbooks.PlaybookId;
import app.closeup.tenants.playbooks.PlaybookSaved;
import app.closeup.tenants.playbooks.PlaybookScopes;
import app.closeup.tenants.playbooks.Playbooks;
import app.closeup.tenants.playbooks.Scope;
import app.closeup.tenants.playbooks.Situation;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Begins a playbook: for which situation, and for whom. */
@Route("playbooks/new")
@PageTitle("playbooks.new")
@RolesAllowed("PLAYBOOKS_EDIT")
@StyleSheet("closeup/policy.css")
class NewPlaybookView extends Div implements AfterNavigationObserver {

    private static final String PLAYBOOKS = "playbooks";

    private final TextField title = new TextField(getTranslation("playbooks.field.title"));
    private final Select<Situation> situation = new Select<>();
    private final Select<Scope> scope = new Select<>();
    private final Playbooks playbooks;
    private final Guidance guidance;
    private final Records records;

    private @Nullable PlaybookId begun;
    private String back = PLAYBOOKS;

    NewPlaybookView(Playbooks playbooks, Guidance guidance, Records records) {
        this.playbooks = playbooks;
        this.guidance = guidance;
        this.records = records;
        title.setMaxLength(Playbook.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        situation.setLabel(getTranslation("playbooks.situation"));
        situation.setItems(playbooks.situations());
        situation.setItemLabelGenerator(PlaybookWords::of);
        situation.addValueChangeListener(event -> {
            if (title.isEmpty() && event.getValue() != null) {
                title.setValue(PlaybookWords.of(event.getValue()));
            }
        });
        scope.setLabel(getTranslation("playbooks.scope"));
        scope.setHelperText(getTranslation("playbooks.scope.help"));
        var form = new Form(getTranslation("playbooks.new.go-on"), this::begin)
                .field("situation", situation)
                .field("scope", scope)
                .wide("title", title)
                .byEnter()
                .cancel(getTranslation("playbooks.cancel"), () -> Links.open(UI.getCurrent(), back))
                .whenSaved(this::openBegun);
        var frame = new Div(form);
        frame.addClassNames("page-body", "policy-edit");
        addClassName("page");
        add(new PageHeader(getTranslation("playbooks.new")), frame);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        var record = query.getSingleParameter("record").flatMap(this::parse);
        back = record.flatMap(records::route).orElse(PLAYBOOKS);
        offer(record.orElse(null));
        query.getSingleParameter("situation")
                .flatMap(code -> playbooks.situations().stream()
                        .filter(known -> known.code().equals(code))
                        .findFirst())
                .ifPresent(situation::setValue);
    }

    /** The company, its segments, and the record from which somebody came. */
    private void offer(@Nullable RecordRef record) {
        var name = record == null ? "" : records.names(Set.of(record)).getOrDefault(record, "");
        var segments = guidance.segments();
        var scopes = new ArrayList<>(List.of(Scope.COMPANY));
        segments.stream().map(PlaybookScopes.Choice::key).map(Scope::segment).forEach(scopes::add);
        if (record != null) {
            scopes.add(Scope.of(record));
        }
        scope.setItems(scopes);
        scope.setItemLabelGenerator(one -> switch (one.level()) {
            case COMPANY -> getTranslation("playbooks.scope.company");
            case SEGMENT ->
                segments.stream()
                        .filter(segment -> segment.key().equals(one.key()))
                        .findFirst()
                        .map(PlaybookScopes.Choice::label)
                        .orElse("");
            case RECORD -> getTranslation("playbooks.scope.only", name);
        });
        scope.setValue(record == null ? Scope.COMPANY : Scope.of(record));
    }

    /** Only a record that is there. */
    private Optional<RecordRef> parse(String text) {
        try {
            return new Scope(Scope.Level.RECORD, text)
                    .record()
                    .filter(record -> !records.names(Set.of(record)).isEmpty());
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private List<Form.Problem> begin() {
        if (situation.getValue() == null) {
            return List.of(new Form.Problem("situation", getTranslation("playbooks.situation.missing")));
        }
        if (title.getValue().isBlank()) {
            return List.of(new Form.Problem("title", getTranslation("playbooks.field.title.missing")));
        }
        var created = playbooks.create(
                situation.getValue().code(), title.getValue(), scope.getValue(), PlaybookContent.BLANK);
        if (created instanceof PlaybookSaved.Saved saved) {
            begun = saved.id();
        }
        return List.of();
    }

    private void openBegun() {
        if (begun != null) {
            Links.open(UI.getCurrent(), "playbooks/" + begun + "/edit");
        }
    }
}
