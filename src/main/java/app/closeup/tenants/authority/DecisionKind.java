package app.closeup.tenants.authority;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of decision in a customer's favour.
 *
 * @param code names it in the database and, for a built-in one, in the key of its name
 * @param name of one that a company has added; null for a built-in one
 */
public record DecisionKind(String code, @Nullable String name, Unit unit) {

    public static final DecisionKind DISCOUNT = new DecisionKind("discount", null, Unit.PERCENT);
    public static final DecisionKind REFUND = new DecisionKind("refund", null, Unit.MONEY);
    public static final DecisionKind GOODWILL = new DecisionKind("goodwill", null, Unit.MONEY);
    public static final DecisionKind WRITE_OFF = new DecisionKind("write-off", null, Unit.MONEY);
    public static final DecisionKind DELIVERY_PRIORITY = new DecisionKind("delivery-priority", null, Unit.TIMES);

    static final List<DecisionKind> BUILT_IN = List.of(DISCOUNT, REFUND, GOODWILL, WRITE_OFF, DELIVERY_PRIORITY);
}
