package app.closeup.tenants.authority;

import app.closeup.platform.text.Tidy;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.rights.Action;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The uses of authority, month by month, and what the company concludes from them. */
@Service
@Transactional
public class Reviews {

    public static final int LONGEST_CONCLUSION = 4_000;

    private static final int MOST = 10_000;

    private final UseRepository uses;
    private final LimitRepository limits;
    private final ReviewRepository repository;
    private final CompanySettings company;
    private final Audit audit;
    private final Clock clock;

    Reviews(
            UseRepository uses,
            LimitRepository limits,
            ReviewRepository repository,
            CompanySettings company,
            Audit audit,
            Clock clock) {
        this.uses = uses;
        this.limits = limits;
        this.repository = repository;
        this.company = company;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at the first ten thousand uses of the month. */
    @Transactional(readOnly = true)
    public MonthReview of(YearMonth month) {
        SignedIn.require(AuthorityAreas.AUTHORITY, Action.SEE);
        var zone = company.zone();
        var begin = month.atDay(1).atStartOfDay(zone).toInstant();
        var end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return MonthReview.of(
                month,
                uses.page(UseQuery.ALL.between(begin, end), 0, MOST),
                limits.all(),
                repository.find(month.atDay(1)).orElse(null));
    }

    public YearMonth thisMonth() {
        return YearMonth.from(company.today());
    }

    /** @throws IllegalArgumentException for an empty or too long conclusion */
    public void conclude(YearMonth month, String conclusion) {
        AuthorityAreas.requireEditing();
        var tidy = Tidy.text(conclusion);
        if (tidy == null || tidy.length() > LONGEST_CONCLUSION) {
            throw new IllegalArgumentException("The form was not checked");
        }
        var by = SignedIn.current();
        audit.record(AuditEntry.of(Act.CHANGED, AuthorityAreas.AUTHORITY)
                .with(List.of(new Change("authority.audit.concluded", month.toString(), tidy))));
        repository.save(
                month.atDay(1),
                new MonthReview.Conclusion(tidy, by.map(SignedIn::name).orElse(null)),
                by.map(SignedIn::member).orElse(null),
                clock.instant());
    }
}
