package app.closeup.customers.parties;

import app.closeup.platform.text.Tidy;
import org.jspecify.annotations.Nullable;

/** How a customer is reached. */
public record ContactDetails(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website) {

    public static final ContactDetails EMPTY = new ContactDetails(null, null, null);

    /** @param country where the phone number is dialled when it does not begin with + */
    ContactDetails tidy(@Nullable String country) {
        var number = Tidy.line(phone);
        return new ContactDetails(
                Tidy.line(email), number == null ? null : PhoneNumbers.display(number, country), Tidy.line(website));
    }
}
