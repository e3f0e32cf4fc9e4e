package app.closeup.tenants.ui.policy;

import app.closeup.tenants.policy.DraftSaved;
import app.closeup.tenants.policy.Policies;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Asks from when a draft is to hold and what is new, and publishes it. */
class PublishDialog extends Dialog {

    private final DateField from = new DateField(getTranslation("policy.publish.from"));
    private final TextArea note = new TextArea(getTranslation("policy.publish.note"));
    private final Policies policies;
    private final long revision;

    PublishDialog(Policies policies, long revision, Runnable published) {
        this.policies = policies;
        this.revision = revision;
        var number = policies.latest().map(latest -> latest.number() + 1).orElse(1);
        from.setValue(policies.today());
        from.setMin(policies.today());
        note.setMaxLength(Policies.LONGEST_NOTE);
        note.setMinRows(3);
        var form = new Form(getTranslation("policy.publish.action"), this::publish)
                .wide("from", from)
                .wide("note", note)
                .cancel(getTranslation("policy.publish.cancel"), this::close)
                .whenSaved(() -> {
                    close();
                    Toast.show(getTranslation("policy.publish.done", number));
                    published.run();
                });
        setHeaderTitle(getTranslation("policy.publish.title", number));
        setWidth("480px");
        var lead = new Paragraph(getTranslation("policy.publish.lead"));
        lead.addClassName("muted");
        add(lead, form);
    }

    private List<Form.Problem> publish() {
        if (from.getValue() == null || from.getValue().isBefore(policies.today())) {
            return List.of(new Form.Problem("from", getTranslation("policy.publish.from.wrong")));
        }
        return switch (policies.publish(revision, from.getValue(), note.getValue())) {
            case DraftSaved.Published _ -> List.of();
            case DraftSaved.Saved _, DraftSaved.ChangedMeanwhile _ ->
                List.of(new Form.Problem(null, getTranslation("policy.publish.meanwhile")));
        };
    }
}
