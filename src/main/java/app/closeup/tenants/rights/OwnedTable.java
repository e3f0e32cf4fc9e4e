package app.closeup.tenants.rights;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.TEAM_MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import app.closeup.platform.sql.MarkedCondition;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A table whose records have owners, and the condition by which every statement on it obeys the rights of whoever is
 * signed in. A statement without the condition is refused: see {@link RightsGuard}.
 */
public final class OwnedTable {

    private static final List<String> BEFORE_A_TABLE = List.of("from", "join", "update", "using", ",");

    private final Area area;
    private final Field<MemberId> owner;
    private final Function<MemberId, Condition> shared;
    private final String name;
    private final String mark;

    private OwnedTable(Area area, Table<?> table, Field<MemberId> owner, Function<MemberId, Condition> shared) {
        this.area = area;
        this.owner = owner;
        this.shared = shared;
        this.name = " \"" + String.join("\".\"", table.getQualifiedName().getName()) + "\"";
        this.mark = "rights: " + area.code();
    }

    public static OwnedTable of(Area area, Table<?> table, Field<MemberId> owner) {
        return new OwnedTable(area, table, owner, _ -> falseCondition());
    }

    /**
     * Records that name collaborators, to whom they count as their own.
     *
     * @param shared true for the records that name this member
     */
    public static OwnedTable shared(
            Area area, Table<?> table, Field<MemberId> owner, Function<MemberId, Condition> shared) {
        return new OwnedTable(area, table, owner, shared);
    }

    public Area area() {
        return area;
    }

    /** True for the records with which the signed-in person may do this; for all where no person is at work. */
    public Condition allows(Action action) {
        return SignedIn.current()
                .map(person -> marked(within(person, person.access().reach(area, action))))
                .orElseGet(() -> marked(trueCondition()));
    }

    /**
     * Without regard to rights, for what Closeup does by itself.
     *
     * @param why for the reader
     */
    public Condition unrestricted(String why) {
        return marked(trueCondition());
    }

    /** How often a statement uses the table without naming the condition. Asked of every statement, so quick. */
    int forgotten(String sql) {
        var named = MarkedCondition.comment(mark);
        var open = 0;
        for (var at = sql.indexOf(name); at >= 0; at = sql.indexOf(name, at + name.length())) {
            if (isUsed(sql, at)) {
                open++;
            }
        }
        for (var at = open == 0 ? -1 : sql.indexOf(named); at >= 0; at = sql.indexOf(named, at + named.length())) {
            open--;
        }
        return open;
    }

    /** A table stands behind one of these words, and no column behind it. */
    private boolean isUsed(String sql, int at) {
        return !sql.startsWith(".", at + name.length())
                && BEFORE_A_TABLE.stream().anyMatch(word -> sql.startsWith(word, at - word.length()));
    }

    private Condition within(SignedIn person, Reach reach) {
        return switch (reach) {
            case NONE -> falseCondition();
            case OWN -> own(person);
            case TEAM -> own(person).or(ofTeams(person.access().teams()));
            case TEAM_AND_BELOW -> own(person).or(ofTeams(person.access().branch()));
            case ALL -> trueCondition();
        };
    }

    private Condition own(SignedIn person) {
        return owner.eq(person.member()).or(shared.apply(person.member()));
    }

    private Condition ofTeams(Set<TeamId> teams) {
        return teams.isEmpty()
                ? falseCondition()
                : owner.in(select(TEAM_MEMBER.MEMBER_ID)
                        .from(TEAM_MEMBER)
                        .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                        .and(TEAM_MEMBER.TEAM_ID.eq(any(teams.toArray(TeamId[]::new)))));
    }

    /** The mark travels with the condition, so that no statement has the one without the other. */
    private Condition marked(Condition condition) {
        return MarkedCondition.of(condition, mark);
    }
}
