package app.closeup.customers.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * What people, places and firms of a country are called, in its own spelling.
 *
 * @param perEuro what a euro is worth, roughly: revenues are invented in euros
 */
record Land(
        String country,
        Currency currency,
        int perEuro,
        boolean familyNameFirst,
        Names women,
        Names men,
        List<Place> places,
        List<String> streets,
        List<String> firms,
        List<String> forms,
        List<String> phones,
        List<String> mobiles) {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BAR = Pattern.compile("\\|");

    /** The languages that Closeup is made for, English last. */
    static final List<Land> ALL =
            Stream.of("is", "vn", "az", "ro", "kz", "gb").map(Land::read).toList();

    private static Land read(String code) {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("sample/" + code + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Land(
                texts.getProperty("country"),
                Currency.getInstance(texts.getProperty("currency")),
                Integer.parseInt(texts.getProperty("per-euro")),
                texts.getProperty("order").equals("family-first"),
                new Names(list(texts, "women"), list(texts, "women.family")),
                new Names(list(texts, "men"), list(texts, "men.family")),
                list(texts, "cities").stream().map(Land::place).toList(),
                list(texts, "streets"),
                list(texts, "firms"),
                list(texts, "forms"),
                list(texts, "phones"),
                list(texts, "mobiles"));
    }

    private static List<String> list(Properties texts, String key) {
        return COMMA.splitAsStream(texts.getProperty(key)).map(String::strip).toList();
    }

    private static Place place(String text) {
        var parts = BAR.splitAsStream(text).toList();
        return new Place(parts.get(0), parts.get(1), parts.get(2));
    }

    /** Given names, and the family or father's names that go with them. */
    record Names(List<String> given, List<String> family) {}

    record Place(String city, String postalCode, String region) {}
}
