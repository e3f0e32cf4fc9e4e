package app.closeup.customers.imports;

import app.closeup.customers.imports.mapping.ReadRow;
import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.PersonalName;
import app.closeup.customers.parties.Profile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the values of a row over those of a customer; where the row has none, the customer keeps its own. */
final class Merge {

    private Merge() {}

    /** @param replacesDescription whether a column of the file is the description, and not only added to it */
    static CustomerDetails merge(CustomerDetails here, ReadRow row, CustomerDetails read, boolean replacesDescription) {
        return new CustomerDetails(
                        here.kind(),
                        row.stageGiven() ? read.stage() : here.stage(),
                        read.name(),
                        merge(here.person(), read.person()),
                        merge(here.contact(), read.contact()),
                        merge(here.address(), read.address()),
                        merge(here.profile(), read.profile(), replacesDescription),
                        here.owner(),
                        first(read.externalId(), here.externalId()))
                .tidy();
    }

    private static PersonalName merge(PersonalName here, PersonalName read) {
        return new PersonalName(
                first(read.given(), here.given()),
                first(read.family(), here.family()),
                first(read.jobTitle(), here.jobTitle()));
    }

    private static ContactDetails merge(ContactDetails here, ContactDetails read) {
        return new ContactDetails(
                first(read.email(), here.email()),
                first(read.phone(), here.phone()),
                first(read.website(), here.website()));
    }

    private static Address merge(Address here, Address read) {
        var hasCountry = read.country() != null || read.countryGiven() != null;
        return new Address(
                first(read.street(), here.street()),
                first(read.postalCode(), here.postalCode()),
                first(read.city(), here.city()),
                first(read.region(), here.region()),
                hasCountry ? read.country() : here.country(),
                hasCountry ? read.countryGiven() : here.countryGiven());
    }

    private static Profile merge(Profile here, Profile read, boolean replacesDescription) {
        return new Profile(
                first(read.industry(), here.industry()),
                first(read.employees(), here.employees()),
                first(read.revenue(), here.revenue()),
                first(read.foundedYear(), here.foundedYear()),
                first(read.customerSince(), here.customerSince()),
                replacesDescription
                        ? first(read.description(), here.description())
                        : joined(here.description(), read.description()));
    }

    /** Lines that are there already are not added once more. */
    private static @Nullable String joined(@Nullable String here, @Nullable String read) {
        if (here == null || read == null) {
            return first(here, read);
        }
        var known = here.lines().toList();
        var added = read.lines().filter(line -> !known.contains(line)).toList();
        return added.isEmpty() ? here : here + "\n" + String.join("\n", added);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return Optional.ofNullable(one).orElse(other);
    }
}
