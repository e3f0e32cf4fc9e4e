package app.closeup.tenants.archive;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.ARCHIVE;
import static app.closeup.tenants.db.Tables.ARCHIVE_PIECE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.archive.Archive.Direction;
import app.closeup.tenants.archive.Archive.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record11;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ArchiveRepository {

    private final DSLContext dsl;

    ArchiveRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(UUID id, Direction direction, State state, MemberId by, Instant now, Instant expiresAt) {
        dsl.insertInto(ARCHIVE)
                .set(ARCHIVE.TENANT_ID, tenant())
                .set(ARCHIVE.ARCHIVE_ID, id)
                .set(ARCHIVE.DIRECTION, Codes.of(direction))
                .set(ARCHIVE.STATE, Codes.of(state))
                .set(ARCHIVE.CREATED_BY, by)
                .set(ARCHIVE.CREATED_AT, now)
                .set(ARCHIVE.EXPIRES_AT, expiresAt)
                .execute();
    }

    Optional<Archive> find(UUID id) {
        return archives().and(ARCHIVE.ARCHIVE_ID.eq(id)).fetchOptional(mapping(Archive::new));
    }

    Optional<Archive> latest(Direction direction, MemberId by) {
        return archives()
                .and(ARCHIVE.DIRECTION.eq(Codes.of(direction)))
                .and(ARCHIVE.CREATED_BY.eq(by))
                .orderBy(ARCHIVE.CREATED_AT.desc(), ARCHIVE.ARCHIVE_ID.desc())
                .limit(1)
                .fetchOptional(mapping(Archive::new));
    }

    void state(UUID id, State state, @Nullable String problem) {
        dsl.update(ARCHIVE)
                .set(ARCHIVE.STATE, Codes.of(state))
                .set(ARCHIVE.PROBLEM, problem)
                .where(is(id))
                .execute();
    }

    /** Remembers that a run begins; how many had begun before, and not ended. */
    int beginRun(UUID id) {
        return dsl.update(ARCHIVE)
                        .set(ARCHIVE.RUNS, ARCHIVE.RUNS.plus(1))
                        .where(is(id))
                        .returningResult(ARCHIVE.RUNS)
                        .fetchSingle(ARCHIVE.RUNS)
                - 1;
    }

    /** The run has ended, well or not. */
    void endRun(UUID id) {
        dsl.update(ARCHIVE)
                .set(ARCHIVE.RUNS, ARCHIVE.RUNS.minus(1))
                .where(is(id))
                .execute();
    }

    void begin(UUID id, long rowsTotal) {
        dsl.update(ARCHIVE)
                .set(ARCHIVE.STATE, Codes.of(State.RUNNING))
                .set(ARCHIVE.ROWS_DONE, 0L)
                .set(ARCHIVE.ROWS_TOTAL, rowsTotal)
                .set(ARCHIVE.PROBLEM, (String) null)
                .where(is(id))
                .execute();
    }

    void progress(UUID id, long rowsDone) {
        dsl.update(ARCHIVE).set(ARCHIVE.ROWS_DONE, rowsDone).where(is(id)).execute();
    }

    void company(UUID id, UUID company) {
        dsl.update(ARCHIVE).set(ARCHIVE.COMPANY, company).where(is(id)).execute();
    }

    void finish(UUID id, long rowsDone, Instant now, Instant expiresAt) {
        dsl.update(ARCHIVE)
                .set(ARCHIVE.STATE, Codes.of(State.DONE))
                .set(ARCHIVE.ROWS_DONE, rowsDone)
                .set(ARCHIVE.FINISHED_AT, now)
                .set(ARCHIVE.EXPIRES_AT, expiresAt)
                .where(is(id))
                .execute();
    }

    void remove(UUID id) {
        dsl.deleteFrom(ARCHIVE).where(is(id)).execute();
    }

    /** Those of the same kind by the same person. */
    void removeOthers(UUID id, Direction direction, MemberId by) {
        dsl.deleteFrom(ARCHIVE)
                .where(ARCHIVE.TENANT_ID.eq(tenant()))
                .and(ARCHIVE.ARCHIVE_ID.ne(id))
                .and(ARCHIVE.DIRECTION.eq(Codes.of(direction)))
                .and(ARCHIVE.CREATED_BY.eq(by))
                .execute();
    }

    void addPiece(UUID id, int number, byte[] content) {
        dsl.insertInto(ARCHIVE_PIECE)
                .set(ARCHIVE_PIECE.TENANT_ID, tenant())
                .set(ARCHIVE_PIECE.ARCHIVE_ID, id)
                .set(ARCHIVE_PIECE.PIECE, number)
                .set(ARCHIVE_PIECE.CONTENT, content)
                .execute();
        dsl.update(ARCHIVE)
                .set(ARCHIVE.SIZE, ARCHIVE.SIZE.plus(content.length))
                .where(is(id))
                .execute();
    }

    /** How many bytes the files have that were brought to the company. */
    long brought() {
        return dsl.select(coalesce(sum(ARCHIVE.SIZE), BigDecimal.ZERO))
                .from(ARCHIVE)
                .where(ARCHIVE.TENANT_ID.eq(tenant()))
                .and(ARCHIVE.DIRECTION.eq(Codes.of(Direction.IMPORT)))
                .fetchSingle()
                .value1()
                .longValueExact();
    }

    /** Files that the person began to bring and that never came in. */
    void removeUnfinished(MemberId by) {
        dsl.deleteFrom(ARCHIVE)
                .where(ARCHIVE.TENANT_ID.eq(tenant()))
                .and(ARCHIVE.DIRECTION.eq(Codes.of(Direction.IMPORT)))
                .and(ARCHIVE.STATE.eq(Codes.of(State.RECEIVING)))
                .and(ARCHIVE.CREATED_BY.eq(by))
                .execute();
    }

    Optional<byte[]> piece(UUID id, int number) {
        return dsl.select(ARCHIVE_PIECE.CONTENT)
                .from(ARCHIVE_PIECE)
                .where(ARCHIVE_PIECE.TENANT_ID.eq(tenant()))
                .and(ARCHIVE_PIECE.ARCHIVE_ID.eq(id))
                .and(ARCHIVE_PIECE.PIECE.eq(number))
                .fetchOptional(ARCHIVE_PIECE.CONTENT);
    }

    void removePieces(UUID id) {
        dsl.deleteFrom(ARCHIVE_PIECE)
                .where(ARCHIVE_PIECE.TENANT_ID.eq(tenant()))
                .and(ARCHIVE_PIECE.ARCHIVE_ID.eq(id))
                .execute();
        dsl.update(ARCHIVE).set(ARCHIVE.SIZE, 0L).where(is(id)).execute();
    }

    private SelectConditionStep<
                    Record11<UUID, Direction, State, Long, Long, Long, String, UUID, MemberId, Instant, Instant>>
            archives() {
        return dsl.select(
                        ARCHIVE.ARCHIVE_ID,
                        ARCHIVE.DIRECTION.convertFrom(Direction::of),
                        ARCHIVE.STATE.convertFrom(State::of),
                        ARCHIVE.ROWS_DONE,
                        ARCHIVE.ROWS_TOTAL,
                        ARCHIVE.SIZE,
                        ARCHIVE.PROBLEM,
                        ARCHIVE.COMPANY,
                        ARCHIVE.CREATED_BY,
                        ARCHIVE.CREATED_AT,
                        ARCHIVE.EXPIRES_AT)
                .from(ARCHIVE)
                .where(ARCHIVE.TENANT_ID.eq(tenant()));
    }

    private static Condition is(UUID id) {
        return ARCHIVE.TENANT_ID.eq(tenant()).and(ARCHIVE.ARCHIVE_ID.eq(id));
    }
}
