package app.closeup.platform.sql;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;

import org.jooq.Condition;
import org.jooq.impl.CustomCondition;

/** A condition that leaves a mark in the statement, by which can be told that it is in there. */
public final class MarkedCondition {

    private MarkedCondition() {}

    /** @param mark becomes a comment; letters, digits, blanks and colons only */
    public static Condition of(Condition condition, String mark) {
        if (!mark.matches("[\\w :-]+")) {
            throw new IllegalArgumentException("No comment in a statement: " + mark);
        }
        var shown = condition.equals(noCondition()) ? trueCondition() : condition;
        return CustomCondition.of(context ->
                context.sql("(").visit(shown).sql(" ").sql(comment(mark)).sql(")"));
    }

    /** As it stands in the statement. */
    public static String comment(String mark) {
        return "/* " + mark + " */";
    }
}
