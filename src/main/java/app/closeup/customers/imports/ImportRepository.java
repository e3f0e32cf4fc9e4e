package app.closeup.customers.imports;

import static app.closeup.customers.db.Tables.IMPORT_RUN;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.ImportId;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Reach;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record14;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ImportRepository {

    private static final SelectField<ImportCounts> COUNTS = row(
                    IMPORT_RUN.ROWS_TOTAL,
                    IMPORT_RUN.ROWS_READ,
                    IMPORT_RUN.ROWS_CREATED,
                    IMPORT_RUN.ROWS_UPDATED,
                    IMPORT_RUN.ROWS_SKIPPED,
                    IMPORT_RUN.ROWS_FAILED,
                    IMPORT_RUN.ROWS_WARNED,
                    IMPORT_RUN.LINKS_MADE,
                    IMPORT_RUN.COMPANIES_CREATED)
            .mapping(ImportCounts::new);

    private static final SelectField<UndoCounts> UNDO = row(
                    IMPORT_RUN.UNDO_REMOVED, IMPORT_RUN.UNDO_RESTORED, IMPORT_RUN.UNDO_KEPT)
            .mapping(UndoCounts::new);

    private final DSLContext dsl;
    private final ImportJson json;

    ImportRepository(DSLContext dsl, ImportJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    void insert(ImportId id, String fileName, SignedIn person, Instant at) {
        dsl.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.TENANT_ID, tenant())
                .set(IMPORT_RUN.IMPORT_ID, id)
                .set(IMPORT_RUN.FILE_NAME, fileName)
                .set(IMPORT_RUN.STATE, ImportState.UPLOADING.code())
                .set(IMPORT_RUN.CREATED_BY, person.member())
                .set(IMPORT_RUN.CREATED_BY_NAME, person.name())
                .set(IMPORT_RUN.CREATED_AT, at)
                .execute();
    }

    Optional<ImportRun> find(ImportId id) {
        return runs().and(IMPORT_RUN.IMPORT_ID.eq(id)).fetchOptional(mapping(ImportRun::new));
    }

    /** Newest first; uploads that never ended are left out. */
    List<ImportRun> latest(int limit) {
        return runs().and(IMPORT_RUN.STATE.ne(ImportState.UPLOADING.code()))
                .orderBy(IMPORT_RUN.CREATED_AT.desc(), IMPORT_RUN.IMPORT_ID)
                .limit(limit)
                .fetch(mapping(ImportRun::new));
    }

    /** Uploads of the company that nobody has begun to import. */
    int waiting() {
        return dsl.fetchCount(
                IMPORT_RUN,
                IMPORT_RUN
                        .TENANT_ID
                        .eq(tenant())
                        .and(IMPORT_RUN.STATE.in(codes(EnumSet.of(ImportState.UPLOADING, ImportState.READY)))));
    }

    /**
     * Holds the run until the transaction ends, and every other run of this company that is writing: two files that
     * name the same customer then find each other's.
     */
    Optional<ImportRun> lock(ImportId id) {
        dsl.select(IMPORT_RUN.IMPORT_ID)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(IMPORT_RUN
                        .STATE
                        .in(codes(EnumSet.of(ImportState.RUNNING, ImportState.CANCELLING, ImportState.UNDOING)))
                        .or(IMPORT_RUN.IMPORT_ID.eq(id)))
                .orderBy(IMPORT_RUN.IMPORT_ID)
                .forUpdate()
                .fetch();
        return find(id);
    }

    void understand(ImportId id, long fileSize, ImportSettings settings) {
        dsl.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, ImportState.READY.code())
                .set(IMPORT_RUN.FILE_SIZE, fileSize)
                .set(IMPORT_RUN.SETTINGS, json.write(settings))
                .set(IMPORT_RUN.ROWS_TOTAL, settings.shape().rows())
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(IMPORT_RUN.IMPORT_ID.eq(id))
                .and(IMPORT_RUN.STATE.in(codes(EnumSet.of(ImportState.UPLOADING, ImportState.READY))))
                .execute();
    }

    /** Whether the run was in one of the states that it may leave for the new one. */
    boolean move(ImportId id, Set<ImportState> from, ImportState to, @Nullable Fault problem) {
        return dsl.update(IMPORT_RUN)
                        .set(IMPORT_RUN.STATE, to.code())
                        .set(IMPORT_RUN.PROBLEM, problem == null ? null : json.write(problem))
                        .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                        .and(IMPORT_RUN.IMPORT_ID.eq(id))
                        .and(IMPORT_RUN.STATE.in(codes(from)))
                        .execute()
                == 1;
    }

    /** Whether the run waited for its turn, and has it now. */
    boolean begin(ImportId id, Instant at) {
        var begun = move(id, EnumSet.of(ImportState.QUEUED), ImportState.RUNNING, null);
        if (begun) {
            stamp(id, IMPORT_RUN.STARTED_AT, at);
        }
        return begun;
    }

    /** As {@link #move}, to a state in which nothing more is done. */
    boolean end(ImportId id, Set<ImportState> from, ImportState to, @Nullable Fault problem, Instant at) {
        var ended = move(id, from, to, problem);
        if (ended) {
            stamp(id, IMPORT_RUN.FINISHED_AT, at);
        }
        return ended;
    }

    /** The file and the memory of its rows are no more. */
    void forget(ImportId id, Instant at) {
        stamp(id, IMPORT_RUN.FORGOTTEN_AT, at);
    }

    void addRows(ImportId id, RowCounts done) {
        dsl.update(IMPORT_RUN)
                .set(IMPORT_RUN.ROWS_READ, IMPORT_RUN.ROWS_READ.plus(done.read()))
                .set(IMPORT_RUN.ROWS_CREATED, IMPORT_RUN.ROWS_CREATED.plus(done.created()))
                .set(IMPORT_RUN.ROWS_UPDATED, IMPORT_RUN.ROWS_UPDATED.plus(done.updated()))
                .set(IMPORT_RUN.ROWS_SKIPPED, IMPORT_RUN.ROWS_SKIPPED.plus(done.skipped()))
                .set(IMPORT_RUN.ROWS_FAILED, IMPORT_RUN.ROWS_FAILED.plus(done.failed()))
                .set(IMPORT_RUN.ROWS_WARNED, IMPORT_RUN.ROWS_WARNED.plus(done.warned()))
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(IMPORT_RUN.IMPORT_ID.eq(id))
                .execute();
    }

    long linkedUpTo(ImportId id) {
        return dsl.select(IMPORT_RUN.LINKS_ROW)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(IMPORT_RUN.IMPORT_ID.eq(id))
                .fetchSingle(IMPORT_RUN.LINKS_ROW);
    }

    void addLinks(ImportId id, long upTo, long made, long companies, long warned) {
        dsl.update(IMPORT_RUN)
                .set(IMPORT_RUN.LINKS_ROW, upTo)
                .set(IMPORT_RUN.LINKS_MADE, IMPORT_RUN.LINKS_MADE.plus(made))
                .set(IMPORT_RUN.COMPANIES_CREATED, IMPORT_RUN.COMPANIES_CREATED.plus(companies))
                .set(IMPORT_RUN.ROWS_WARNED, IMPORT_RUN.ROWS_WARNED.plus(warned))
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(IMPORT_RUN.IMPORT_ID.eq(id))
                .execute();
    }

    void remove(ImportId id) {
        dsl.deleteFrom(IMPORT_RUN)
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(IMPORT_RUN.IMPORT_ID.eq(id))
                .execute();
    }

    private SelectConditionStep<
                    Record14<
                            ImportId,
                            String,
                            Long,
                            ImportState,
                            ImportSettings,
                            ImportCounts,
                            UndoCounts,
                            Fault,
                            MemberId,
                            String,
                            Instant,
                            Instant,
                            Instant,
                            Instant>>
            runs() {
        return dsl.select(
                        IMPORT_RUN.IMPORT_ID,
                        IMPORT_RUN.FILE_NAME,
                        IMPORT_RUN.FILE_SIZE,
                        IMPORT_RUN.STATE.convertFrom(ImportState::of),
                        IMPORT_RUN.SETTINGS.convertFrom(settings -> json.read(settings, ImportSettings.class)),
                        COUNTS,
                        UNDO,
                        IMPORT_RUN.PROBLEM.convertFrom(problem -> json.read(problem, Fault.class)),
                        IMPORT_RUN.CREATED_BY,
                        IMPORT_RUN.CREATED_BY_NAME,
                        IMPORT_RUN.CREATED_AT,
                        IMPORT_RUN.STARTED_AT,
                        IMPORT_RUN.FINISHED_AT,
                        IMPORT_RUN.FORGOTTEN_AT)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(inSight());
    }

    /** One's own, or anybody's for those who see all customers: an import shows what is in its file. */
    private static Condition inSight() {
        return SignedIn.current()
                .filter(person -> person.access().reach(CustomerAreas.CUSTOMERS, Action.SEE) != Reach.ALL)
                .map(person -> IMPORT_RUN.CREATED_BY.eq(person.member()))
                .orElse(noCondition());
    }

    private void stamp(ImportId id, Field<Instant> moment, Instant at) {
        dsl.update(IMPORT_RUN)
                .set(moment, at)
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(IMPORT_RUN.IMPORT_ID.eq(id))
                .execute();
    }

    private static List<String> codes(Set<ImportState> states) {
        return states.stream().map(ImportState::code).toList();
    }
}
