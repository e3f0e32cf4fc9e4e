package app.closeup.tenants.ui.company;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.closeup.tenants.ui.CountryBox;
import app.closeup.tenants.ui.history.ChangeWords;
import app.closeup.tenants.ui.history.CodeWords;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the audit keeps of the company's own settings, and of how its people come in. */
@Component
class SettingsCodeWords implements CodeWords {

    private static final Set<String> YES_OR_NO = Set.of(
            "tenants.security.rules.required",
            "tenants.sso.rules.enabled",
            "tenants.sso.rules.required",
            "tenants.sso.rules.factor-trusted",
            "tenants.sso.rules.lets-in");

    @Override
    public Optional<String> value(String field, String kept) {
        if (YES_OR_NO.contains(field)) {
            return Optional.of(translate(Boolean.parseBoolean(kept) ? "audit.yes" : "audit.no"));
        }
        return switch (field) {
            case "tenants.company.country" -> Optional.of(CountryBox.name(kept));
            case "tenants.sso.rules.role" -> Optional.of(ChangeWords.role(kept));
            case "tenants.sso.audit.why" -> Optional.of(translate("tenants.sso.hitch." + kept + ".test"));
            default -> Optional.empty();
        };
    }
}
