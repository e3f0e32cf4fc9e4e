package app.closeup.tenants.ui;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.Names;
import app.closeup.tenants.access.PasswordRule;
import app.closeup.tenants.access.Profile;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Optional;

/** One's own name and password. */
@Route("settings/profile")
@PageTitle("tenants.profile.title")
@PermitAll
class ProfileView extends Div implements AfterNavigationObserver {

    private final TextField name = new TextField(getTranslation("tenants.sign-up.person"));
    private final EmailField email = new EmailField(getTranslation("tenants.login.email"));
    private final Entries naming = new Entries(getTranslation("tenants.profile.save"), this::rename);
    private final PasswordField present = new PasswordField(getTranslation("tenants.profile.present"));
    private final PasswordField next = new PasswordField(getTranslation("tenants.reset.password"));
    private final Entries changing = new Entries(getTranslation("tenants.profile.change"), this::changePassword);
    private final Card passwordCard = new Card(getTranslation("tenants.login.password"));
    private final Profile profile;
    private final Companies companies;
    private final Seat seat;

    ProfileView(Profile profile, Companies companies, Seat seat) {
        this.profile = profile;
        this.companies = companies;
        this.seat = seat;

        email.setReadOnly(true);
        naming.addPlain(email);
        naming.add(name, "name", Names::valid, "tenants.name.needed");
        changing.add(present, "current-password", typed -> !typed.isEmpty(), "tenants.profile.present.needed");
        changing.addPassword(next, typed -> PasswordRule.problem(typed, email.getValue(), name.getValue()));
        next.setHelperText(getTranslation("tenants.password.help"));
        passwordCard.body(changing);
        passwordCard.addClassName("settings-card");
        var nameCard = new Card(getTranslation("tenants.profile.you")).body(naming);
        nameCard.addClassName("settings-card");

        var body = new SettingsBody("profile");
        body.add(nameCard, passwordCard);
        addClassName("page");
        add(new PageHeader(getTranslation("tenants.profile.title")), body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        email.setValue(profile.email());
        SignedIn.current().map(SignedIn::name).ifPresent(name::setValue);
        passwordCard.setVisible(profile.hasPassword());
    }

    private void rename() {
        profile.rename(name.getValue());
        naming.accept(getTranslation("tenants.profile.renamed"));
    }

    private void changePassword() {
        try {
            changed(profile.changePassword(present.getValue(), next.getValue(), Client.address()));
        } catch (TooManyAttemptsException refused) {
            changing.refuse(getTranslation("tenants.wait", refused.seconds()));
        }
    }

    private void changed(Optional<Instant> from) {
        var person = SignedIn.current().orElseThrow();
        if (from.isPresent()) {
            seat.renew(companies.at(person.identity(), person.tenant()).orElse(person), from.get());
            present.clear();
            next.clear();
            changing.accept(getTranslation("tenants.profile.changed"));
        } else {
            changing.refuse(getTranslation("tenants.profile.present.wrong"));
        }
    }
}
