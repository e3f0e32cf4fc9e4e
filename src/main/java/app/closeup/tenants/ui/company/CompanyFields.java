package app.closeup.tenants.ui.company;

import app.closeup.tenants.company.CompanyProfile;
import app.closeup.tenants.company.PostalAddress;
import app.closeup.tenants.company.WebName;
import app.closeup.tenants.ui.CountryBox;
import app.closeup.tenants.ui.ZoneField;
import app.closeup.ui.kit.Accent;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of the company's own data. */
final class CompanyFields {

    /** As in theme.css: what a company has that chooses none. */
    private static final String CLOSEUPS_OWN = "#0b6e66";

    private final TextField name = field("tenants.company.name");
    private final TextField webName = field("tenants.company.web-name");
    private final TextField street = field("tenants.company.street");
    private final TextField postalCode = field("tenants.company.postal-code");
    private final TextField city = field("tenants.company.city");
    private final TextField region = field("tenants.company.region");
    private final CountryBox country = new CountryBox(text("tenants.company.country"));
    private final TextField accent = field("tenants.company.accent");
    private final Input picker = new Input();
    private final AccentPreview preview = new AccentPreview();
    private final Select<Locale> language = new Select<>();
    private final ZoneField zone;
    private final ComboBox<Currency> currency = new ComboBox<>(text("tenants.company.currency"));
    private final Select<DayOfWeek> weekStart = new Select<>();
    private final Select<Month> fiscalMonth = new Select<>();
    private final IntegerField fiscalDay = new IntegerField(text("tenants.company.fiscal-day"));
    private long version;

    CompanyFields(List<Locale> languages, Formats formats, Clock clock) {
        var locale = UI.getCurrent().getLocale();
        zone = new ZoneField(text("tenants.company.zone"), clock);
        zone.setHelperText(text("tenants.company.zone.help"));
        zone.setClearButtonVisible(true);
        name.setRequiredIndicatorVisible(true);
        webName.setHelperText(text("tenants.company.web-name.help"));
        webName.setClearButtonVisible(true);

        accent.setHelperText(text("tenants.company.accent.help"));
        accent.setPlaceholder(CLOSEUPS_OWN);
        accent.setClearButtonVisible(true);
        accent.setValueChangeMode(ValueChangeMode.EAGER);
        accent.addValueChangeListener(event -> showAccent(event.getValue()));
        picker.setType("color");
        picker.addClassName("accent-picker");
        picker.getElement().setAttribute("aria-label", text("tenants.company.accent.pick"));
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                accent.setValue(event.getValue());
            }
        });
        accent.setSuffixComponent(picker);

        language.setLabel(text("tenants.company.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setHelperText(text("tenants.company.language.help"));
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getDefaultFractionDigits() >= 0)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
        currency.setItemLabelGenerator(one -> one.getCurrencyCode() + ", " + one.getDisplayName(locale));
        currency.setHelperText(text("tenants.company.currency.help"));
        currency.setClearButtonVisible(true);
        weekStart.setLabel(text("tenants.company.week-start"));
        weekStart.setItems(DayOfWeek.values());
        weekStart.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        fiscalMonth.setLabel(text("tenants.company.fiscal-month"));
        fiscalMonth.setItems(Month.values());
        fiscalMonth.setItemLabelGenerator(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        fiscalDay.setMin(1);
        fiscalDay.setMax(28);
        fiscalDay.setStepButtonsVisible(true);
        fiscalDay.setHelperText(text("tenants.company.fiscal-day.help"));
    }

    void into(Form form) {
        form.field("name", name)
                .field("webName", webName)
                .section(text("tenants.company.address"))
                .wide("street", street)
                .field("postalCode", postalCode)
                .field("city", city)
                .field("region", region)
                .field("country", country)
                .section(text("tenants.company.looks"))
                .field("accent", accent)
                .note(preview)
                .section(text("tenants.company.counting"))
                .field("language", language)
                .field("zone", zone)
                .field("currency", currency)
                .field("weekStart", weekStart)
                .field("fiscalMonth", fiscalMonth)
                .field("fiscalDay", fiscalDay);
    }

    /** The same fields for whoever looks only. */
    Div readOnly() {
        List.of(name, webName, street, postalCode, city, region, accent).forEach(field -> field.setReadOnly(true));
        country.setReadOnly(true);
        zone.setReadOnly(true);
        currency.setReadOnly(true);
        fiscalDay.setReadOnly(true);
        List.of(language, weekStart, fiscalMonth).forEach(field -> field.setReadOnly(true));
        picker.setVisible(false);
        var fields = new Div();
        fields.addClassName("form-fields");
        fields.add(name, webName);
        fields.add(heading("tenants.company.address"), street, postalCode, city, region, country);
        fields.add(heading("tenants.company.looks"), accent);
        fields.add(heading("tenants.company.counting"), language, zone, currency, weekStart, fiscalMonth, fiscalDay);
        return fields;
    }

    void show(CompanyProfile profile) {
        var address = profile.address();
        version = profile.version();
        name.setValue(profile.name());
        set(webName, profile.webName());
        WebName.suggestion(profile.name()).ifPresent(webName::setPlaceholder);
        set(street, address.street());
        set(postalCode, address.postalCode());
        set(city, address.city());
        set(region, address.region());
        country.setValue(address.country());
        set(accent, profile.accent());
        showAccent(accent.getValue());
        language.setValue(Optional.ofNullable(profile.language()).orElse(Locale.ENGLISH));
        zone.setValue(profile.timeZone() == null && version == 0 ? Formats.zone() : profile.timeZone());
        currency.setValue(profile.currency());
        weekStart.setValue(profile.weekStart());
        fiscalMonth.setValue(profile.fiscalYearStart().getMonth());
        fiscalDay.setValue(profile.fiscalYearStart().getDayOfMonth());
    }

    /** What only the fields themselves know to be wrong. */
    List<Form.Problem> problems() {
        var problems = new ArrayList<Form.Problem>();
        var day = fiscalDay.getValue();
        if (day == null || day < 1 || day > 28) {
            problems.add(new Form.Problem("fiscalDay", text("tenants.company.fiscal-day.wrong")));
        }
        return problems;
    }

    CompanyProfile profile() {
        return new CompanyProfile(
                name.getValue(),
                webName.getValue(),
                new PostalAddress(
                        street.getValue(),
                        postalCode.getValue(),
                        city.getValue(),
                        region.getValue(),
                        country.getValue()),
                accent.getValue(),
                language.getValue(),
                zone.getValue(),
                currency.getValue(),
                weekStart.getValue(),
                MonthDay.of(fiscalMonth.getValue(), fiscalDay.getValue()),
                version);
    }

    private void showAccent(String hex) {
        var colour = Accent.of(hex.strip());
        picker.setValue(colour.map(known -> known.chosen().toString()).orElse(CLOSEUPS_OWN));
        preview.show(colour.orElse(null));
    }

    private static void set(TextField field, @Nullable String value) {
        field.setValue(value == null ? "" : value);
    }

    private static H3 heading(String key) {
        var heading = new H3(text(key));
        heading.addClassName("form-wide");
        return heading;
    }

    private static TextField field(String labelKey) {
        return new TextField(text(labelKey));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
