package app.closeup.tenants.authority;

import app.closeup.platform.money.Money;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.PredefinedRole;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Limits to begin with. Whoever owns or administers the company decides without limit. */
@Component
class DefaultLimits {

    private static final int DAY = 24;
    private static final int PERCENT = 100;

    /** Roughly what ten euros are: limits are round numbers in every currency. */
    private static final Map<String, Integer> TEN_EUROS = Map.ofEntries(
            Map.entry("ISK", 1_500),
            Map.entry("VND", 250_000),
            Map.entry("AZN", 20),
            Map.entry("RON", 50),
            Map.entry("KZT", 5_000),
            Map.entry("JPY", 1_500),
            Map.entry("HUF", 4_000),
            Map.entry("CZK", 250),
            Map.entry("SEK", 100),
            Map.entry("NOK", 100),
            Map.entry("DKK", 75),
            Map.entry("PLN", 40),
            Map.entry("INR", 1_000),
            Map.entry("KRW", 15_000));

    private static final Map<PredefinedRole, Integer> LEVELS = Map.of(
            PredefinedRole.OWNER, 0,
            PredefinedRole.ADMIN, 0,
            PredefinedRole.MANAGER, 2,
            PredefinedRole.SERVICE, 1,
            PredefinedRole.SALES, 1);

    List<Limit> limits(Currency currency, @Nullable MemberId approver) {
        return LEVELS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(
                        level -> limits(AuthorityRoles.code(level.getKey().id()), level.getValue(), currency, approver))
                .toList();
    }

    private static Stream<Limit> limits(String role, int level, Currency currency, @Nullable MemberId approver) {
        if (level == 0) {
            return DecisionKind.BUILT_IN.stream()
                    .map(kind -> new Limit(role, kind.code(), null, null, Period.MONTH, null, DAY));
        }
        var times = level == 1 ? 1 : 5;
        return Stream.of(
                limit(role, DecisionKind.DISCOUNT, 5L * PERCENT * times, 20L, approver),
                limit(role, DecisionKind.REFUND, money(currency, 20 * times), money(currency, 200 * times), approver),
                limit(role, DecisionKind.GOODWILL, money(currency, 5 * times), money(currency, 50 * times), approver),
                limit(role, DecisionKind.WRITE_OFF, level == 1 ? 0 : money(currency, 50), null, approver),
                limit(role, DecisionKind.DELIVERY_PRIORITY, 1L, 4L * times, approver));
    }

    private static Limit limit(
            String role, DecisionKind kind, long incident, @Nullable Long period, @Nullable MemberId approver) {
        return new Limit(role, kind.code(), incident, period, Period.MONTH, approver, DAY);
    }

    private static long money(Currency currency, int tens) {
        var unit = TEN_EUROS.getOrDefault(currency.getCurrencyCode(), 10);
        return Money.of(BigDecimal.valueOf((long) unit * tens), currency).minor();
    }
}
