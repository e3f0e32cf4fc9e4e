package app.closeup.tenants.authority;

import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit as the audit keeps it, to be told in any language: {@code money 5000 EUR}, {@code times 3 month}, or one of
 * the words below.
 *
 * @param currency of an amount of money; null for all else
 * @param period in which it is granted; null for an incident
 */
public record LimitText(
        Unit unit,
        long amount,
        @Nullable Currency currency,
        @Nullable Period period) {

    /** Between the kind and the role in the name of an entry. */
    public static final String SEPARATOR = " · ";

    /** The role does not decide at all. */
    public static final String NOTHING = "nothing";

    public static final String UNLIMITED = "unlimited";

    static String ofIncident(@Nullable Limit limit, Unit unit, Currency currency) {
        if (limit == null) {
            return NOTHING;
        }
        return limit.perIncident() == null
                ? UNLIMITED
                : new LimitText(unit, limit.perIncident(), unit == Unit.MONEY ? currency : null, null).text();
    }

    static String ofPeriod(@Nullable Limit limit, Unit unit, Currency currency) {
        if (limit == null) {
            return NOTHING;
        }
        if (limit.perPeriod() == null) {
            return UNLIMITED;
        }
        // Per cents of different things make no sum: their limit is how often.
        return new LimitText(
                        unit == Unit.PERCENT ? Unit.TIMES : unit,
                        limit.perPeriod(),
                        unit == Unit.MONEY ? currency : null,
                        limit.period())
                .text();
    }

    /** Empty for what is not written so. */
    public static Optional<LimitText> parse(String text) {
        var words = text.split(" ", -1);
        try {
            var unit = Unit.of(words[0]);
            var rest = unit == Unit.MONEY ? 3 : 2;
            return Optional.of(new LimitText(
                    unit,
                    Long.parseLong(words[1]),
                    unit == Unit.MONEY ? Currency.getInstance(words[2]) : null,
                    words.length > rest ? Period.of(words[rest]) : null));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private String text() {
        return unit.code()
                + " "
                + amount
                + (currency == null ? "" : " " + currency.getCurrencyCode())
                + (period == null ? "" : " " + period.code());
    }
}
