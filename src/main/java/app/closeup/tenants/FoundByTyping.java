package app.closeup.tenants;

import static app.closeup.tenants.db.Tables.MEMBER;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;

import app.closeup.platform.text.Folding;
import java.util.Arrays;
import org.jooq.Condition;

/** How colleagues are found while somebody types. */
public final class FoundByTyping {

    private FoundByTyping() {}

    /** Each typed word is the start of a word of the name, or of the e-mail address. */
    public static Condition condition(String typed) {
        var folded = Folding.fold(typed);
        return folded.isEmpty()
                ? noCondition()
                : and(Arrays.stream(folded.split(" ")).map(FoundByTyping::word).toList());
    }

    private static Condition word(String word) {
        return MEMBER.NAME_FOLDED
                .startsWith(word)
                .or(MEMBER.NAME_FOLDED.contains(" " + word))
                .or(MEMBER.NAME_FOLDED.contains("-" + word))
                .or(MEMBER.EMAIL_FOLDED.startsWith(word));
    }
}
