package app.closeup.customers.parties;

import app.closeup.platform.text.Folding;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers as people of a country write them. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\s*(?:ext\\.?|x|#).*$");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

    private PhoneNumbers() {}

    /** The international form, or the number as it was given where no country gives it sense. */
    static String display(String given, @Nullable String country) {
        return parse(given, country)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
                .orElse(given);
    }

    /** All digits of a number, without the zeros in front: how it is stored and compared. */
    public static String digits(String given) {
        return LEADING_ZEROS
                .matcher(Folding.digits(EXTENSION.matcher(given).replaceFirst("")))
                .replaceFirst("");
    }

    /** The ways in which its digits may be typed: with the country's code and without. */
    public static Set<String> spellings(String given, @Nullable String country) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(digits(given));
        parse(given, country).ifPresent(number -> spellings.add(digits(NUMBERS.getNationalSignificantNumber(number))));
        spellings.remove("");
        return spellings;
    }

    private static Optional<PhoneNumber> parse(String given, @Nullable String country) {
        if (country == null && !given.startsWith("+")) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(given, country);
            return NUMBERS.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
