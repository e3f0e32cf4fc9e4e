package app.closeup.customers;

import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Stage;
import app.closeup.tenants.MemberId;
import java.util.Set;

/**
 * Which customers a list shows, and in which order. An empty set lets everything through.
 *
 * @param text words, an e-mail address or digits of a phone number; each word by its start
 * @param countries two-letter codes
 */
public record CustomerQuery(
        String text,
        Set<CustomerKind> kinds,
        Set<Stage> stages,
        Set<MemberId> owners,
        Set<String> countries,
        Sort sort,
        boolean descending) {

    public static final CustomerQuery ALL =
            new CustomerQuery("", Set.of(), Set.of(), Set.of(), Set.of(), Sort.NAME, false);

    /** What a list can be sorted by. */
    public enum Sort {
        NAME,
        LAST_CONTACT,
        ADDED
    }

    public CustomerQuery withText(String text) {
        return new CustomerQuery(text, kinds, stages, owners, countries, sort, descending);
    }

    public CustomerQuery withKinds(Set<CustomerKind> kinds) {
        return new CustomerQuery(text, kinds, stages, owners, countries, sort, descending);
    }

    public CustomerQuery withStages(Set<Stage> stages) {
        return new CustomerQuery(text, kinds, stages, owners, countries, sort, descending);
    }

    public CustomerQuery withOwners(Set<MemberId> owners) {
        return new CustomerQuery(text, kinds, stages, owners, countries, sort, descending);
    }

    public CustomerQuery withCountries(Set<String> countries) {
        return new CustomerQuery(text, kinds, stages, owners, countries, sort, descending);
    }

    public CustomerQuery sortedBy(Sort sort, boolean descending) {
        return new CustomerQuery(text, kinds, stages, owners, countries, sort, descending);
    }
}
