package app.closeup.tenants.ui.authority;

import app.closeup.tenants.Staff;
import app.closeup.tenants.authority.DecisionKind;
import app.closeup.tenants.authority.Limit;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.Period;
import app.closeup.tenants.authority.Unit;
import app.closeup.tenants.ui.people.ColleaguePicker;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How far one role decides on one kind by itself. */
class LimitDialog extends Dialog {

    private static final int DAY = 24;

    private final BigDecimalField perIncident = new BigDecimalField(getTranslation("authority.limits.per-incident"));
    private final BigDecimalField perPeriod = new BigDecimalField(getTranslation("authority.limits.per-period"));
    private final Checkbox unlimited = new Checkbox(getTranslation("authority.limit.none"));
    private final Select<Period> period = new Select<>();
    private final ColleaguePicker approver;
    private final IntegerField deadline = new IntegerField(getTranslation("authority.limits.deadline"));
    private final Limits limits;
    private final UseWords words;
    private final String role;
    private final DecisionKind kind;

    /** @param before null when the role has no authority over the kind yet */
    LimitDialog(
            Limits limits,
            UseWords words,
            String role,
            String roleName,
            DecisionKind kind,
            @Nullable Limit before,
            Staff staff,
            Runnable done) {
        this.limits = limits;
        this.words = words;
        this.role = role;
        this.kind = kind;
        perIncident.setHelperText(getTranslation("authority.limits.empty"));
        perPeriod.setHelperText(getTranslation("authority.limits.empty"));
        perIncident.setSuffixComponent(new Span(words.sign(kind.unit())));
        perPeriod.setSuffixComponent(new Span(words.sign(periodUnit())));
        period.setLabel(getTranslation("authority.limits.period"));
        period.setItems(Period.values());
        period.setItemLabelGenerator(one -> getTranslation("authority.period." + one.code()));
        approver = new ColleaguePicker(getTranslation("authority.limits.approver"), staff);
        approver.setHelperText(getTranslation("authority.limits.approver.help"));
        deadline.setHelperText(getTranslation("authority.limits.deadline.help"));
        show(before);
        unlimited.setValue(before != null && before.perIncident() == null && before.perPeriod() == null);
        unlimited.setHelperText(getTranslation("authority.limits.unlimited.help"));
        if (before == null) {
            var none = new Paragraph(getTranslation("authority.limits.not-yet"));
            none.addClassNames("small", "muted");
            add(none);
        }
        var form = new Form(getTranslation("authority.limits.save"), this::save)
                .field("perIncident", perIncident)
                .field("perPeriod", perPeriod)
                .wide("unlimited", unlimited)
                .field("period", period)
                .field("deadline", deadline)
                .wide("approver", approver)
                .cancel(getTranslation("authority.cancel"), this::close)
                .whenSaved(() -> finish(done, "authority.limits.saved"));
        setHeaderTitle(UseWords.of(kind) + " · " + roleName);
        setWidth("520px");
        add(form);
        if (before != null) {
            var remove = new Button(getTranslation("authority.limits.remove"), _ -> {
                limits.remove(role, kind.code());
                finish(done, "authority.limits.removed");
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            remove.addClassName("dialog-start");
            getFooter().add(remove);
        }
    }

    private void show(@Nullable Limit before) {
        period.setValue(before == null ? Period.MONTH : before.period());
        deadline.setValue(before == null ? DAY : before.deadlineHours());
        if (before != null) {
            if (before.perIncident() != null) {
                perIncident.setValue(words.typed(before.perIncident(), kind.unit()));
            }
            if (before.perPeriod() != null) {
                perPeriod.setValue(words.typed(before.perPeriod(), periodUnit()));
            }
            approver.show(before.approver());
        }
    }

    private List<Form.Problem> save() {
        var problems = new ArrayList<Form.Problem>();
        var incident = read(problems, "perIncident", perIncident, kind.unit());
        var inPeriod = read(problems, "perPeriod", perPeriod, periodUnit());
        var hours = deadline.getValue();
        if (hours == null || hours < 1 || hours > 720) {
            problems.add(new Form.Problem("deadline", getTranslation("authority.limits.deadline.wrong")));
        }
        // A form that was only opened and saved gives no authority.
        if (incident.isEmpty() && inPeriod.isEmpty() && problems.isEmpty() && !unlimited.getValue()) {
            problems.add(new Form.Problem("perIncident", getTranslation("authority.limits.needed")));
        }
        if (problems.isEmpty() && hours != null) {
            limits.save(new Limit(
                    role,
                    kind.code(),
                    incident.isPresent() ? Long.valueOf(incident.getAsLong()) : null,
                    inPeriod.isPresent() ? Long.valueOf(inPeriod.getAsLong()) : null,
                    period.getValue(),
                    approver.chosen(),
                    hours));
        }
        return problems;
    }

    private OptionalLong read(List<Form.Problem> problems, String key, BigDecimalField field, Unit unit) {
        if (field.getValue() == null) {
            return OptionalLong.empty();
        }
        var amount = words.read(field.getValue(), unit);
        if (amount.isEmpty() || amount.getAsLong() < 0) {
            problems.add(new Form.Problem(key, getTranslation("authority.ask.amount.wrong")));
        }
        return amount;
    }

    private Unit periodUnit() {
        return kind.unit() == Unit.PERCENT ? Unit.TIMES : kind.unit();
    }

    private void finish(Runnable done, String toastKey) {
        close();
        Toast.show(getTranslation(toastKey));
        done.run();
    }
}
