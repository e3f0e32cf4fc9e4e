package app.closeup.tenants.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.company.CompanyProfile;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.staff.ProfileDetails;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.testing.Cast;
import app.closeup.ui.Account;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.Formats;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Times, days and words are those of the reader, else of their company, else of the browser. */
@SpringBootTest
@ViewPackages(packages = "app.closeup.tenants.ui")
class ReadersConventionsTests extends SpringBrowserlessTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BAKU = ZoneId.of("Asia/Baku");

    @Autowired
    CompanySettings settings;

    @Autowired
    StaffProfiles profiles;

    @Autowired
    Account account;

    @Autowired
    Formats formats;

    private SignedIn owner;

    @BeforeEach
    void anOwnerIsIn() {
        owner = Cast.foundCompany("Conventions");
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void theCompanysZoneAndLanguageCountForWhoHasNone() {
        choose(BAKU, Locale.of("az"));

        assertThat(account.style().zone()).isEqualTo(BAKU);
        assertThat(account.style().language()).isEqualTo(Locale.of("az"));
    }

    @Test
    void onesOwnZoneAndLanguageCountBeforeTheCompanys() {
        choose(BAKU, Locale.of("az"));
        chooseOwn(TOKYO, "en");

        account.style().remember(UI.getCurrent());

        assertThat(Formats.zone()).isEqualTo(TOKYO);
        assertThat(formats.dateTime(NOON)).contains("9:00");
        assertThat(account.style().language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aZoneThatOneChoosesCountsAtOnce() {
        UI.getCurrent().navigate("settings/people/" + owner.member());
        ComboBox<ZoneId> zone = find(ComboBox.class).withLabel("Time zone").single();
        zone.setValue(TOKYO);

        test(find(Button.class).withText("Save").single()).click();

        assertThat(Formats.zone()).isEqualTo(TOKYO);
    }

    @Test
    void weeksBeginAsTheCompanysDoInEveryFieldOfADay() {
        choose(null, null);
        account.style().remember(UI.getCurrent());
        assertThat(Formats.weekStart()).isEqualTo(DayOfWeek.SUNDAY);

        assertThat(firstDay(new DateField("Day").getI18n())).isZero();
        var withTime = DateField.withTime("Moment");
        assertThat(firstDay(withTime.getDatePickerI18n())).isZero();
    }

    @Test
    void onesPhotoStandsInTheFrameOfEveryPage() throws IOException {
        assertThat(account.photo()).isEmpty();
        var photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", photo);

        assertThat(profiles.changePhoto(owner.member(), photo.toByteArray())).isEmpty();

        assertThat(account.photo()).isPresent();
    }

    private static int firstDay(DatePicker.@Nullable DatePickerI18n i18n) {
        return Objects.requireNonNull(i18n).getFirstDayOfWeek();
    }

    private void choose(@Nullable ZoneId zone, @Nullable Locale language) {
        var now = settings.current();
        assertThat(settings.save(new CompanyProfile(
                        now.name(),
                        now.webName(),
                        now.address(),
                        now.accent(),
                        language,
                        zone,
                        now.currency(),
                        DayOfWeek.SUNDAY,
                        now.fiscalYearStart(),
                        now.version())))
                .isEmpty();
    }

    private void chooseOwn(ZoneId zone, String language) {
        var now = profiles.find(owner.member()).orElseThrow();
        assertThat(profiles.change(
                        owner.member(), now.version(), new ProfileDetails(owner.name(), null, language, zone, null)))
                .isTrue();
    }
}
