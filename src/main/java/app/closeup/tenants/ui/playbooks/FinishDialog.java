package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.playbooks.Outcome;
import app.closeup.tenants.playbooks.PlaybookRun;
import app.closeup.tenants.playbooks.PlaybookRuns;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;

/** Asks whether a playbook was followed, and what came of it. */
class FinishDialog extends Dialog {

    private final RadioButtonGroup<Boolean> followed = new RadioButtonGroup<>(getTranslation("playbooks.finish.how"));
    private final RadioButtonGroup<Outcome> outcome =
            new RadioButtonGroup<>(getTranslation("playbooks.finish.outcome"));
    private final TextArea reason = new TextArea(getTranslation("playbooks.finish.reason"));
    private final PlaybookRuns runs;
    private final PlaybookRun run;

    FinishDialog(PlaybookRuns runs, PlaybookRun run, String title, Runnable done) {
        this.runs = runs;
        this.run = run;
        followed.setItems(true, false);
        followed.setItemLabelGenerator(
                one -> getTranslation(one ? "playbooks.finish.followed" : "playbooks.finish.deviated"));
        followed.addValueChangeListener(event -> reason.setVisible(!event.getValue()));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> getTranslation("playbooks.outcome." + one.key()));
        outcome.setRequiredIndicatorVisible(true);
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("playbooks.finish.reason.help"));
        followed.setValue(run.allDone());
        reason.setVisible(!run.allDone());
        setHeaderTitle(title);
        setWidth("480px");
        add(new Form(getTranslation("playbooks.finish"), this::finish)
                .wide("followed", followed)
                .wide("reason", reason)
                .wide("outcome", outcome)
                .cancel(getTranslation("playbooks.cancel"), this::close)
                .whenSaved(() -> {
                    close();
                    done.run();
                }));
    }

    private List<Form.Problem> finish() {
        var problems = new ArrayList<Form.Problem>();
        var asWritten = Boolean.TRUE.equals(followed.getValue());
        if (asWritten && !run.allDone()) {
            problems.add(new Form.Problem("followed", getTranslation("playbooks.finish.open-steps")));
        }
        if (!asWritten && (reason.getValue().isBlank() || reason.getValue().length() > PlaybookRun.LONGEST_REASON)) {
            problems.add(new Form.Problem(
                    "reason", getTranslation("playbooks.finish.reason.missing", PlaybookRun.LONGEST_REASON)));
        }
        if (outcome.getValue() == null) {
            problems.add(new Form.Problem("outcome", getTranslation("playbooks.finish.outcome.missing")));
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        var finished = asWritten
                ? runs.followed(run.id(), run.revision(), outcome.getValue())
                : runs.deviated(run.id(), run.revision(), outcome.getValue(), reason.getValue());
        if (finished.isPresent()) {
            Toast.show(getTranslation("playbooks.finished"));
        } else {
            Toast.problem(getTranslation("playbooks.run.meanwhile"));
        }
        return List.of();
    }
}
