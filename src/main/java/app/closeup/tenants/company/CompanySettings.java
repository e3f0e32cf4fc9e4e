package app.closeup.tenants.company;

import app.closeup.platform.pictures.RefusedPictureException;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.access.Names;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.TenantAreas;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    CompanySettings(CompanySettingsRepository repository, Audit audit, TransactionOperations transaction, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public CompanyProfile current() {
        return transaction.execute(_ -> repository.profile());
    }

    /** Its time zone; the installation's while it has not chosen. */
    public ZoneId zone() {
        var chosen = current().timeZone();
        return chosen == null ? clock.getZone() : chosen;
    }

    /** The day that it is there. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
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
            var saved = transaction.execute(_ -> saved(tidy));
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
            transaction.executeWithoutResult(_ -> {
                repository.saveLogo(logo, clock.instant());
                audit.record(AuditEntry.of(Act.CHANGED, TenantAreas.SETTINGS));
            });
            return Optional.empty();
        } catch (RefusedPictureException refused) {
            return Optional.of(LogoImage.messageKey(refused));
        }
    }

    public void removeLogo() {
        CompanyAccess.requireEdit();
        transaction.executeWithoutResult(_ -> {
            repository.removeLogo();
            audit.record(AuditEntry.of(Act.CHANGED, TenantAreas.SETTINGS));
        });
    }

    /** Of a file with a logo, in bytes. */
    public static int largestLogo() {
        return LogoImage.LARGEST;
    }

    private boolean saved(CompanyProfile profile) {
        var before = repository.profile();
        var saved = repository.save(profile, clock.instant());
        if (saved) {
            audit.record(AuditEntry.of(Act.CHANGED, TenantAreas.SETTINGS).with(changes(before, profile)));
        }
        return saved;
    }

    private static List<Change> changes(CompanyProfile before, CompanyProfile after) {
        return Stream.of(
                        new Change("tenants.company.name", before.name(), after.name()),
                        new Change("tenants.company.web-name", before.webName(), after.webName()),
                        new Change(
                                "tenants.company.street",
                                before.address().street(),
                                after.address().street()),
                        new Change(
                                "tenants.company.city",
                                before.address().city(),
                                after.address().city()),
                        new Change(
                                "tenants.company.country",
                                before.address().country(),
                                after.address().country()),
                        new Change("tenants.company.accent", before.accent(), after.accent()),
                        new Change("tenants.company.zone", text(before.timeZone()), text(after.timeZone())),
                        new Change("tenants.company.currency", text(before.currency()), text(after.currency())))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
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
