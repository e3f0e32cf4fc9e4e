package app.closeup.tenants.ui.authority;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.closeup.platform.money.Money;
import app.closeup.tenants.authority.DecisionKind;
import app.closeup.tenants.authority.Limit;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.Unit;
import app.closeup.tenants.authority.Use;
import app.closeup.tenants.authority.UseState;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kinds, amounts and states in words, in the company's currency. */
final class UseWords {

    private static final int PERCENT_DIGITS = 2;

    private final Map<String, DecisionKind> kinds;
    private final Currency currency;
    private final Formats formats;

    UseWords(Limits limits, Formats formats) {
        this.kinds = limits.allKinds().stream().collect(Collectors.toMap(DecisionKind::code, Function.identity()));
        this.currency = limits.currency();
        this.formats = formats;
    }

    static String of(DecisionKind kind) {
        return kind.name() == null ? translate("authority.kind." + kind.code()) : kind.name();
    }

    static String month(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
    }

    /** Who decided, and in whose absence. */
    static String decider(Use.Decision decision) {
        var by = decision.decidedBy() == null ? "—" : decision.decidedBy();
        return decision.decidedFor() == null ? by : translate("authority.decided-for", by, decision.decidedFor());
    }

    String kind(String code) {
        return Optional.ofNullable(kinds.get(code)).map(UseWords::of).orElse(code);
    }

    Unit unit(String kind) {
        return Optional.ofNullable(kinds.get(kind)).map(DecisionKind::unit).orElse(Unit.MONEY);
    }

    String amount(Use use) {
        return amount(use.amount(), unit(use.kind()));
    }

    String amount(long amount, Unit unit) {
        return amount(amount, unit, currency, formats);
    }

    static String amount(long amount, Unit unit, Currency currency, Formats formats) {
        return switch (unit) {
            case MONEY -> formats.money(amount, currency);
            case PERCENT ->
                BigDecimal.valueOf(amount, PERCENT_DIGITS).stripTrailingZeros().toPlainString() + " %";
            case TIMES -> translate("authority.times", amount);
        };
    }

    /** The limit of an incident; without limit where there is none. */
    String incident(Limit limit) {
        if (limit.perIncident() == null) {
            return translate("authority.limit.none");
        }
        return limit.perIncident() == 0
                ? translate("authority.limit.approved")
                : translate("authority.limit.incident", amount(limit.perIncident(), unit(limit.kind())));
    }

    /** The limit of a period; empty where there is none. */
    Optional<String> period(Limit limit) {
        return Optional.ofNullable(limit.perPeriod()).map(most -> {
            var unit = unit(limit.kind()) == Unit.PERCENT ? Unit.TIMES : unit(limit.kind());
            return translate("authority.limit.per." + limit.period().code(), amount(most, unit));
        });
    }

    static Tag.Word state(Use use, boolean overdue) {
        var text = translate(
                "authority.state." + (overdue ? "overdue" : use.state().code()));
        return new Tag.Word(
                text,
                switch (use.state()) {
                    case GRANTED, APPROVED -> Tag.Tone.GOOD;
                    case DECLINED -> Tag.Tone.BAD;
                    case WAITING -> overdue ? Tag.Tone.BAD : Tag.Tone.WARN;
                });
    }

    static String of(UseState state) {
        return translate("authority.state." + state.code());
    }

    /** As it is kept; empty when it has more digits than the unit. */
    OptionalLong read(@Nullable BigDecimal typed, Unit unit) {
        if (typed == null) {
            return OptionalLong.empty();
        }
        var digits = digits(unit);
        if (typed.stripTrailingZeros().scale() > digits || typed.precision() - typed.scale() > 13) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(typed.movePointRight(digits)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact());
    }

    /** As it is typed. */
    BigDecimal typed(long amount, Unit unit) {
        return unit == Unit.MONEY ? new Money(amount, currency).amount() : BigDecimal.valueOf(amount, digits(unit));
    }

    String sign(Unit unit) {
        return switch (unit) {
            case MONEY -> currency.getCurrencyCode();
            case PERCENT -> "%";
            case TIMES -> "×";
        };
    }

    private int digits(Unit unit) {
        return switch (unit) {
            case MONEY -> Math.max(0, currency.getDefaultFractionDigits());
            case PERCENT -> PERCENT_DIGITS;
            case TIMES -> 0;
        };
    }
}
