package app.closeup.tenants.ui.authority;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.authority.Answer;
import app.closeup.tenants.authority.Authority;
import app.closeup.tenants.authority.DecisionKind;
import app.closeup.tenants.authority.Limit;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.Question;
import app.closeup.tenants.authority.Why;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides in a customer's favour, or asks whoever may. */
class AskDialog extends Dialog {

    private final Select<DecisionKind> kind = new Select<>();
    private final BigDecimalField amount = new BigDecimalField(getTranslation("authority.ask.amount"));
    private final ComboBox<String> incident = new ComboBox<>(getTranslation("authority.ask.incident"));
    private final Checkbox extra = new Checkbox(getTranslation("authority.ask.extra"));
    private final TextArea reason = new TextArea(getTranslation("authority.ask.reason"));
    private final Span sign = new Span();
    private final Authority authority;
    private final Formats formats;
    private final UseWords words;
    private final Map<String, Limit> mine;
    private final @Nullable RecordRef record;
    private final Runnable done;
    private final Form form;

    /** @param record for whom; null when it is about no record */
    AskDialog(Authority authority, Limits limits, Formats formats, @Nullable RecordRef record, Runnable done) {
        this.authority = authority;
        this.formats = formats;
        this.words = new UseWords(limits, formats);
        this.mine = limits.mine().stream().collect(Collectors.toMap(Limit::kind, Function.identity()));
        this.record = record;
        this.done = done;
        kind.setLabel(getTranslation("authority.ask.kind"));
        kind.setItems(limits.kinds());
        kind.setItemLabelGenerator(UseWords::of);
        kind.addValueChangeListener(event -> {
            explain(event.getValue());
            foresee();
        });
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.addValueChangeListener(_ -> foresee());
        incident.addValueChangeListener(_ -> foresee());
        extra.addValueChangeListener(_ -> foresee());
        amount.setSuffixComponent(sign);
        amount.setRequiredIndicatorVisible(true);
        incident.setItems(record == null ? List.of() : authority.incidents(record));
        incident.setAllowCustomValue(true);
        incident.addCustomValueSetListener(event -> incident.setValue(event.getDetail()));
        incident.setHelperText(getTranslation("authority.ask.incident.help"));
        incident.setRequiredIndicatorVisible(true);
        extra.setVisible(record != null);
        extra.setHelperText(getTranslation("authority.ask.extra.help"));
        reason.setMaxLength(Question.LONGEST_REASON);
        reason.setHelperText(getTranslation("authority.ask.reason.help"));
        setHeaderTitle(getTranslation("authority.ask.title"));
        setWidth("520px");
        form = new Form(getTranslation("authority.ask.action"), this::ask)
                .field("kind", kind)
                .field("amount", amount)
                .wide("incident", incident)
                .wide("reason", reason)
                .wide("extra", extra)
                .cancel(getTranslation("authority.cancel"), this::close);
        kind.setValue(DecisionKind.GOODWILL);
        add(form);
    }

    /** Before anything is sent: whether it is decided here and now, or by whom. */
    private void foresee() {
        var chosen = kind.getValue();
        var counted = chosen == null ? OptionalLong.empty() : words.read(amount.getValue(), chosen.unit());
        if (chosen == null || counted.isEmpty() || counted.getAsLong() <= 0) {
            show(null, null);
            return;
        }
        var about = incident.getOptionalValue().orElse("");
        var outlook = authority.outlook(
                new Question(chosen.code(), counted.getAsLong(), about, record, extra.getValue(), null));
        show(outlook.why(), outlook.approver());
    }

    private void show(@Nullable Why why, @Nullable String approver) {
        amount.setHelperText(why == null ? null : why(why));
        if (why == null) {
            form.saveLabel(getTranslation("authority.ask.action"));
        } else if (approver == null) {
            form.saveLabel(getTranslation("authority.ask.for-approval"));
        } else {
            form.saveLabel(getTranslation("authority.ask.approver", approver));
        }
    }

    private void explain(@Nullable DecisionKind chosen) {
        if (chosen == null) {
            return;
        }
        sign.setText(words.sign(chosen.unit()));
        var limit = mine.get(chosen.code());
        kind.setHelperText(
                limit == null
                        ? getTranslation("authority.ask.no-limit")
                        : words.incident(limit)
                                + words.period(limit)
                                        .map(period -> "; " + period)
                                        .orElse(""));
    }

    private List<Form.Problem> ask() {
        var chosen = kind.getValue();
        var problems = new ArrayList<Form.Problem>();
        var counted = words.read(amount.getValue(), chosen.unit());
        if (counted.isEmpty() || counted.getAsLong() <= 0) {
            problems.add(new Form.Problem("amount", getTranslation("authority.ask.amount.wrong")));
        }
        var about = incident.getOptionalValue().map(String::strip).orElse("");
        if (about.isEmpty() || about.length() > Question.LONGEST_INCIDENT) {
            problems.add(new Form.Problem(
                    "incident", getTranslation("authority.ask.incident.missing", Question.LONGEST_INCIDENT)));
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        if (chosen.unit() == app.closeup.tenants.authority.Unit.PERCENT && counted.getAsLong() > 10_000) {
            return List.of(new Form.Problem("amount", getTranslation("authority.ask.percent.wrong")));
        }
        return answer(authority.ask(
                new Question(chosen.code(), counted.getAsLong(), about, record, extra.getValue(), reason.getValue())));
    }

    private List<Form.Problem> answer(Answer answer) {
        return switch (answer) {
            case Answer.Granted granted -> {
                close();
                done.run();
                Toast.show(
                        granted.extrasLeft() == null
                                ? getTranslation("authority.granted")
                                : getTranslation("authority.granted.extra", granted.extrasLeft()));
                yield List.of();
            }
            case Answer.NeedsApproval asked -> {
                tell(asked);
                done.run();
                yield List.of();
            }
            case Answer.Refused(var why) ->
                List.of(new Form.Problem(null, getTranslation("authority.refused." + why.code())));
        };
    }

    private void tell(Answer.NeedsApproval asked) {
        removeAll();
        getFooter().removeAll();
        var why = new Paragraph(why(asked.why()));
        var who = new Paragraph(getTranslation("authority.asked", asked.approver(), formats.dateTime(asked.dueAt())));
        who.addClassName("muted");
        var words = new Div(why, who);
        words.addClassName("stack");
        add(words);
        getFooter().add(new Button(getTranslation("authority.close"), _ -> close()));
    }

    private String why(Why why) {
        return getTranslation("authority.why." + why.code());
    }
}
