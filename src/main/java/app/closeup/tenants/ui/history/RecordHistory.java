package app.closeup.tenants.ui.history;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What was done to a record, from wherever the record is on the screen, for those who may see the audit. */
@Component
@NamedInterface("ui")
public class RecordHistory {

    private final AuditTrail trail;
    private final ChangeWords words;
    private final Formats formats;

    RecordHistory(AuditTrail trail, ChangeWords words, Formats formats) {
        this.trail = trail;
        this.words = words;
        this.formats = formats;
    }

    /** A new button; not to be seen by those who may not see the audit. */
    public Button button(UUID record, String name) {
        var button =
                new Button(Sign.HISTORY.create(), _ -> new HistoryDialog(trail, words, formats, record, name).open());
        var label = I18NProvider.translate("audit.history");
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addThemeVariants(ButtonVariant.LUMO_ICON);
        button.setVisible(SignedIn.may(TenantAreas.AUDIT, Action.SEE));
        return button;
    }
}
