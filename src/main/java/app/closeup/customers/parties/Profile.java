package app.closeup.customers.parties;

import app.closeup.platform.money.Money;
import app.closeup.platform.text.Tidy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a customer beyond name and address.
 *
 * @param revenue of a year
 */
public record Profile(
        @Nullable String industry,
        @Nullable Long employees,
        @Nullable Money revenue,
        @Nullable Integer foundedYear,
        @Nullable LocalDate customerSince,
        @Nullable String description) {

    public static final Profile EMPTY = new Profile(null, null, null, null, null, null);

    Profile tidy() {
        return new Profile(Tidy.line(industry), employees, revenue, foundedYear, customerSince, Tidy.text(description));
    }
}
