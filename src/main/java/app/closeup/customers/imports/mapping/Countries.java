package app.closeup.customers.imports.mapping;

import app.closeup.customers.imports.csv.Fault;
import app.closeup.platform.text.Folding;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reads countries: by code, by name in the languages of the product and their neighbours, and by a near miss. */
final class Countries {

    private static final List<String> LANGUAGES = List.of(
            "en", "is", "vi", "az", "ro", "kk", "de", "fr", "es", "it", "nl", "pt", "da", "sv", "nb", "pl", "ru", "tr",
            "lv");

    private static final int SHORTEST_NEAR_MISS = 5;
    private static final int REMEMBERED = 5_000;

    private static final Map<String, String> CODES = codes();
    private static final Map<String, Reading<String>> READ = new ConcurrentHashMap<>();

    private Countries() {}

    /** The two letters of ISO 3166-1; told when they come from a near miss. */
    static Reading<String> read(String given) {
        var known = READ.get(given);
        if (known == null) {
            known = find(given);
            if (READ.size() < REMEMBERED) {
                READ.put(given, known);
            }
        }
        return known;
    }

    static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static Reading<String> find(String given) {
        var folded = key(given);
        var code = CODES.get(folded);
        if (code != null) {
            return Reading.of(code);
        }
        if (folded.length() >= SHORTEST_NEAR_MISS) {
            var near = CODES.keySet().stream()
                    .filter(name -> name.length() >= SHORTEST_NEAR_MISS && NearMiss.of(folded, name))
                    .map(name -> Objects.requireNonNull(CODES.get(name)))
                    .distinct()
                    .toList();
            if (near.size() == 1) {
                var meant = near.getFirst();
                return Reading.of(meant, Fault.of("customers.import.problem.country-near", given, name(meant)));
            }
        }
        return Reading.not("customers.import.problem.country", given);
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            codes.put(key(code), code);
            codes.put(key(country.getISO3Country()), code);
            for (var language : LANGUAGES) {
                codes.putIfAbsent(key(country.getDisplayCountry(Locale.of(language))), code);
            }
        }
        alsoCalled().forEach((code, names) -> {
            for (var name : ((String) names).split("\\|", -1)) {
                codes.put(key(name), (String) code);
            }
        });
        return codes;
    }

    private static Properties alsoCalled() {
        var names = new Properties();
        try (var file = Objects.requireNonNull(Countries.class.getResourceAsStream("countries.properties"))) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static String key(String name) {
        return Folding.words(name.replace("&", " and ").replace(".", "")).stream()
                .map(word -> word.equals("saint") ? "st" : word)
                .collect(Collectors.joining(" "));
    }
}
