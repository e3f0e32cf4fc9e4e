package app.closeup.tenants.ui.authority;

import app.closeup.tenants.authority.Approvals;
import app.closeup.tenants.authority.Question;
import app.closeup.tenants.authority.Use;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Approves or declines, with the reason that whoever asked will read. */
class DecideDialog extends Dialog {

    private final TextArea reason = new TextArea(getTranslation("authority.decide.reason"));
    private final Approvals approvals;
    private final Use use;
    private final boolean approve;

    DecideDialog(Approvals approvals, Use use, boolean approve, String what, Runnable done) {
        this.approvals = approvals;
        this.use = use;
        this.approve = approve;
        var action = approve ? "authority.decide.approve" : "authority.decide.decline";
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("authority.decide.reason.help"));
        setHeaderTitle(getTranslation(action));
        setWidth("480px");
        var words = new Paragraph(what);
        words.addClassName("muted");
        add(
                words,
                new Form(getTranslation(action), this::decide)
                        .wide("reason", reason)
                        .cancel(getTranslation("authority.cancel"), this::close)
                        .whenSaved(() -> {
                            close();
                            done.run();
                        }));
    }

    private List<Form.Problem> decide() {
        var why = reason.getValue();
        if (why.isBlank() || why.length() > Question.LONGEST_REASON) {
            return List.of(new Form.Problem(
                    "reason", getTranslation("authority.decide.reason.missing", Question.LONGEST_REASON)));
        }
        var decided = approve ? approvals.approve(use.id(), why) : approvals.decline(use.id(), why);
        if (decided.isPresent()) {
            Toast.show(getTranslation(approve ? "authority.decide.approved" : "authority.decide.declined"));
        } else {
            Toast.problem(getTranslation("authority.decide.meanwhile"));
        }
        return List.of();
    }
}
