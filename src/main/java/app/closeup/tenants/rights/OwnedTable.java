package app.closeup.tenants.rights;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.TEAM_MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import app.closeup.platform.sql.MarkedCondition;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;

/**
 * A table whose records have owners, and the condition by which every statement on it obeys the rights of whoever is
 * signed in. A statement without the condition is refused: see {@link RightsGuard}.
 */
public final class OwnedTable {

    private static final List<String> BEFORE_A_TABLE = List.of("from", "join", "update", "using", ",");

    private static final int FEW_OWNERS = 100;

    private final Area area;
    private final Field<MemberId> owner;
    private final Function<MemberId, Condition> shared;

    /** The same, for an index to answer. */
    private final Function<MemberId, Condition> lookedUp;

    private final String name;
    private final String mark;

    private OwnedTable(
            Area area,
            Table<?> table,
            Field<MemberId> owner,
            Function<MemberId, Condition> shared,
            Function<MemberId, Condition> lookedUp) {
        this.area = area;
        this.owner = owner;
        this.shared = shared;
        this.lookedUp = lookedUp;
        this.name = " \"" + String.join("\".\"", table.getQualifiedName().getName()) + "\"";
        this.mark = "rights: " + area.code();
    }

    public static OwnedTable of(Area area, Table<?> table, Field<MemberId> owner) {
        return new OwnedTable(area, table, owner, _ -> falseCondition(), _ -> falseCondition());
    }

    /**
     * Records that name collaborators, to whom they count as their own.
     *
     * @param id of a record
     * @param collaborated those that name this member
     */
    public static <I> OwnedTable shared(
            Area area,
            Table<?> table,
            Field<MemberId> owner,
            Field<I> id,
            Function<MemberId, Select<Record1<I>>> collaborated) {
        return new OwnedTable(
                area,
                table,
                owner,
                member -> id.in(collaborated.apply(member)),
                member -> id.eq(any(array(collaborated.apply(member)))));
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
     * The same records, found through those who own them: quicker than going through all records where these own few.
     * Empty for whoever may do it with all records, or with none, and where no person is at work.
     */
    public Optional<Ways> ways(Action action) {
        return SignedIn.current().flatMap(person -> {
            var access = person.access();
            return switch (access.reach(area, action)) {
                case NONE, ALL -> Optional.empty();
                case OWN -> Optional.of(through(person, Access.Circle.NONE));
                case TEAM -> Optional.of(through(person, access.teams()));
                case TEAM_AND_BELOW -> Optional.of(through(person, access.branch()));
            };
        });
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
            case TEAM -> own(person).or(ofCircle(person.access().teams()));
            case TEAM_AND_BELOW -> own(person).or(ofCircle(person.access().branch()));
            case ALL -> trueCondition();
        };
    }

    private Condition own(SignedIn person) {
        return owner.eq(person.member()).or(shared.apply(person.member()));
    }

    /** Names that are known are hashed, and compared with those of the records that a list in its order comes to. */
    private Condition ofCircle(Access.Circle circle) {
        var members = circle.members();
        return members == null ? ofTeams(circle.teams()) : isTrue(owner.eq(any(named(members))));
    }

    private Field<MemberId[]> named(Set<MemberId> members) {
        return val(members.toArray(MemberId[]::new), owner.getDataType().array());
    }

    /** Each owner is looked up by itself: a list that is read in its order asks for few of very many. */
    private Condition ofTeams(Set<TeamId> teams) {
        return teams.isEmpty()
                ? falseCondition()
                : exists(selectOne()
                        .from(TEAM_MEMBER)
                        .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                        .and(TEAM_MEMBER.MEMBER_ID.eq(owner))
                        .and(isTrue(TEAM_MEMBER.TEAM_ID.eq(any(given(teams)))))
                        .offset(inline(0)));
    }

    private Ways through(SignedIn person, Access.Circle circle) {
        var named = circle.members();
        if (named == null) {
            return new Ways(membersOf(circle.teams()), owned(), besides(person, ofTeams(circle.teams())), false);
        }
        var all = new HashSet<>(named);
        all.add(person.member());
        var members = named(all);
        return new Ways(
                unnest(members).as("owners", "member_id"),
                owned(),
                besides(person, owner.eq(any(members))),
                all.size() <= FEW_OWNERS);
    }

    private Condition owned() {
        return marked(owner.eq(field(name("owners", "member_id"), owner.getDataType())));
    }

    private Condition besides(SignedIn person, Condition owned) {
        var own = owner.eq(person.member()).or(lookedUp.apply(person.member()));
        return marked(own.andNot(isTrue(owned)));
    }

    private static Table<?> membersOf(Set<TeamId> teams) {
        var lesser = TEAM_MEMBER.as("lesser");
        return select(TEAM_MEMBER.MEMBER_ID)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                .and(TEAM_MEMBER.TEAM_ID.eq(any(given(teams))))
                // Whoever is in several of the teams comes once, and nobody waits for all to be sorted.
                .andNotExists(selectOne()
                        .from(lesser)
                        .where(lesser.TENANT_ID.eq(tenant()))
                        .and(lesser.MEMBER_ID.eq(TEAM_MEMBER.MEMBER_ID))
                        .and(lesser.TEAM_ID.lt(TEAM_MEMBER.TEAM_ID))
                        .and(isTrue(lesser.TEAM_ID.eq(any(given(teams)))))
                        .offset(inline(0)))
                .asTable("owners", "member_id");
    }

    /** One parameter, however many teams: PostgreSQL weighs each constant in a list of them while it plans. */
    private static Field<TeamId[]> given(Set<TeamId> teams) {
        var type = TEAM_MEMBER.TEAM_ID.getDataType();
        return array(select(field(name("given", "team_id"), type))
                .from(unnest(val(teams.toArray(TeamId[]::new), type.array())).as("given", "team_id")));
    }

    /** The same, and not for an index to answer, which would look for each of the teams. */
    private static Condition isTrue(Condition condition) {
        return condition(coalesce(field(condition), inline(false)));
    }

    /** The mark travels with the condition, so that no statement has the one without the other. */
    private Condition marked(Condition condition) {
        return MarkedCondition.of(condition, mark);
    }

    /**
     * Two ways that lead to each record once.
     *
     * @param owners each once; to be joined laterally, so that the records of one after the other are read
     * @param owned true for the records of one of the owners
     * @param besides true for the person's other records
     * @param fewOwners whether the owners are so few that the best records of each are quickly collected
     */
    public record Ways(Table<?> owners, Condition owned, Condition besides, boolean fewOwners) {}
}
