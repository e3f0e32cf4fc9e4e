package app.closeup.tenants.playbooks;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.PLAYBOOK;
import static app.closeup.tenants.db.Tables.PLAYBOOK_SITUATION;
import static app.closeup.tenants.db.Tables.PLAYBOOK_VERSION;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Codes;
import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Playbooks and their versions. A company has few of them, {@value #MOST} at most: they are read as a whole. */
@Repository
class PlaybookRepository {

    static final String OWN = "own:";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** So many playbooks a company may have, retired ones among them, and so many situations of its own. */
    static final int MOST = 1_000;

    private static final SelectField<Scope> SCOPE =
            row(PLAYBOOK.SCOPE, PLAYBOOK.SCOPE_KEY).mapping(PlaybookRepository::scope);

    private static final SelectField<PlaybookVersion> VERSION = row(
                    PLAYBOOK_VERSION.PLAYBOOK_ID,
                    PLAYBOOK_VERSION.NUMBER,
                    PLAYBOOK_VERSION.CONTENT.convertFrom(PlaybookRepository::content),
                    PLAYBOOK_VERSION.EFFECTIVE_FROM,
                    PLAYBOOK_VERSION.PUBLISHED_BY_NAME,
                    PLAYBOOK_VERSION.PUBLISHED_AT)
            .mapping(PlaybookVersion::new);

    private final DSLContext dsl;

    PlaybookRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    int count() {
        return dsl.fetchCount(PLAYBOOK, PLAYBOOK.TENANT_ID.eq(tenant()));
    }

    List<Situation> ownSituations() {
        return dsl.select(
                        concat(inline(OWN), PLAYBOOK_SITUATION.SITUATION_ID.cast(String.class)),
                        PLAYBOOK_SITUATION.NAME)
                .from(PLAYBOOK_SITUATION)
                .where(PLAYBOOK_SITUATION.TENANT_ID.eq(tenant()))
                .orderBy(PLAYBOOK_SITUATION.NAME, PLAYBOOK_SITUATION.SITUATION_ID)
                .limit(MOST)
                .fetch(mapping(Situation::new));
    }

    void insertSituation(UUID id, String name, Instant at) {
        dsl.insertInto(PLAYBOOK_SITUATION)
                .set(PLAYBOOK_SITUATION.TENANT_ID, tenant())
                .set(PLAYBOOK_SITUATION.SITUATION_ID, id)
                .set(PLAYBOOK_SITUATION.NAME, name)
                .set(PLAYBOOK_SITUATION.CREATED_AT, at)
                .execute();
    }

    /** With retired ones, by title. */
    List<Playbook> all() {
        return playbooks(PLAYBOOK.TENANT_ID.eq(tenant()));
    }

    Optional<Playbook> find(PlaybookId id) {
        return playbooks(PLAYBOOK.PLAYBOOK_ID.eq(id)).stream().findFirst();
    }

    void insert(
            PlaybookId id,
            String situation,
            String title,
            Scope scope,
            @Nullable PlaybookContent draft,
            Author author,
            String origin) {
        dsl.insertInto(PLAYBOOK)
                .set(PLAYBOOK.TENANT_ID, tenant())
                .set(PLAYBOOK.PLAYBOOK_ID, id)
                .set(PLAYBOOK.SITUATION, situation)
                .set(PLAYBOOK.TITLE, title)
                .set(PLAYBOOK.SCOPE, Codes.of(scope.level()))
                .set(PLAYBOOK.SCOPE_KEY, scope.key())
                .set(PLAYBOOK.DRAFT, draft == null ? null : json(draft))
                .set(PLAYBOOK.ORIGIN, origin)
                .set(PLAYBOOK.EDITED_BY, author.member())
                .set(PLAYBOOK.EDITED_BY_NAME, author.name())
                .set(PLAYBOOK.EDITED_AT, author.at())
                .execute();
    }

    /** False where somebody else has written since. */
    boolean update(PlaybookId id, long revision, String title, @Nullable PlaybookContent draft, Author author) {
        return dsl.update(PLAYBOOK)
                        .set(PLAYBOOK.TITLE, title)
                        .set(PLAYBOOK.DRAFT, draft == null ? null : json(draft))
                        .set(PLAYBOOK.EDITED_BY, author.member())
                        .set(PLAYBOOK.EDITED_BY_NAME, author.name())
                        .set(PLAYBOOK.EDITED_AT, author.at())
                        .set(PLAYBOOK.REVISION, PLAYBOOK.REVISION.plus(inline(1L)))
                        .where(PLAYBOOK.TENANT_ID.eq(tenant()))
                        .and(PLAYBOOK.PLAYBOOK_ID.eq(id))
                        .and(PLAYBOOK.REVISION.eq(revision))
                        .execute()
                == 1;
    }

    void retire(PlaybookId id, @Nullable Instant at) {
        dsl.update(PLAYBOOK)
                .set(PLAYBOOK.RETIRED_AT, at)
                .set(PLAYBOOK.REVISION, PLAYBOOK.REVISION.plus(inline(1L)))
                .where(PLAYBOOK.TENANT_ID.eq(tenant()))
                .and(PLAYBOOK.PLAYBOOK_ID.eq(id))
                .execute();
    }

    void publish(PlaybookVersion version, @Nullable MemberId by) {
        dsl.insertInto(PLAYBOOK_VERSION)
                .set(PLAYBOOK_VERSION.TENANT_ID, tenant())
                .set(PLAYBOOK_VERSION.PLAYBOOK_VERSION_ID, Ids.next())
                .set(PLAYBOOK_VERSION.PLAYBOOK_ID, version.playbook())
                .set(PLAYBOOK_VERSION.NUMBER, version.number())
                .set(PLAYBOOK_VERSION.CONTENT, json(version.content()))
                .set(PLAYBOOK_VERSION.EFFECTIVE_FROM, version.effectiveFrom())
                .set(PLAYBOOK_VERSION.PUBLISHED_BY, by)
                .set(PLAYBOOK_VERSION.PUBLISHED_BY_NAME, version.publishedBy())
                .set(PLAYBOOK_VERSION.PUBLISHED_AT, version.publishedAt())
                .execute();
    }

    /** The newest first, {@value #MOST} at most. */
    List<PlaybookVersion> versions(PlaybookId id) {
        return dsl.select(VERSION)
                .from(PLAYBOOK_VERSION)
                .where(PLAYBOOK_VERSION.TENANT_ID.eq(tenant()))
                .and(PLAYBOOK_VERSION.PLAYBOOK_ID.eq(id))
                .orderBy(PLAYBOOK_VERSION.NUMBER.desc(), PLAYBOOK_VERSION.PLAYBOOK_VERSION_ID.desc())
                .limit(MOST)
                .fetch(Record1::value1);
    }

    /** Of each playbook that is not retired, the newest version whose day has come. */
    Map<PlaybookId, PlaybookVersion> inForce(LocalDate day) {
        return newest(PLAYBOOK_VERSION
                .EFFECTIVE_FROM
                .lessOrEqual(day)
                .and(PLAYBOOK_VERSION.PLAYBOOK_ID.in(select(PLAYBOOK.PLAYBOOK_ID)
                        .from(PLAYBOOK)
                        .where(PLAYBOOK.TENANT_ID.eq(tenant()))
                        .and(PLAYBOOK.RETIRED_AT.isNull()))));
    }

    void removeSample() {
        dsl.deleteFrom(PLAYBOOK)
                .where(PLAYBOOK.TENANT_ID.eq(tenant()))
                .and(PLAYBOOK.ORIGIN.eq("sample"))
                .execute();
    }

    /** Of each playbook the newest of these versions; of as many playbooks at most as there may be. */
    private Map<PlaybookId, PlaybookVersion> newest(Condition condition) {
        return dsl
                .select(VERSION)
                .distinctOn(PLAYBOOK_VERSION.PLAYBOOK_ID)
                .from(PLAYBOOK_VERSION)
                .where(PLAYBOOK_VERSION.TENANT_ID.eq(tenant()))
                .and(condition)
                .orderBy(PLAYBOOK_VERSION.PLAYBOOK_ID, PLAYBOOK_VERSION.NUMBER.desc())
                .limit(MOST)
                .fetch()
                .stream()
                .map(Record1::value1)
                .collect(toMap(PlaybookVersion::playbook, version -> version));
    }

    private List<Playbook> playbooks(Condition condition) {
        var found = dsl.select(
                        PLAYBOOK.PLAYBOOK_ID,
                        PLAYBOOK.SITUATION,
                        PLAYBOOK.TITLE,
                        SCOPE,
                        PLAYBOOK.DRAFT.convertFrom(PlaybookRepository::draft),
                        PLAYBOOK.REVISION,
                        PLAYBOOK.RETIRED_AT,
                        PLAYBOOK.EDITED_BY_NAME,
                        PLAYBOOK.EDITED_AT)
                .from(PLAYBOOK)
                .where(PLAYBOOK.TENANT_ID.eq(tenant()))
                .and(condition)
                .orderBy(PLAYBOOK.TITLE, PLAYBOOK.PLAYBOOK_ID)
                .limit(MOST)
                .fetch();
        var latest = newest(PLAYBOOK_VERSION.PLAYBOOK_ID.in(found.map(row -> row.value1())));
        var playbooks = new ArrayList<Playbook>();
        for (var row : found) {
            playbooks.add(new Playbook(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7(),
                    row.value8(),
                    row.value9(),
                    latest.get(row.value1())));
        }
        return playbooks;
    }

    private static Scope scope(String level, @Nullable String key) {
        return new Scope(Codes.parse(Scope.Level.class, level), key);
    }

    private static JSONB json(PlaybookContent content) {
        return JSONB.jsonb(JSON.writeValueAsString(content));
    }

    private static PlaybookContent content(JSONB json) {
        return JSON.readValue(json.data(), PlaybookContent.class);
    }

    private static @Nullable PlaybookContent draft(@Nullable JSONB json) {
        return json == null ? null : content(json);
    }

    /** Who writes, and when; nobody for what Closeup itself writes. */
    record Author(@Nullable MemberId member, @Nullable String name, Instant at) {}
}
