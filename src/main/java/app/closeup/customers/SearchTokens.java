package app.closeup.customers;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.PhoneNumbers;
import app.closeup.platform.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says by what a customer is found. A customer has a token for each word of its name, for its e-mail
 * address whole and in words, and for the digits of its phone number; what is typed becomes prefixes of such tokens.
 */
final class SearchTokens {

    /** A token is part of an index entry, which has its limit; nobody types more. */
    private static final int LONGEST = 100;

    private static final int MOST_PREFIXES = 8;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int FEWEST_DIGITS = 3;
    private static final Pattern PHONE = Pattern.compile("[+\\s\\d()./-]+");

    private SearchTokens() {}

    static Collection<String> of(CustomerDetails details) {
        var tokens = new LinkedHashSet<>(Folding.words(details.name()));
        addWords(tokens, details.person().given());
        addWords(tokens, details.person().family());
        var email = details.contact().email();
        if (email != null) {
            tokens.add(Folding.fold(email));
            addWords(tokens, email);
        }
        var phone = details.contact().phone();
        if (phone != null) {
            tokens.addAll(PhoneNumbers.spellings(phone, details.address().country()));
        }
        return tokens.stream().map(SearchTokens::cut).distinct().toList();
    }

    /** What a found customer must have tokens for, the longest first; empty when nothing to search for was typed. */
    static List<String> prefixesIn(String typed) {
        var text = typed.strip();
        if (PHONE.matcher(text).matches() && Folding.digits(text).length() >= FEWEST_DIGITS) {
            var digits = PhoneNumbers.digits(text);
            return digits.isEmpty() ? List.of() : List.of(cut(digits));
        }
        var prefixes = new LinkedHashSet<String>();
        for (var word : BLANKS.splitAsStream(text).toList()) {
            if (word.indexOf('@') > 0) {
                prefixes.add(cut(Folding.fold(word)));
            } else {
                Folding.words(word).forEach(part -> prefixes.add(cut(part)));
            }
        }
        return withoutPrefixesOfOthers(prefixes);
    }

    private static void addWords(Collection<String> tokens, @Nullable String text) {
        if (text != null) {
            tokens.addAll(Folding.words(text));
        }
    }

    private static String cut(String token) {
        return token.length() <= LONGEST ? token : token.substring(0, LONGEST);
    }

    /** Whoever has the longer word has the shorter one too. */
    private static List<String> withoutPrefixesOfOthers(Collection<String> prefixes) {
        var longestFirst = new ArrayList<>(prefixes);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        return longestFirst.stream()
                .filter(prefix -> longestFirst.stream()
                        .noneMatch(other -> other.length() > prefix.length() && other.startsWith(prefix)))
                .limit(MOST_PREFIXES)
                .toList();
    }
}
