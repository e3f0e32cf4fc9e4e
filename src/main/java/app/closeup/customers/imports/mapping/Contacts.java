package app.closeup.customers.imports.mapping;

import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.parties.EmailShape;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads e-mail addresses, telephone numbers and web sites. */
final class Contacts {

    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:[;,\\n]|:::)\\s*");
    private static final Pattern NAME_AND_ADDRESS = Pattern.compile(".*<([^<>]+)>");
    private static final Pattern WEBSITE =
            Pattern.compile("(?i)(https?://)?[^\\s/@:]+\\.[^\\s/@:]{2,}(:\\d+)?(/\\S*)?");
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_LETTERS = 8;

    private Contacts() {}

    static Reading<String> email(String given) {
        var parts = SEVERAL.splitAsStream(given)
                .map(part -> NAME_AND_ADDRESS.matcher(part).replaceFirst("$1").strip())
                .map(part -> part.regionMatches(true, 0, "mailto:", 0, 7) ? part.substring(7) : part)
                .toList();
        var first = parts.stream().filter(EmailShape::fits).findFirst();
        if (first.isEmpty()) {
            return Reading.not("customers.import.problem.email", given);
        }
        return parts.size() == 1 ? Reading.of(first.get()) : several(first.get(), given);
    }

    static Reading<String> phone(String given) {
        var first = Stream.of(given.split("\\s*(?::::|;|\\n)\\s*", -1))
                .filter(Contacts::isPhone)
                .findFirst();
        if (first.isEmpty()) {
            return Reading.not("customers.import.problem.phone", given);
        }
        return first.get().equals(given) ? Reading.of(given) : several(first.get(), given);
    }

    static Reading<String> website(String given) {
        var matcher = WEBSITE.matcher(given);
        if (!matcher.matches()) {
            return Reading.not("customers.import.problem.website", given);
        }
        return Reading.of(matcher.group(1) == null ? "https://" + given : given);
    }

    static boolean isPhone(String value) {
        var digits = value.chars().filter(Character::isDigit).count();
        var letters = value.chars().filter(Character::isLetter).count();
        return digits >= FEWEST_DIGITS && letters <= MOST_LETTERS && letters <= digits;
    }

    static boolean isWebsite(String value) {
        return WEBSITE.matcher(value).matches()
                && (value.toLowerCase(Locale.ROOT).startsWith("http") || value.startsWith("www."));
    }

    private static Reading<String> several(String taken, String given) {
        return Reading.of(taken, Fault.of("customers.import.problem.several", given, taken));
    }
}
