package app.closeup.tenants.ui.company;

import app.closeup.tenants.company.CompanyProfile;
import app.closeup.tenants.staff.ProfileDetails;
import app.closeup.ui.kit.Accent;
import app.closeup.ui.kit.CompanyStyle;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a company's settings mean for the screen, and those of the reader. */
final class Branding {

    private Branding() {}

    /** @param reader null when nothing is known of them */
    static CompanyStyle style(CompanyProfile company, @Nullable ProfileDetails reader) {
        return new CompanyStyle(
                Optional.ofNullable(company.accent()).flatMap(Accent::of).orElse(null),
                zone(company, reader),
                company.weekStart(),
                language(company, reader));
    }

    private static @Nullable ZoneId zone(CompanyProfile company, @Nullable ProfileDetails reader) {
        return reader == null || reader.timeZone() == null ? company.timeZone() : reader.timeZone();
    }

    private static @Nullable Locale language(CompanyProfile company, @Nullable ProfileDetails reader) {
        return reader == null || reader.language() == null
                ? company.language()
                : Locale.forLanguageTag(reader.language());
    }
}
