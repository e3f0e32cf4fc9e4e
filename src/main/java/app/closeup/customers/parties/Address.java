package app.closeup.customers.parties;

import app.closeup.platform.text.Tidy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer is.
 *
 * @param country the two letters of ISO 3166-1
 * @param countryGiven the country as it was written, where no code was recognised in it
 */
public record Address(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String countryGiven) {

    public static final Address EMPTY = new Address(null, null, null, null, null, null);

    Address tidy() {
        var code = Tidy.line(country);
        return new Address(
                Tidy.text(street),
                Tidy.line(postalCode),
                Tidy.line(city),
                Tidy.line(region),
                code == null ? null : code.toUpperCase(Locale.ROOT),
                Tidy.line(countryGiven));
    }
}
