package app.closeup.tenants.rights;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.TEAM_MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.closeup.platform.sql.MarkedCondition;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A table whose records have owners, and the condition by which every statement on it obeys the rights of whoever is
 * signed in. A statement without the condition is refused: see {@link RightsGuard}.
 */
public final class OwnedTable {

    private final Area area;
    private final Field<MemberId> owner;
    private final Function<MemberId, Condition> shared;
    private final Pattern uses;

    private OwnedTable(Area area, Table<?> table, Field<MemberId> owner, Function<MemberId, Condition> shared) {
        this.area = area;
        this.owner = owner;
        this.shared = shared;
        var name = "\"" + String.join("\".\"", table.getQualifiedName().getName()) + "\"";
        this.uses = Pattern.compile("(?:from|join|update|using|,) " + Pattern.quote(name) + "(?!\\.)");
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
                .orElseGet(() -> marked(noCondition()));
    }

    /**
     * Without regard to rights, for what Closeup does by itself.
     *
     * @param why for the reader
     */
    public Condition unrestricted(String why) {
        return marked(noCondition());
    }

    /** How often a statement uses the table without naming the condition. */
    long forgotten(String sql) {
        var named = sql.split(Pattern.quote(MarkedCondition.comment(mark())), -1).length - 1;
        return uses.matcher(sql).results().count() - named;
    }

    private Condition within(SignedIn person, Reach reach) {
        return switch (reach) {
            case NONE -> falseCondition();
            case OWN -> own(person);
            case TEAM -> own(person).or(ofTeams(person.access().teams()));
            case TEAM_AND_BELOW -> own(person).or(ofTeams(person.access().branch()));
            case ALL -> noCondition();
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
        return MarkedCondition.of(condition, mark());
    }

    private String mark() {
        return "rights: " + area.code();
    }
}
