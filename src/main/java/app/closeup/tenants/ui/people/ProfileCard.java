package app.closeup.tenants.ui.people;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.staff.ProfileDetails;
import app.closeup.tenants.staff.StaffProfile;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.tenants.ui.ZoneField;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.ConflictDialog;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What somebody tells of themselves, to be read and changed. */
class ProfileCard extends Div {

    private final TextField name = new TextField(getTranslation("tenants.staff.name"));
    private final EmailField email = new EmailField(getTranslation("tenants.login.email"));
    private final TextField phone = new TextField(getTranslation("tenants.person.phone"));
    private final Select<String> language = new Select<>();
    private final ZoneField zone;
    private final TextArea signature = new TextArea(getTranslation("tenants.person.signature"));
    private final StaffProfiles profiles;
    private final Consumer<StaffProfile> changed;

    private StaffProfile shown;

    ProfileCard(StaffProfile profile, StaffProfiles profiles, Clock clock, Consumer<StaffProfile> changed) {
        this.profiles = profiles;
        this.changed = changed;
        shown = profile;
        zone = new ZoneField(getTranslation("tenants.person.zone"), clock);
        zone.setClearButtonVisible(true);
        zone.setPlaceholder(getTranslation("tenants.person.as-company"));
        name.setRequiredIndicatorVisible(true);
        name.setAutocomplete(Autocomplete.OFF);
        email.setReadOnly(true);
        language.setLabel(getTranslation("tenants.person.language"));
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(getTranslation("tenants.person.as-company"));
        language.setItems(languages());
        language.setItemLabelGenerator(ProfileCard::nameOf);
        signature.setHelperText(getTranslation("tenants.person.signature.help"));
        signature.setMinRows(3);
        var form = new Form(getTranslation("tenants.staff.save"), this::save)
                .wide("name", name)
                .wide("email", email)
                .field("phone", phone)
                .field("language", language)
                .wide("zone", zone)
                .wide("signature", signature);
        var editable = StaffProfiles.mayChange(profile.id());
        for (var field : List.of(name, phone, signature)) {
            field.setReadOnly(!editable);
        }
        language.setReadOnly(!editable);
        zone.setReadOnly(!editable);
        form.setClassName("form-reading", !editable);
        add(new Card(getTranslation("tenants.person.about")).body(form));
        show(profile.details());
        email.setValue(profile.email());
    }

    private void show(ProfileDetails details) {
        name.setValue(details.name());
        phone.setValue(orEmpty(details.phone()));
        language.setValue(details.language());
        zone.setValue(details.timeZone());
        signature.setValue(orEmpty(details.signature()));
    }

    private ProfileDetails read() {
        return new ProfileDetails(
                        name.getValue(), phone.getValue(), language.getValue(), zone.getValue(), signature.getValue())
                .tidy();
    }

    private List<Form.Problem> save() {
        var details = read();
        var problems = details.problems();
        if (!problems.isEmpty()) {
            return problems.stream()
                    .map(problem -> new Form.Problem(problem.field(), getTranslation(problem.messageKey())))
                    .toList();
        }
        if (!profiles.change(shown.id(), shown.version(), details)) {
            return resolve(shown.id(), details);
        }
        profiles.find(shown.id()).ifPresent(this::accept);
        Toast.show(getTranslation("tenants.staff.saved"));
        return List.of();
    }

    private void accept(StaffProfile now) {
        shown = now;
        show(now.details());
        changed.accept(now);
    }

    /** Somebody else was quicker: what only one of the two changed stands, about the rest the reader decides. */
    private List<Form.Problem> resolve(MemberId member, ProfileDetails mine) {
        var theirs = profiles.find(member).orElse(null);
        if (theirs == null) {
            return List.of(new Form.Problem(null, getTranslation("tenants.person.gone")));
        }
        var differences = new ArrayList<ConflictDialog.Difference>();
        for (var part : Part.values()) {
            var their = part.of(theirs.details());
            var my = part.of(mine);
            if (!Objects.equals(their, my)) {
                differences.add(new ConflictDialog.Difference(
                        part.name(), getTranslation(part.labelKey), orDash(their), orDash(my)));
            }
        }
        shown = theirs;
        if (differences.isEmpty()) {
            accept(theirs);
            return List.of();
        }
        new ConflictDialog(differences, keys -> {
                    show(new ProfileDetails(
                            keys.contains("NAME") ? mine.name() : theirs.name(),
                            keys.contains("PHONE")
                                    ? mine.phone()
                                    : theirs.details().phone(),
                            keys.contains("LANGUAGE")
                                    ? mine.language()
                                    : theirs.details().language(),
                            keys.contains("ZONE")
                                    ? mine.timeZone()
                                    : theirs.details().timeZone(),
                            keys.contains("SIGNATURE")
                                    ? mine.signature()
                                    : theirs.details().signature()));
                    save();
                })
                .open();
        return List.of(new Form.Problem(null, getTranslation("tenants.staff.conflict")));
    }

    /** Those that Closeup speaks. */
    private static List<String> languages() {
        return VaadinService.getCurrent().getInstantiator().getI18NProvider().getProvidedLocales().stream()
                .map(Locale::getLanguage)
                .toList();
    }

    private static String nameOf(@Nullable String code) {
        if (code == null) {
            return I18NProvider.translate("tenants.person.as-company");
        }
        var locale = Locale.of(code);
        return locale.getDisplayLanguage(locale);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "—" : text;
    }

    private enum Part {
        NAME("tenants.staff.name"),
        PHONE("tenants.person.phone"),
        LANGUAGE("tenants.person.language"),
        ZONE("tenants.person.zone"),
        SIGNATURE("tenants.person.signature");

        private final String labelKey;

        Part(String labelKey) {
            this.labelKey = labelKey;
        }

        @Nullable
        String of(ProfileDetails details) {
            var zone = details.timeZone();
            return switch (this) {
                case NAME -> details.name();
                case PHONE -> details.phone();
                case LANGUAGE -> details.language();
                case ZONE -> zone == null ? null : zone.getId();
                case SIGNATURE -> details.signature();
            };
        }
    }
}
