package app.closeup.tenants.company;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.COMPANY;
import static app.closeup.tenants.db.Tables.COMPANY_LOGO;
import static app.closeup.tenants.db.Tables.TENANT;
import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CompanySettingsRepository {

    private static final CompanyProfile BLANK = new CompanyProfile(
            "", null, PostalAddress.NONE, null, null, null, null, DayOfWeek.MONDAY, MonthDay.of(1, 1), 0);

    private final DSLContext dsl;

    CompanySettingsRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    CompanyProfile profile() {
        return dsl.select(TENANT.NAME, TENANT.WEB_NAME)
                .select(COMPANY.fields())
                .from(TENANT)
                .leftJoin(COMPANY)
                .on(COMPANY.TENANT_ID.eq(tenant()))
                .where(TENANT.TENANT_ID.eq(tenant()))
                .fetchSingle(CompanySettingsRepository::profile);
    }

    boolean takenByAnother(String webName) {
        return dsl.fetchExists(TENANT, TENANT.WEB_NAME.eq(webName).and(TENANT.TENANT_ID.ne(tenant())));
    }

    /** False when somebody else has saved since this version. */
    boolean save(CompanyProfile profile, Instant now) {
        var saved = profile.version() == 0 ? insert(profile, now) : update(profile, now);
        if (saved) {
            dsl.update(TENANT)
                    .set(TENANT.NAME, profile.name())
                    .set(TENANT.WEB_NAME, profile.webName())
                    .where(TENANT.TENANT_ID.eq(tenant()))
                    .execute();
        }
        return saved;
    }

    Optional<byte[]> logo() {
        return dsl.select(COMPANY_LOGO.CONTENT)
                .from(COMPANY_LOGO)
                .where(COMPANY_LOGO.TENANT_ID.eq(tenant()))
                .fetchOptional(COMPANY_LOGO.CONTENT);
    }

    void saveLogo(byte[] content, Instant now) {
        dsl.insertInto(COMPANY_LOGO)
                .set(COMPANY_LOGO.TENANT_ID, tenant())
                .set(COMPANY_LOGO.CONTENT, content)
                .set(COMPANY_LOGO.UPDATED_AT, now)
                .onConflict(COMPANY_LOGO.TENANT_ID)
                .doUpdate()
                .set(COMPANY_LOGO.CONTENT, content)
                .set(COMPANY_LOGO.UPDATED_AT, now)
                .where(COMPANY_LOGO.TENANT_ID.eq(tenant()))
                .execute();
    }

    void removeLogo() {
        dsl.deleteFrom(COMPANY_LOGO).where(COMPANY_LOGO.TENANT_ID.eq(tenant())).execute();
    }

    private boolean insert(CompanyProfile profile, Instant now) {
        var row = dsl.newRecord(COMPANY);
        row.setTenantId(tenant());
        row.setVersion(1L);
        fill(row, profile, now);
        return dsl.insertInto(COMPANY).set(row).onConflictDoNothing().execute() == 1;
    }

    private boolean update(CompanyProfile profile, Instant now) {
        var row = dsl.newRecord(COMPANY);
        row.setVersion(profile.version() + 1);
        fill(row, profile, now);
        return dsl.update(COMPANY)
                        .set(row)
                        .where(COMPANY.TENANT_ID.eq(tenant()))
                        .and(COMPANY.VERSION.eq(profile.version()))
                        .execute()
                == 1;
    }

    private static void fill(Record row, CompanyProfile profile, Instant now) {
        var address = profile.address();
        row.set(COMPANY.STREET, address.street());
        row.set(COMPANY.POSTAL_CODE, address.postalCode());
        row.set(COMPANY.CITY, address.city());
        row.set(COMPANY.REGION, address.region());
        row.set(COMPANY.COUNTRY, address.country());
        row.set(COMPANY.ACCENT, profile.accent());
        row.set(
                COMPANY.LANGUAGE,
                profile.language() == null ? null : profile.language().toLanguageTag());
        row.set(
                COMPANY.TIME_ZONE,
                profile.timeZone() == null ? null : profile.timeZone().getId());
        row.set(
                COMPANY.CURRENCY,
                profile.currency() == null ? null : profile.currency().getCurrencyCode());
        row.set(COMPANY.WEEK_STARTS_ON, profile.weekStart().getValue());
        row.set(COMPANY.FISCAL_MONTH, profile.fiscalYearStart().getMonthValue());
        row.set(COMPANY.FISCAL_DAY, profile.fiscalYearStart().getDayOfMonth());
        row.set(COMPANY.UPDATED_AT, now);
    }

    private static CompanyProfile profile(Record row) {
        var name = row.get(TENANT.NAME);
        var webName = row.get(TENANT.WEB_NAME);
        if (row.get(COMPANY.VERSION) == null) {
            return new CompanyProfile(
                    name,
                    webName,
                    BLANK.address(),
                    null,
                    null,
                    null,
                    null,
                    BLANK.weekStart(),
                    BLANK.fiscalYearStart(),
                    0);
        }
        return new CompanyProfile(
                name,
                webName,
                new PostalAddress(
                        row.get(COMPANY.STREET),
                        row.get(COMPANY.POSTAL_CODE),
                        row.get(COMPANY.CITY),
                        row.get(COMPANY.REGION),
                        row.get(COMPANY.COUNTRY)),
                row.get(COMPANY.ACCENT),
                language(row.get(COMPANY.LANGUAGE)),
                zone(row.get(COMPANY.TIME_ZONE)),
                currency(row.get(COMPANY.CURRENCY)),
                DayOfWeek.of(requireNonNullElse(row.get(COMPANY.WEEK_STARTS_ON), 1)),
                MonthDay.of(row.get(COMPANY.FISCAL_MONTH), row.get(COMPANY.FISCAL_DAY)),
                row.get(COMPANY.VERSION));
    }

    private static @Nullable Locale language(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        return id == null ? null : ZoneId.of(id);
    }

    private static @Nullable Currency currency(@Nullable String code) {
        return code == null ? null : Currency.getInstance(code);
    }
}
