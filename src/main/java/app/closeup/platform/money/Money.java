package app.closeup.platform.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in the minor units of its currency: cents, or whole krónur where a currency has no cents. */
public record Money(long minor, Currency currency) implements Serializable {

    /**
     * Rounds to the minor unit, halves away from zero.
     *
     * @throws ArithmeticException when the amount has more than 18 digits
     */
    public static Money of(BigDecimal amount, Currency currency) {
        var minor = amount.movePointRight(digits(currency)).setScale(0, RoundingMode.HALF_UP);
        return new Money(minor.longValueExact(), currency);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** Currencies without minor units, gold among them, say -1 or 0. */
    private static int digits(Currency currency) {
        return Math.max(currency.getDefaultFractionDigits(), 0);
    }
}
