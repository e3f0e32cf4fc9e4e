package app.closeup.customers;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.db.Tables.SEARCH_TOKEN;
import static app.closeup.customers.parties.CustomerTables.CUSTOMERS;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.closeup.customers.db.tables.SearchToken;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.FieldRights;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Reach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/**
 * Which customers are found by what was typed.
 *
 * <p>No plan is good for a rare and for a common word alike, and the planner cannot know which one a word is: it would
 * be quick or a thousand times slower by luck. So the words are probed first, and the rarest drives.
 */
@Repository
class SearchTokenRepository {

    /** Up to so many found customers are collected and sorted. */
    private static final int FEW = 10_000;

    /** After everything that begins with a prefix: the last code point there is. */
    private static final String BEYOND = Character.toString(Character.MAX_CODE_POINT);

    private static final SearchToken OTHER = SEARCH_TOKEN.as("other");

    private final DSLContext dsl;

    SearchTokenRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** For a list: true for everyone when nothing was typed, for nobody when only marks were. */
    Condition found(Field<CustomerId> customer, String typed) {
        if (typed.isBlank()) {
            return noCondition();
        }
        var words = rarestFirst(SearchTokens.prefixesIn(typed));
        if (words.isEmpty()) {
            return falseCondition();
        }
        return words.getFirst().customers() > FEW
                ? having(customer, words)
                : customer.in(select(SEARCH_TOKEN.CUSTOMER_ID)
                        .from(SEARCH_TOKEN)
                        .where(beginningWith(SEARCH_TOKEN, words.getFirst().prefix()))
                        .and(having(SEARCH_TOKEN.CUSTOMER_ID, words.subList(1, words.size()))));
    }

    /**
     * For global search: those with one of a bounded number of tokens, read in their order, so that a whole word comes
     * before longer ones; and whether they have the whole word. Empty when nothing was typed that can be searched for.
     */
    Optional<Candidates> candidates(String typed, int limit) {
        var prefixes = SearchTokens.prefixesIn(typed);
        if (prefixes.isEmpty()) {
            return Optional.empty();
        }
        // One word alone needs no probing: its tokens are read in their order up to the limit.
        var words = prefixes.size() == 1 ? List.of(new Word(prefixes.getFirst(), 0)) : rarestFirst(prefixes);
        var driver = words.getFirst().prefix();
        var read = select(SEARCH_TOKEN.CUSTOMER_ID, SEARCH_TOKEN.TOKEN)
                .from(SEARCH_TOKEN)
                .where(beginningWith(SEARCH_TOKEN, driver))
                .and(having(SEARCH_TOKEN.CUSTOMER_ID, words.subList(1, words.size())))
                .and(inSight())
                .orderBy(SEARCH_TOKEN.TOKEN, SEARCH_TOKEN.CUSTOMER_ID)
                .limit(inline(limit))
                .asTable("read");
        var customer = requireNonNull(read.field(SEARCH_TOKEN.CUSTOMER_ID));
        var token = requireNonNull(read.field(SEARCH_TOKEN.TOKEN));
        var exact = boolOr(token.eq(driver)).as("exact");
        return Optional.of(new Candidates(
                select(customer, exact).from(read).groupBy(customer).asTable("candidate"), customer, exact));
    }

    /**
     * Of those who do not see all customers, only theirs are candidates: else the bounded number would be used up by
     * others'.
     */
    private static Condition inSight() {
        var seesAll = SignedIn.current()
                .filter(person -> person.access().reach(CustomerAreas.CUSTOMERS, Action.SEE) != Reach.ALL)
                .isEmpty();
        return seesAll
                ? noCondition()
                : exists(selectOne()
                        .from(CUSTOMER)
                        .where(CUSTOMER.TENANT_ID.eq(tenant()))
                        .and(CUSTOMER.CUSTOMER_ID.eq(SEARCH_TOKEN.CUSTOMER_ID))
                        .and(CUSTOMERS.allows(Action.SEE))
                        .offset(inline(0)));
    }

    /** A customer is not found by what the person does not see of it: each word stands in a field that they do. */
    static Condition byWhatIsShown(String typed) {
        if (FieldRights.shows(CustomerField.EMAIL) && FieldRights.shows(CustomerField.PHONE)) {
            return noCondition();
        }
        return SearchTokens.prefixesIn(typed).stream()
                .map(SearchTokenRepository::standsInAShownField)
                .reduce(noCondition(), Condition::and);
    }

    private static Condition standsInAShownField(String prefix) {
        var found = beginsWith(CUSTOMER.NAME_FOLDED, prefix).or(CUSTOMER.NAME_FOLDED.contains(" " + prefix));
        if (FieldRights.shows(CustomerField.EMAIL)) {
            found = found.or(CUSTOMER.EMAIL_FOLDED.contains(prefix));
        }
        if (FieldRights.shows(CustomerField.PHONE)) {
            found = found.or(CUSTOMER.PHONE_DIGITS.contains(prefix));
        }
        return found;
    }

    private List<Word> rarestFirst(List<String> prefixes) {
        if (prefixes.isEmpty()) {
            return List.of();
        }
        var probes = prefixes.stream()
                .map(prefix -> field(select(count())
                        .from(selectOne()
                                .from(SEARCH_TOKEN)
                                .where(beginningWith(SEARCH_TOKEN, prefix))
                                .limit(inline(FEW + 1)))))
                .toList();
        var counts = dsl.select(probes).fetchSingle();
        var words = new ArrayList<Word>();
        for (var index = 0; index < counts.size(); index++) {
            words.add(new Word(prefixes.get(index), counts.get(probes.get(index))));
        }
        // Stable: of two common words the longer one stays in front.
        words.sort(Comparator.comparingInt(Word::customers));
        return words;
    }

    private static Condition having(Field<CustomerId> customer, List<Word> words) {
        return words.stream()
                .map(word -> exists(selectOne()
                        .from(OTHER)
                        .where(beginningWith(OTHER, word.prefix()))
                        .and(OTHER.CUSTOMER_ID.eq(customer))
                        // Keeps PostgreSQL from turning the look-ups, one a row, into a join over all tokens.
                        .offset(inline(0))))
                .reduce(noCondition(), Condition::and);
    }

    private static Condition beginningWith(SearchToken token, String prefix) {
        return token.TENANT_ID.eq(tenant()).and(beginsWith(token.TOKEN, prefix));
    }

    /** As a range of folded text, which an index can answer whatever row security adds. */
    static Condition beginsWith(Field<String> folded, String prefix) {
        return folded.ge(prefix).and(folded.lt(prefix + BEYOND));
    }

    /**
     * Customers that were found, as a table of their own.
     *
     * @param exact whether a customer has a whole word that was typed, not just a longer one
     */
    record Candidates(Table<?> table, Field<CustomerId> customer, Field<Boolean> exact) {

        Candidates {
            customer = requireNonNull(table.field(customer));
            exact = requireNonNull(table.field(exact));
        }
    }

    private record Word(String prefix, int customers) {}
}
