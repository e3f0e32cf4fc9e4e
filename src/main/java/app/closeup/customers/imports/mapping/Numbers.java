package app.closeup.customers.imports.mapping;

import app.closeup.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers, whichever of dot, comma, blank and apostrophe parts their thousands and decimals. */
final class Numbers {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}'’_]");
    private static final Pattern AROUND = Pattern.compile("^[^\\d+.,-]+|[^\\d.,]+$");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0*|[-/.]\\d{1,2}[-/.]\\d{1,2}.*)?");
    private static final int LONGEST = 40;

    private Numbers() {}

    static Reading<Long> count(String given) {
        var number = number(given);
        if (number.isEmpty() || number.get().signum() < 0) {
            return Reading.not("customers.import.problem.count", given);
        }
        try {
            return Reading.of(number.get().longValueExact());
        } catch (ArithmeticException _) {
            return Reading.not("customers.import.problem.count", given);
        }
    }

    static Reading<Money> money(String given, Currency currency) {
        try {
            return number(given)
                    .map(amount -> Reading.of(Money.of(amount, currency)))
                    .orElseGet(() -> Reading.not("customers.import.problem.money", given));
        } catch (ArithmeticException _) {
            return Reading.not("customers.import.problem.money", given);
        }
    }

    static Reading<Integer> year(String given) {
        var year = YEAR.matcher(given);
        return year.matches()
                ? Reading.of(Integer.valueOf(year.group(1)))
                : Reading.not("customers.import.problem.year", given);
    }

    private static Optional<BigDecimal> number(String given) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        // Signs and codes of currencies around it; "k" and "m" behind it would change it, so they are not passed over.
        var bare = BLANKS.matcher(given).replaceAll("");
        var inner = AROUND.matcher(bare).replaceAll("");
        if (!isCurrency(bare, inner)) {
            return Optional.empty();
        }
        var plain = plain(inner);
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static boolean isCurrency(String bare, String number) {
        var around = bare.replace(number, "");
        return around.isEmpty()
                || isCurrencySign(around)
                || (around.length() == 3 && around.chars().allMatch(Character::isLetter))
                || around.equals("kr");
    }

    private static boolean isCurrencySign(String text) {
        return text.codePointCount(0, text.length()) == 1
                && Character.getType(text.codePointAt(0)) == Character.CURRENCY_SYMBOL;
    }

    /** With a dot before decimals alone. */
    private static String plain(String number) {
        var comma = number.lastIndexOf(',');
        var dot = number.lastIndexOf('.');
        if (comma < 0) {
            return number.indexOf('.') == dot ? number : number.replace(".", "");
        }
        if (THOUSANDS.matcher(number).matches()) {
            return number.replace(",", "");
        }
        return dot < comma ? number.replace(".", "").replace(',', '.') : number.replace(",", "");
    }
}
