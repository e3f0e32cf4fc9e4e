package app.closeup.tenants.ui.company;

import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.platform.text.Codes;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.profile.Profile;
import app.closeup.tenants.profile.ScreenTaste;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.SeeingAs;
import app.closeup.tenants.staff.StaffProfile;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.tenants.ui.Notice;
import app.closeup.tenants.ui.Seat;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.Account;
import app.closeup.ui.Preferences;
import app.closeup.ui.Preferences.Density;
import app.closeup.ui.Preferences.Scheme;
import app.closeup.ui.kit.CompanyStyle;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the shell who sits before the screen. */
@Component
class SignedInAccount implements Account {

    private final Companies companies;
    private final Profile profile;
    private final StaffProfiles profiles;
    private final CompanySettings settings;
    private final Roles roles;
    private final SeeingAs seeing;
    private final Seat seat;
    private final AuthenticationContext authentication;

    SignedInAccount(
            Companies companies,
            Profile profile,
            StaffProfiles profiles,
            CompanySettings settings,
            Roles roles,
            SeeingAs seeing,
            Seat seat,
            AuthenticationContext authentication) {
        this.profiles = profiles;
        this.settings = settings;
        this.roles = roles;
        this.seeing = seeing;
        this.companies = companies;
        this.profile = profile;
        this.seat = seat;
        this.authentication = authentication;
    }

    @Override
    public Optional<Person> person() {
        return SignedIn.current()
                .map(person -> new Person(person.name(), companies.current().name()));
    }

    @Override
    public List<Company> companies() {
        var current = SignedIn.current().map(SignedIn::tenant);
        return current.isEmpty()
                ? List.of()
                : companies.mine().stream()
                        .map(company -> new Company(
                                company.id().toString(),
                                company.name(),
                                company.id().equals(current.get())))
                        .toList();
    }

    @Override
    public void enter(String companyId) {
        var company = Ids.parse(companyId).map(TenantId::new);
        SignedIn.current()
                .flatMap(me -> company.flatMap(one -> companies.arrive(me.identity(), one)))
                .filter(seat::opens)
                .flatMap(_ -> company.flatMap(companies::enter))
                .ifPresent(seat::take);
    }

    @Override
    public Optional<String> newCompanyRoute() {
        return SignedIn.current().map(_ -> "new-company");
    }

    @Override
    public Optional<String> settingsRoute() {
        return SignedIn.current().map(_ -> "settings/profile");
    }

    @Override
    public CompanyStyle style() {
        return SignedIn.current()
                .map(person -> Branding.style(
                        settings.current(),
                        profiles.find(person.member())
                                .map(StaffProfile::details)
                                .orElse(null)))
                .orElse(CompanyStyle.NONE);
    }

    @Override
    public Optional<byte[]> logo() {
        return SignedIn.current().flatMap(_ -> settings.logo());
    }

    @Override
    public Optional<byte[]> photo() {
        return SignedIn.current().flatMap(person -> profiles.photo(person.member()));
    }

    @Override
    public Optional<Notice> notice() {
        return SignedIn.current()
                .map(person -> person.access().seenAs())
                .flatMap(roles::find)
                .map(role -> new Notice(
                        I18NProvider.translate("tenants.see-as", RoleWords.of(role)),
                        I18NProvider.translate("tenants.see-as.end"),
                        () -> seat.take(seeing.myself())));
    }

    @Override
    public void signOut() {
        authentication.logout();
    }

    @Override
    public Preferences preferences() {
        return SignedIn.current()
                .flatMap(_ -> profile.taste())
                .map(taste -> new Preferences(
                        Codes.parse(Scheme.class, taste.colorScheme()),
                        Codes.parse(Density.class, taste.density()),
                        taste.shortcuts()))
                .orElse(Preferences.DEFAULT);
    }

    @Override
    public void remember(Preferences preferences) {
        SignedIn.current()
                .ifPresent(_ -> profile.remember(new ScreenTaste(
                        Codes.of(preferences.scheme()), Codes.of(preferences.density()), preferences.singleKeys())));
    }
}
