package app.closeup.tenants.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class CompanySettingsTests {

    @Autowired
    CompanySettings settings;

    @Autowired
    Companies companies;

    private SignedIn owner;

    @BeforeEach
    void aNewCompany() {
        owner = Cast.foundCompany("Settings Ltd");
    }

    @Test
    void aNewCompanyHasDecidedNothing() {
        var profile = current();

        assertThat(profile.name()).isEqualTo("Settings Ltd");
        assertThat(profile.address()).isEqualTo(PostalAddress.NONE);
        assertThat(profile.timeZone()).isNull();
        assertThat(profile.weekStart()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(profile.version()).isZero();
    }

    @Test
    void whatIsSavedIsThereAgain() {
        var webName = "settings-" + UUID.randomUUID().toString().substring(0, 8);
        var wanted = profile("  Settings   and Sons ", " " + webName.toUpperCase(Locale.ROOT), " #0B6E66 ", 0);

        assertThat(save(wanted)).isEmpty();

        assertThat(current())
                .isEqualTo(new CompanyProfile(
                        "Settings and Sons",
                        webName,
                        wanted.address(),
                        "#0b6e66",
                        Locale.ENGLISH,
                        ZoneId.of("Atlantic/Reykjavik"),
                        Currency.getInstance("ISK"),
                        DayOfWeek.SUNDAY,
                        MonthDay.of(4, 6),
                        1));
        assertThat(Cast.as(owner, companies::current).name()).isEqualTo("Settings and Sons");
    }

    @Test
    void whoSavesSecondIsToldAndOverwritesNothing() {
        assertThat(save(profile("First", null, null, 0))).isEmpty();

        assertThat(save(profile("Second", null, null, 0)))
                .extracting(Flaw::messageKey)
                .containsExactly("tenants.company.changed-meanwhile");
        assertThat(save(profile("Third", null, null, 1))).isEmpty();
        assertThat(save(profile("Fourth", null, null, 1))).isNotEmpty();

        assertThat(current().name()).isEqualTo("Third");
    }

    @Test
    void aWebNameBelongsToOneCompany() {
        var webName = "one-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(save(profile("One", webName, null, 0))).isEmpty();
        var other = Cast.foundCompany("Other");

        var flaws = Cast.as(other, () -> settings.save(profile("Other", webName, null, 0)));

        assertThat(flaws).containsExactly(Flaw.at("webName", "tenants.company.web-name.taken", webName));
        assertThat(save(profile("One again", webName, null, 1)))
                .as("one's own is not taken")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "-acme", "acme-", "ac--me", "ácme", "acme.shop", "acme shop", "a/b"})
    void aWebNameThatCannotStandInAnAddressIsRefused(String webName) {
        assertThat(save(profile("One", webName, null, 0)))
                .containsExactly(Flaw.at("webName", "tenants.company.web-name.shape"));
    }

    @Test
    void aWebNameThatSoundsLikeCloseupItselfIsRefused() {
        assertThat(save(profile("One", "support", null, 0)))
                .containsExactly(Flaw.at("webName", "tenants.company.web-name.reserved"));
    }

    @ParameterizedTest
    @CsvSource({"Acme Hardware, acme-hardware", "Þórður & Synir ehf., thordur-synir-ehf", "Cửa hàng Đỏ, cua-hang-do"})
    void aWebNameIsSuggestedFromTheCompanysName(String company, String webName) {
        assertThat(WebName.suggestion(company)).contains(webName);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var wrong = new CompanyProfile(
                " ",
                null,
                new PostalAddress("x".repeat(201), null, null, null, "ZZ"),
                "blue",
                null,
                null,
                null,
                DayOfWeek.MONDAY,
                MonthDay.of(1, 31),
                0);

        assertThat(save(wrong))
                .extracting(Flaw::field)
                .containsExactly("name", "street", "country", "accent", "fiscalDay");
        assertThat(current().version()).isZero();
    }

    @Test
    void onlyWhoeverDecidesChangesAnything() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.runAs(Cast.ALAN, () -> settings.save(profile("Alan's", null, null, 0))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.runAs(Cast.ALAN, () -> settings.changeLogo(new byte[0])));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.runAs(Cast.ALAN, () -> settings.removeLogo()));
    }

    @Test
    void aLogoIsKeptChangedAndRemoved() throws IOException {
        var picture = LogoImageTests.picture("png", 60, 40);

        assertThat(Cast.as(owner, () -> settings.changeLogo(picture))).isEmpty();
        assertThat(Cast.as(owner, () -> settings.logo())).isPresent();
        assertThat(Cast.as(Cast.foundCompany("Other"), () -> settings.logo())).isEmpty();
        assertThat(Cast.as(owner, () -> settings.changeLogo(new byte[] {1, 2, 3})))
                .contains("tenants.company.logo.wrong-kind");
        assertThat(Cast.as(owner, () -> settings.logo()))
                .as("the old one stays")
                .isPresent();

        Cast.runAs(owner, settings::removeLogo);

        assertThat(Cast.as(owner, () -> settings.logo())).isEmpty();
    }

    @Test
    void theFiscalYearOfADayBeganOnItsLastFirstDay() {
        var profile = profile("British", null, null, 0);

        assertThat(profile.fiscalYearOf(LocalDate.of(2026, 4, 5))).isEqualTo(LocalDate.of(2025, 4, 6));
        assertThat(profile.fiscalYearOf(LocalDate.of(2026, 4, 6))).isEqualTo(LocalDate.of(2026, 4, 6));
    }

    private List<Flaw> save(CompanyProfile profile) {
        return Cast.as(owner, () -> settings.save(profile));
    }

    private CompanyProfile current() {
        return Cast.as(owner, settings::current);
    }

    private static CompanyProfile profile(
            String name, @Nullable String webName, @Nullable String accent, long version) {
        return new CompanyProfile(
                name,
                webName,
                new PostalAddress("Laugavegur 1", "101", "Reykjavík", null, "IS"),
                accent,
                Locale.ENGLISH,
                ZoneId.of("Atlantic/Reykjavik"),
                Currency.getInstance("ISK"),
                DayOfWeek.SUNDAY,
                MonthDay.of(4, 6),
                version);
    }
}
