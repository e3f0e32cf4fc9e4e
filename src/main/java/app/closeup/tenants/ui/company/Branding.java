package app.closeup.tenants.ui.company;

import app.closeup.tenants.company.CompanyProfile;
import app.closeup.ui.kit.Accent;
import app.closeup.ui.kit.CompanyStyle;
import java.util.Optional;

/** What a company's settings mean for the screen. */
final class Branding {

    private Branding() {}

    static CompanyStyle style(CompanyProfile profile) {
        return new CompanyStyle(
                Optional.ofNullable(profile.accent()).flatMap(Accent::of).orElse(null),
                profile.timeZone(),
                profile.weekStart());
    }
}
