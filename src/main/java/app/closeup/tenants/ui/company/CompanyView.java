package app.closeup.tenants.ui.company;

import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.ui.Account;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** What the company says of itself, its looks, and how it counts. */
@Route("settings/company")
@PageTitle("tenants.company.title")
@RolesAllowed("SETTINGS_SEE")
class CompanyView extends Div implements AfterNavigationObserver {

    private final CompanyFields fields;
    private final CompanySettings settings;
    private final Account account;

    CompanyView(CompanySettings settings, I18NProvider languages, Account account, Formats formats, Clock clock) {
        this.settings = settings;
        fields = new CompanyFields(languages.getProvidedLocales(), formats, clock);

        var logo = new Card(getTranslation("tenants.company.logo")).body(new LogoCard(settings, formats));
        logo.addClassName("settings-wide-card");
        var company = new Card(getTranslation("tenants.company.about"));
        company.addClassName("settings-wide-card");
        if (CompanyAccess.mayEdit()) {
            var form = new Form(getTranslation("tenants.company.save"), this::save);
            fields.into(form);
            form.whenSaved(this::saved);
            company.body(form);
        } else {
            var form = fields.readOnly();
            company.body(new Paragraph(getTranslation("tenants.company.read-only")), form);
        }
        var body = new SettingsBody("company");
        body.add(company, logo);
        addClassName("page");
        add(
                new PageHeader(getTranslation("tenants.company.title"))
                        .subtitle(getTranslation("tenants.company.lead")),
                body);
        this.account = account;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        fields.show(settings.current());
    }

    private List<Form.Problem> save() {
        var problems = fields.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        return settings.save(fields.profile()).stream()
                .map(flaw -> new Form.Problem(
                        flaw.field(),
                        getTranslation(flaw.messageKey(), flaw.arguments().toArray())))
                .toList();
    }

    private void saved() {
        Toast.show(getTranslation("tenants.company.saved"));
        getUI().ifPresent(ui -> {
            account.style().apply(ui);
            // The shell shows the name too.
            ui.refreshCurrentRoute(true);
        });
    }
}
