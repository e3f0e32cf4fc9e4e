package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.Goal;
import app.closeup.tenants.policy.GoalReadings;
import app.closeup.tenants.policy.Reading;
import app.closeup.ui.kit.Chart;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks how a goal stands, and shows how it went. */
class ReadingDialog extends Dialog {

    private final BigDecimalField value = new BigDecimalField();
    private final DateField on = new DateField(getTranslation("policy.goals.record.on"));
    private final Goal goal;
    private final GoalReadings readings;
    private final LocalDate today;

    ReadingDialog(Goal goal, GoalReadings readings, LocalDate today, Formats formats, Runnable saved) {
        this.goal = goal;
        this.readings = readings;
        this.today = today;
        value.setLabel(getTranslation("policy.goals.record.value", goal.unit()));
        value.setRequiredIndicatorVisible(true);
        on.setValue(today);
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        var form = new Form(getTranslation("policy.goals.record.save"), this::save)
                .field("value", value)
                .field("on", on)
                .byEnter()
                .cancel(getTranslation("policy.goals.record.cancel"), this::close)
                .whenSaved(() -> {
                    close();
                    saved.run();
                });
        setHeaderTitle(goal.title());
        setWidth("520px");
        add(form);
        history(formats);
    }

    private void history(Formats formats) {
        var past = readings.of(goal.id()).reversed();
        if (past.size() > 1) {
            add(new Chart(Chart.Kind.LINE, getTranslation("policy.goals.history", goal.title()))
                    .show(
                            past.stream()
                                    .map(reading -> formats.date(reading.on()))
                                    .toList(),
                            List.of(new Chart.Series(
                                    goal.title(),
                                    past.stream().map(Reading::value).toList()))));
        }
    }

    private List<Form.Problem> save() {
        var problems = new ArrayList<Form.Problem>();
        if (value.getValue() == null) {
            problems.add(new Form.Problem("value", getTranslation("policy.goals.record.missing")));
        } else if (!GoalReadings.fits(value.getValue())) {
            problems.add(new Form.Problem("value", getTranslation("policy.goals.record.large")));
        }
        if (on.getValue() == null || on.getValue().isAfter(today)) {
            problems.add(new Form.Problem("on", getTranslation("policy.goals.record.day")));
        }
        if (problems.isEmpty()) {
            readings.record(goal.id(), value.getValue(), on.getValue());
        }
        return problems;
    }
}
