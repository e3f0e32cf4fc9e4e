package app.closeup.tenants.ui.people;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.PasswordRule;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.factors.SignInRules;
import app.closeup.tenants.passkeys.Passkeys;
import app.closeup.tenants.passkeys.Sites;
import app.closeup.tenants.profile.Profile;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.sessions.Sessions;
import app.closeup.tenants.tokens.ApiTokens;
import app.closeup.tenants.ui.Client;
import app.closeup.tenants.ui.Seat;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.tenants.ui.Waiting;
import app.closeup.tenants.ui.security.ApiTokensCard;
import app.closeup.tenants.ui.security.AuthenticatorCard;
import app.closeup.tenants.ui.security.PasskeysCard;
import app.closeup.tenants.ui.security.SessionsCard;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one tells of oneself, and one's password. */
@Route("settings/profile")
@PageTitle("tenants.profile.title")
@PermitAll
class ProfileView extends Div implements AfterNavigationObserver {

    private final Div yourself = new Div();
    private final PasswordField present = new PasswordField(getTranslation("tenants.profile.present"));
    private final PasswordField next = new PasswordField(getTranslation("tenants.reset.password"));
    private final Card passwordCard = new Card(getTranslation("tenants.login.password"));
    private final Profile profile;
    private final Companies companies;
    private final OwnProfile own;
    private final Seat seat;
    private final PasskeysCard keys;
    private final AuthenticatorCard authenticator;
    private final SessionsCard places;
    private final ApiTokensCard programs;

    ProfileView(
            Profile profile,
            Companies companies,
            OwnProfile own,
            Seat seat,
            Passkeys passkeys,
            Sites sites,
            Authenticators authenticators,
            SignInRules rules,
            Sessions sessions,
            ApiTokens tokens,
            Roles roles,
            Proof proof,
            Formats formats) {
        this.profile = profile;
        this.companies = companies;
        this.own = own;
        this.seat = seat;
        this.keys = new PasskeysCard(passkeys, authenticators, rules, sites, proof, seat, formats);
        this.authenticator = new AuthenticatorCard(authenticators, rules, proof, seat);
        keys.whenChanged(authenticator::show);
        authenticator.whenChanged(keys::show);
        this.places = new SessionsCard(sessions, proof, formats);
        this.programs = new ApiTokensCard(tokens, roles, proof, formats);

        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        present.setRequiredIndicatorVisible(true);
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        next.setRequiredIndicatorVisible(true);
        next.setHelperText(getTranslation("tenants.password.help"));
        passwordCard.body(new Form(getTranslation("tenants.profile.change"), this::changePassword)
                .wide("present", present)
                .wide("next", next)
                .byEnter());
        passwordCard.addClassName("settings-card");

        var body = new SettingsBody("profile");
        body.add(yourself, passwordCard, keys, authenticator, places, programs);
        addClassName("page");
        add(new PageHeader(getTranslation("tenants.profile.title")), body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        own.showIn(yourself);
        var hasPassword = profile.hasPassword();
        passwordCard.setVisible(hasPassword);
        keys.setVisible(hasPassword);
        keys.show();
        authenticator.setVisible(hasPassword);
        authenticator.show();
        places.setVisible(hasPassword);
        places.show();
        programs.setVisible(hasPassword);
        programs.show();
    }

    private List<Form.Problem> changePassword() {
        var problems = new ArrayList<Form.Problem>();
        if (present.isEmpty()) {
            problems.add(problem("present", "tenants.profile.present.needed"));
        }
        PasswordRule.problem(next.getValue(), profile.email(), me().name())
                .ifPresent(key -> problems.add(problem("next", key)));
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            return profile.changePassword(present.getValue(), next.getValue(), Client.address())
                    .map(this::changed)
                    .orElseGet(() -> List.of(problem("present", "tenants.profile.present.wrong")));
        } catch (TooManyAttemptsException refused) {
            return List.of(new Form.Problem(null, Waiting.words(refused.seconds())));
        }
    }

    private List<Form.Problem> changed(Instant from) {
        var person = me();
        seat.renew(companies.at(person.identity(), person.tenant()).orElse(person), from);
        present.clear();
        next.clear();
        Toast.show(getTranslation("tenants.profile.changed"));
        return List.of();
    }

    private static SignedIn me() {
        return SignedIn.current().orElseThrow();
    }

    private Form.Problem problem(String field, String messageKey) {
        return new Form.Problem(field, getTranslation(messageKey));
    }
}
