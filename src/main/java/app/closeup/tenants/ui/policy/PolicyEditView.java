package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.DraftSaved;
import app.closeup.tenants.policy.Goal;
import app.closeup.tenants.policy.Measure;
import app.closeup.tenants.policy.Policies;
import app.closeup.tenants.policy.PolicyContent;
import app.closeup.tenants.policy.PolicyDraft;
import app.closeup.tenants.policy.PolicyProblem;
import app.closeup.tenants.policy.PolicyVersion;
import app.closeup.tenants.policy.Principle;
import app.closeup.tenants.policy.Stance;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.RowsField;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the draft of the policy; what is missing may wait until it is published. */
@Route("policy/edit")
@PageTitle("policy.edit.title")
@RolesAllowed("POLICY_EDIT")
@StyleSheet("closeup/policy.css")
class PolicyEditView extends Div implements AfterNavigationObserver {

    private final TextArea purpose = area("policy.purpose", "policy.purpose.help");
    private final TextArea direction = area("policy.direction", "policy.direction.help");
    private final TextArea notMeant = area("policy.not-meant", "policy.not-meant.help");
    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>(getTranslation("policy.stance"));
    private final IntegerField extrasCap = new IntegerField(getTranslation("policy.extras-cap"));
    private final IntegerField extrasDays = new IntegerField(getTranslation("policy.extras-days"));
    private final IntegerField reviewMonths = new IntegerField(getTranslation("policy.review-months"));
    private final Map<UUID, String> results = new LinkedHashMap<>();
    private final RowsField<Principle> principles = new RowsField<>(
            getTranslation("policy.principles"),
            getTranslation("policy.principles.add"),
            () -> new PolicyRows.PrincipleRow(results));
    private final RowsField<Goal> goals;
    private final RowsField<Measure> measures = new RowsField<>(
            getTranslation("policy.measures"), getTranslation("policy.measures.add"), PolicyRows.MeasureRow::new);
    private final Form form = new Form(getTranslation("policy.edit.save"), this::save);
    private final Policies policies;

    private long revision;

    PolicyEditView(Policies policies) {
        this.policies = policies;
        goals = new RowsField<>(
                getTranslation("policy.goals"),
                getTranslation("policy.goals.add"),
                () -> new PolicyRows.GoalRow(policies.today().plusYears(1)));
        stance.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(one -> getTranslation("policy.stance." + one.code()));
        stance.setHelperText(getTranslation("policy.stance.meet.text"));
        stance.addValueChangeListener(event -> {
            var exceeds = event.getValue() == Stance.EXCEED;
            extrasCap.setVisible(exceeds);
            extrasDays.setVisible(exceeds);
        });
        form.wide("purpose", purpose)
                .wide("direction", direction)
                .wide("notMeant", notMeant)
                .wide("stance", stance)
                .field("extrasCap", extrasCap)
                .field("extrasDays", extrasDays)
                .field("reviewMonths", reviewMonths)
                .wide("goals", goals)
                .wide("measures", measures)
                .wide("principles", principles)
                .whenSaved(() -> Toast.show(getTranslation("policy.draft.saved")));
        var publish = new Button(getTranslation("policy.edit.save-and-publish"), _ -> saveAndPublish());
        var frame = new Div(form);
        frame.addClassNames("page-body", "policy-edit");
        addClassName("page");
        add(
                new PageHeader(getTranslation("policy.edit.title"))
                        .subtitle(getTranslation("policy.edit.lead"))
                        .actions(Links.button("policy", getTranslation("policy.edit.back"), Sign.ARROW_LEFT), publish),
                frame);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var draft = policies.draft();
        revision = draft.map(PolicyDraft::revision).orElse(0L);
        show(draft.map(PolicyDraft::content)
                .or(() -> policies.latest().map(PolicyVersion::content))
                .orElse(PolicyContent.BLANK));
        form.pristine();
    }

    private void show(PolicyContent content) {
        know(content);
        purpose.setValue(content.purpose());
        direction.setValue(content.direction());
        notMeant.setValue(content.notMeant());
        stance.setValue(content.stance());
        extrasCap.setVisible(content.stance() == Stance.EXCEED);
        extrasDays.setVisible(content.stance() == Stance.EXCEED);
        extrasCap.setValue(content.extrasCap());
        extrasDays.setValue(content.extrasDays());
        reviewMonths.setValue(content.reviewMonths());
        goals.setValue(content.goals());
        measures.setValue(content.measures());
        principles.setValue(content.principles());
    }

    private PolicyContent read() {
        return new PolicyContent(
                purpose.getValue().strip(),
                direction.getValue().strip(),
                notMeant.getValue().strip(),
                stance.getValue(),
                number(extrasCap),
                number(extrasDays),
                number(reviewMonths),
                principles.read(),
                goals.read(),
                measures.read());
    }

    private List<Form.Problem> save() {
        var content = read();
        return switch (policies.save(content, revision)) {
            case DraftSaved.Saved(var next) -> {
                revision = next;
                know(content);
                principles.setValue(List.of());
                principles.setValue(content.principles());
                yield List.of();
            }
            case DraftSaved.ChangedMeanwhile _, DraftSaved.Published _ ->
                List.of(new Form.Problem(null, getTranslation("policy.edit.meanwhile")));
        };
    }

    /** What is missing in a draft is said when it is to be published. */
    private void saveAndPublish() {
        var content = read();
        var problems = content.problems();
        if (!problems.isEmpty()) {
            form.show(problems.stream().map(this::problem).toList());
            return;
        }
        var unsaved = save();
        form.show(unsaved);
        if (unsaved.isEmpty()) {
            form.pristine();
            new PublishDialog(policies, revision, () -> getUI().ifPresent(ui -> Links.open(ui, "policy"))).open();
        }
    }

    private Form.Problem problem(PolicyProblem problem) {
        return new Form.Problem(
                problem.part(),
                getTranslation(problem.messageKey(), problem.arguments().toArray()));
    }

    /** The goals and measures that a principle may name. */
    private void know(PolicyContent content) {
        results.clear();
        content.goals().forEach(goal -> results.put(goal.id(), goal.title()));
        content.measures().forEach(measure -> results.put(measure.id(), measure.name()));
    }

    private static int number(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private TextArea area(String labelKey, String helpKey) {
        var area = new TextArea(getTranslation(labelKey));
        area.setHelperText(getTranslation(helpKey));
        area.setMinRows(3);
        return area;
    }
}
