package app.closeup.tenants.ui.authority;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.Staff;
import app.closeup.tenants.authority.AuthorityAreas;
import app.closeup.tenants.authority.LimitText;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.ui.history.ChangeWords;
import app.closeup.tenants.ui.history.CodeWords;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.UI;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Limits, states and kinds as the audit keeps them. */
@Component
class AuthorityCodeWords implements CodeWords {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Limits limits;
    private final Staff staff;
    private final Formats formats;

    AuthorityCodeWords(Limits limits, Staff staff, Formats formats) {
        this.limits = limits;
        this.staff = staff;
        this.formats = formats;
    }

    @Override
    public Optional<String> value(String field, String kept) {
        return switch (field) {
            case "authority.limits.per-incident", "authority.limits.per-period" -> limit(kept);
            case "authority.limits.approver" ->
                staff.name(new MemberId(UUID.fromString(kept))).map(ColleagueName::name);
            case "authority.limits.deadline" -> Optional.of(translate("authority.limits.hours", Integer.valueOf(kept)));
            case "authority.log.state" -> Optional.of(translate("authority.state." + kept));
            case "authority.audit.concluded" -> month(kept);
            default -> Optional.empty();
        };
    }

    /** The kind, and for limits the role. */
    @Override
    public Optional<String> name(String area, String kept) {
        if (!area.equals(AuthorityAreas.AUTHORITY.code())) {
            return Optional.empty();
        }
        var words = new UseWords(limits, formats);
        var parts = kept.split(LimitText.SEPARATOR, 2);
        return Optional.of(
                parts.length == 1
                        ? words.kind(kept)
                        : words.kind(parts[0]) + LimitText.SEPARATOR + ChangeWords.role(parts[1]));
    }

    private Optional<String> limit(String kept) {
        return switch (kept) {
            case LimitText.NOTHING -> Optional.of(translate("authority.limit.no"));
            // The word "null" is what was kept for it once.
            case LimitText.UNLIMITED, "null" -> Optional.of(translate("authority.limit.none"));
            default -> LimitText.parse(kept).map(this::limit);
        };
    }

    private String limit(LimitText limit) {
        var amount = UseWords.amount(limit.amount(), limit.unit(), currency(limit), formats);
        return limit.period() == null
                ? amount
                : translate("authority.limit.per." + limit.period().code(), amount);
    }

    private Currency currency(LimitText limit) {
        return limit.currency() == null ? limits.currency() : limit.currency();
    }

    private static Optional<String> month(String kept) {
        return Optional.of(kept)
                .filter(text -> MONTH.matcher(text).matches())
                .map(text ->
                        UseWords.month(YearMonth.parse(text), UI.getCurrent().getLocale()));
    }
}
