package app.closeup.tenants.company;

import app.closeup.platform.text.Tidy;
import app.closeup.tenants.access.Names;
import app.closeup.tenants.company.LogoImage.RefusedException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What the current company has decided for all its staff. */
@Service
public class CompanySettings {

    private static final int LONGEST = 200;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final CompanySettingsRepository repository;
    private final TransactionOperations transaction;
    private final Clock clock;

    CompanySettings(CompanySettingsRepository repository, TransactionOperations transaction, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.clock = clock;
    }

    public CompanyProfile current() {
        return transaction.execute(_ -> repository.profile());
    }

    /** Saves all of it, or answers what is wrong. */
    public List<Flaw> save(CompanyProfile profile) {
        CompanyAccess.requireEdit();
        var tidy = tidy(profile);
        var flaws = flaws(tidy);
        if (!flaws.isEmpty()) {
            return flaws;
        }
        try {
            var saved = transaction.execute(_ -> repository.save(tidy, clock.instant()));
            return saved ? List.of() : List.of(new Flaw(null, "tenants.company.changed-meanwhile", List.of()));
        } catch (DuplicateKeyException e) {
            return List.of(taken(tidy));
        }
    }

    /** A PNG of at most 512 by 512 points. */
    public Optional<byte[]> logo() {
        return transaction.execute(_ -> repository.logo());
    }

    /** Takes a PNG or JPEG of two million bytes at most, or answers the key of why not. */
    public Optional<String> changeLogo(byte[] upload) {
        CompanyAccess.requireEdit();
        try {
            var logo = LogoImage.redrawn(upload);
            transaction.executeWithoutResult(_ -> repository.saveLogo(logo, clock.instant()));
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.messageKey());
        }
    }

    public void removeLogo() {
        CompanyAccess.requireEdit();
        transaction.executeWithoutResult(_ -> repository.removeLogo());
    }

    /** Of a file with a logo, in bytes. */
    public static int largestLogo() {
        return LogoImage.LARGEST;
    }

    private List<Flaw> flaws(CompanyProfile profile) {
        var flaws = new ArrayList<Flaw>();
        if (!Names.valid(profile.name())) {
            flaws.add(Flaw.at("name", "tenants.name.needed"));
        }
        var webName = profile.webName();
        if (webName != null) {
            WebName.problem(webName).ifPresent(key -> flaws.add(Flaw.at("webName", key)));
            if (transaction.execute(_ -> repository.takenByAnother(webName))) {
                flaws.add(taken(profile));
            }
        }
        var address = profile.address();
        if (Stream.of(address.street(), address.postalCode(), address.city(), address.region())
                .filter(Objects::nonNull)
                .anyMatch(line -> line.length() > LONGEST)) {
            flaws.add(Flaw.at("street", "tenants.company.address.long", LONGEST));
        }
        if (address.country() != null && !COUNTRIES.contains(address.country())) {
            flaws.add(Flaw.at("country", "tenants.company.country.unknown"));
        }
        if (profile.accent() != null && !COLOUR.matcher(profile.accent()).matches()) {
            flaws.add(Flaw.at("accent", "tenants.company.accent.shape"));
        }
        if (profile.fiscalYearStart().getDayOfMonth() > 28) {
            flaws.add(Flaw.at("fiscalDay", "tenants.company.fiscal-day.wrong"));
        }
        return flaws;
    }

    private static Flaw taken(CompanyProfile profile) {
        return Flaw.at("webName", "tenants.company.web-name.taken", String.valueOf(profile.webName()));
    }

    private static CompanyProfile tidy(CompanyProfile profile) {
        var webName = Tidy.line(profile.webName());
        var accent = Tidy.line(profile.accent());
        return new CompanyProfile(
                Names.tidy(profile.name()),
                webName == null ? null : webName.toLowerCase(Locale.ROOT),
                profile.address().tidy(),
                accent == null ? null : accent.toLowerCase(Locale.ROOT),
                profile.language(),
                profile.timeZone(),
                profile.currency(),
                profile.weekStart(),
                profile.fiscalYearStart(),
                profile.version());
    }
}
