package app.closeup.tenants.policy;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.POLICY_DRAFT;
import static app.closeup.tenants.db.Tables.POLICY_VERSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;

import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts and versions. The content is one document: it is written, published and read as a whole. */
@Repository
class PolicyRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_VERSIONS = 500;

    private final DSLContext dsl;

    PolicyRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<PolicyDraft> draft() {
        return dsl.select(
                        POLICY_DRAFT.CONTENT.convertFrom(PolicyRepository::content),
                        POLICY_DRAFT.EDITED_BY_NAME,
                        POLICY_DRAFT.EDITED_AT,
                        POLICY_DRAFT.REVISION)
                .from(POLICY_DRAFT)
                .where(POLICY_DRAFT.TENANT_ID.eq(tenant()))
                .fetchOptional(mapping(PolicyDraft::new));
    }

    /** False where there is a draft already. */
    boolean insert(PolicyContent content, @Nullable MemberId by, @Nullable String name, Instant at) {
        return dsl.insertInto(POLICY_DRAFT)
                        .set(POLICY_DRAFT.TENANT_ID, tenant())
                        .set(POLICY_DRAFT.CONTENT, json(content))
                        .set(POLICY_DRAFT.EDITED_BY, by)
                        .set(POLICY_DRAFT.EDITED_BY_NAME, name)
                        .set(POLICY_DRAFT.EDITED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where somebody else has written since. */
    boolean update(PolicyContent content, long revision, @Nullable MemberId by, @Nullable String name, Instant at) {
        return dsl.update(POLICY_DRAFT)
                        .set(POLICY_DRAFT.CONTENT, json(content))
                        .set(POLICY_DRAFT.EDITED_BY, by)
                        .set(POLICY_DRAFT.EDITED_BY_NAME, name)
                        .set(POLICY_DRAFT.EDITED_AT, at)
                        .set(POLICY_DRAFT.REVISION, POLICY_DRAFT.REVISION.plus(inline(1L)))
                        .where(POLICY_DRAFT.TENANT_ID.eq(tenant()))
                        .and(POLICY_DRAFT.REVISION.eq(revision))
                        .execute()
                == 1;
    }

    /** Of several who take it at once, one gets it. */
    Optional<PolicyContent> take(long revision) {
        return dsl.deleteFrom(POLICY_DRAFT)
                .where(POLICY_DRAFT.TENANT_ID.eq(tenant()))
                .and(POLICY_DRAFT.REVISION.eq(revision))
                .returningResult(POLICY_DRAFT.CONTENT)
                .fetchOptional(POLICY_DRAFT.CONTENT)
                .map(PolicyRepository::content);
    }

    void publish(PolicyVersion version, @Nullable MemberId by, String origin) {
        dsl.insertInto(POLICY_VERSION)
                .set(POLICY_VERSION.TENANT_ID, tenant())
                .set(POLICY_VERSION.POLICY_VERSION_ID, version.id())
                .set(POLICY_VERSION.NUMBER, version.number())
                .set(POLICY_VERSION.CONTENT, json(version.content()))
                .set(POLICY_VERSION.EFFECTIVE_FROM, version.effectiveFrom())
                .set(POLICY_VERSION.NOTE, version.note())
                .set(POLICY_VERSION.ORIGIN, origin)
                .set(POLICY_VERSION.PUBLISHED_BY, by)
                .set(POLICY_VERSION.PUBLISHED_BY_NAME, version.publishedBy())
                .set(POLICY_VERSION.PUBLISHED_AT, version.publishedAt())
                .execute();
    }

    /** The newest first. */
    List<PolicyVersion> versions() {
        return published()
                .orderBy(POLICY_VERSION.NUMBER.desc(), POLICY_VERSION.POLICY_VERSION_ID.desc())
                .limit(MOST_VERSIONS)
                .fetch(mapping(PolicyVersion::new));
    }

    Optional<PolicyVersion> latest() {
        return published()
                .orderBy(POLICY_VERSION.NUMBER.desc(), POLICY_VERSION.POLICY_VERSION_ID.desc())
                .limit(1)
                .fetchOptional(mapping(PolicyVersion::new));
    }

    Optional<PolicyVersion> inForce(LocalDate day) {
        return published()
                .and(POLICY_VERSION.EFFECTIVE_FROM.lessOrEqual(day))
                .orderBy(POLICY_VERSION.NUMBER.desc(), POLICY_VERSION.POLICY_VERSION_ID.desc())
                .limit(1)
                .fetchOptional(mapping(PolicyVersion::new));
    }

    Optional<PolicyVersion> version(int number) {
        return published()
                .and(POLICY_VERSION.NUMBER.eq(number))
                .orderBy(POLICY_VERSION.POLICY_VERSION_ID)
                .limit(1)
                .fetchOptional(mapping(PolicyVersion::new));
    }

    /** False when it was done since the given time, so that nobody is reminded twice by two who press at once. */
    boolean remind(PolicyVersionId id, Instant at, Instant notSince) {
        return dsl.update(POLICY_VERSION)
                        .set(POLICY_VERSION.REMINDED_AT, at)
                        .where(POLICY_VERSION.TENANT_ID.eq(tenant()))
                        .and(POLICY_VERSION.POLICY_VERSION_ID.eq(id))
                        .and(POLICY_VERSION.REMINDED_AT.isNull().or(POLICY_VERSION.REMINDED_AT.lessOrEqual(notSince)))
                        .execute()
                == 1;
    }

    void removeSample() {
        dsl.deleteFrom(POLICY_VERSION)
                .where(POLICY_VERSION.TENANT_ID.eq(tenant()))
                .and(POLICY_VERSION.ORIGIN.eq("sample"))
                .execute();
    }

    private SelectConditionStep<
                    Record8<PolicyVersionId, Integer, PolicyContent, LocalDate, String, String, Instant, Instant>>
            published() {
        return dsl.select(
                        POLICY_VERSION.POLICY_VERSION_ID,
                        POLICY_VERSION.NUMBER,
                        POLICY_VERSION.CONTENT.convertFrom(PolicyRepository::content),
                        POLICY_VERSION.EFFECTIVE_FROM,
                        POLICY_VERSION.NOTE,
                        POLICY_VERSION.PUBLISHED_BY_NAME,
                        POLICY_VERSION.PUBLISHED_AT,
                        POLICY_VERSION.REMINDED_AT)
                .from(POLICY_VERSION)
                .where(POLICY_VERSION.TENANT_ID.eq(tenant()));
    }

    private static JSONB json(PolicyContent content) {
        return JSONB.jsonb(JSON.writeValueAsString(content));
    }

    private static PolicyContent content(JSONB json) {
        return JSON.readValue(json.data(), PolicyContent.class);
    }
}
