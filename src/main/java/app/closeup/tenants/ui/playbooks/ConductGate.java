package app.closeup.tenants.ui.playbooks;

import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.playbooks.ConductException;
import app.closeup.tenants.playbooks.Verdict;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Does what the company's rules may speak against, for screens of all modules: shows the rule that holds, and asks for
 * the reason where one may be given.
 */
@NamedInterface("ui")
public final class ConductGate {

    private ConductGate() {}

    /** Does the act now, later with a reason, or not at all; what comes after it belongs into the act. */
    public static void pass(Runnable act) {
        try {
            act.run();
        } catch (ConductException.Never never) {
            tell(never.verdict());
        } catch (ConductException.NeedsReason asked) {
            ask(asked.verdict(), act);
        }
    }

    private static void tell(Verdict verdict) {
        var dialog = dialog("playbooks.gate.never", verdict);
        dialog.getFooter().add(new Button(text("playbooks.gate.understood"), _ -> dialog.close()));
        dialog.open();
    }

    private static void ask(Verdict verdict, Runnable act) {
        var dialog = dialog("playbooks.gate.not-done", verdict);
        var reason = new TextArea(text("playbooks.gate.reason"));
        reason.setHelperText(text("playbooks.gate.reason.help"));
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        dialog.add(new Form(text("playbooks.gate.do"), () -> check(reason.getValue()))
                .wide("reason", reason)
                .cancel(text("playbooks.gate.leave"), dialog::close)
                .whenSaved(() -> {
                    dialog.close();
                    pass(() -> Conduct.settingAside(reason.getValue(), act));
                }));
        dialog.open();
    }

    private static List<Form.Problem> check(String reason) {
        return reason.isBlank() || reason.length() > Conduct.LONGEST_REASON
                ? List.of(new Form.Problem(
                        "reason", I18NProvider.translate("playbooks.gate.reason.missing", Conduct.LONGEST_REASON)))
                : List.of();
    }

    private static Dialog dialog(String key, Verdict verdict) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(text(key + ".title"));
        dialog.setWidth("480px");
        dialog.setRole("alertdialog");
        var words = new Paragraph(text(key + ".text"));
        words.addClassName("muted");
        var rules = new UnorderedList();
        verdict.texts().forEach(rule -> rules.add(new ListItem(rule)));
        dialog.add(words, rules);
        return dialog;
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
