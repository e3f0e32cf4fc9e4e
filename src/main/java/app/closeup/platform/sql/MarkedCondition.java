package app.closeup.platform.sql;

import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.impl.CustomCondition;

/** A condition that leaves a mark in the statement, by which can be told that it is in there. */
public final class MarkedCondition {

    private static final Pattern COMMENT = Pattern.compile("[\\w :-]+");

    private MarkedCondition() {}

    /**
     * @param condition shown as it is: not {@link org.jooq.impl.DSL#noCondition()}, of which nothing is shown
     * @param mark becomes a comment; letters, digits, blanks and colons only
     */
    public static Condition of(Condition condition, String mark) {
        if (!COMMENT.matcher(mark).matches()) {
            throw new IllegalArgumentException("No comment in a statement: " + mark);
        }
        return CustomCondition.of(context ->
                context.sql("(").visit(condition).sql(" ").sql(comment(mark)).sql(")"));
    }

    /** As it stands in the statement. */
    public static String comment(String mark) {
        return "/* " + mark + " */";
    }
}
