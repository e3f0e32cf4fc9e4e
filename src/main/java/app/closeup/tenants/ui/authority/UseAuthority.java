package app.closeup.tenants.ui.authority;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.authority.Authority;
import app.closeup.tenants.authority.DecisionKind;
import app.closeup.tenants.authority.Limit;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.Unit;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Deciding in a customer's favour from wherever the customer is on the screen, for screens of all modules. */
@Component
@NamedInterface("ui")
public class UseAuthority {

    private final Authority authority;
    private final Limits limits;
    private final Formats formats;

    UseAuthority(Authority authority, Limits limits, Formats formats) {
        this.authority = authority;
        this.limits = limits;
        this.formats = formats;
    }

    /** A new button that asks what is to be decided for the record; what is done runs after each answer but a refusal. */
    public Button button(RecordRef record, Runnable done) {
        return button(record, "authority.use", done);
    }

    /** What the signed-in person may give as goodwill without asking; empty when nothing, or without limit. */
    public Optional<String> allowance() {
        return limits.mine().stream()
                .filter(limit -> limit.kind().equals(DecisionKind.GOODWILL.code()))
                .map(Limit::perIncident)
                .filter(most -> most != null && most > 0)
                .findFirst()
                .map(most -> I18NProvider.translate(
                        "authority.allowance", new UseWords(limits, formats).amount(most, Unit.MONEY)));
    }

    Button button(@Nullable RecordRef record, String labelKey, Runnable done) {
        return new Button(
                I18NProvider.translate(labelKey),
                Sign.SHIELD.create(),
                _ -> new AskDialog(authority, limits, formats, record, done).open());
    }
}
