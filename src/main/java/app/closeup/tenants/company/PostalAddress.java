package app.closeup.tenants.company;

import app.closeup.platform.text.Tidy;
import org.jspecify.annotations.Nullable;

/** Where the company is; what is not known is null. The country is its ISO code of two letters. */
public record PostalAddress(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {

    public static final PostalAddress NONE = new PostalAddress(null, null, null, null, null);

    PostalAddress tidy() {
        return new PostalAddress(
                Tidy.line(street), Tidy.line(postalCode), Tidy.line(city), Tidy.line(region), Tidy.line(country));
    }
}
