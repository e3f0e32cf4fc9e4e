package app.closeup.customers.imports;

import static app.closeup.customers.db.Tables.IMPORT_ROW;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import app.closeup.customers.imports.mapping.Link;
import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.ImportId;
import app.closeup.customers.relations.RelationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Remembers the rows of which there is more to tell than the customer that they became. */
@Repository
class ImportRowRepository {

    private final DSLContext dsl;
    private final ImportJson json;

    ImportRowRepository(DSLContext dsl, ImportJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    void insert(ImportId id, List<RowMemory> rows) {
        var values = new ArrayList<@Nullable Object[]>();
        for (var row : rows) {
            if (row.isNeeded()) {
                values.add(values(id, row));
            }
        }
        if (values.isEmpty()) {
            return;
        }
        dsl.batch(dsl.insertInto(
                                IMPORT_ROW,
                                IMPORT_ROW.TENANT_ID,
                                IMPORT_ROW.IMPORT_ID,
                                IMPORT_ROW.ROW_NUMBER,
                                IMPORT_ROW.OUTCOME,
                                IMPORT_ROW.NAME,
                                IMPORT_ROW.CUSTOMER_ID,
                                IMPORT_ROW.CUSTOMER_VERSION,
                                IMPORT_ROW.BEFORE,
                                IMPORT_ROW.PROBLEMS,
                                IMPORT_ROW.LINK_TYPE,
                                IMPORT_ROW.LINK_EXTERNAL_ID,
                                IMPORT_ROW.LINK_NAME)
                        .values(tenant(), null, null, null, null, null, null, null, null, null, null, null))
                .bind(values.toArray(Object[][]::new))
                .execute();
    }

    /** Rows with something wrong or worth telling, in the file's order. */
    List<ImportedRow> withProblems(ImportId id, @Nullable Outcome outcome, int offset, int limit) {
        return rows(id, outcome)
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(ImportedRow::new));
    }

    /** Failed rows after the given one, in the file's order. */
    List<ImportedRow> failedAfter(ImportId id, long number, int limit) {
        return rows(id, Outcome.FAILED)
                .and(IMPORT_ROW.ROW_NUMBER.gt(number))
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .limit(limit)
                .fetch(mapping(ImportedRow::new));
    }

    /** Those of the customers that a row of this run has already been matched with. */
    Set<CustomerId> taken(ImportId id, Collection<CustomerId> customers) {
        return dsl.select(IMPORT_ROW.CUSTOMER_ID)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.TENANT_ID.eq(tenant()))
                .and(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_ROW.CUSTOMER_ID.eq(any(customers.toArray(CustomerId[]::new))))
                .fetchSet(IMPORT_ROW.CUSTOMER_ID);
    }

    List<LinkingRow> linking(ImportId id, long after, int limit) {
        return dsl.select(
                        IMPORT_ROW.ROW_NUMBER,
                        IMPORT_ROW.CUSTOMER_ID,
                        row(
                                        IMPORT_ROW.LINK_TYPE.convertFrom(RelationType::of),
                                        IMPORT_ROW.LINK_EXTERNAL_ID,
                                        IMPORT_ROW.LINK_NAME)
                                .mapping(Link::new),
                        IMPORT_ROW.PROBLEMS.convertFrom(json::readProblems))
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.TENANT_ID.eq(tenant()))
                .and(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_ROW.LINK_TYPE.isNotNull())
                .and(IMPORT_ROW.ROW_NUMBER.gt(after))
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .limit(limit)
                .fetch(mapping(LinkingRow::new));
    }

    void writeProblems(ImportId id, Map<Long, List<Problem>> problems) {
        if (problems.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object[]>();
        problems.forEach((number, list) -> values.add(new Object[] {json.write(list), tenant(), id, number}));
        dsl.batch(dsl.update(IMPORT_ROW)
                        .set(IMPORT_ROW.PROBLEMS, (JSONB) null)
                        .where(IMPORT_ROW.TENANT_ID.eq(tenant()))
                        .and(IMPORT_ROW.IMPORT_ID.eq(val(null, IMPORT_ROW.IMPORT_ID)))
                        .and(IMPORT_ROW.ROW_NUMBER.eq(val(null, IMPORT_ROW.ROW_NUMBER))))
                .bind(values.toArray(Object[][]::new))
                .execute();
    }

    void remove(ImportId id) {
        dsl.deleteFrom(IMPORT_ROW)
                .where(IMPORT_ROW.TENANT_ID.eq(tenant()))
                .and(IMPORT_ROW.IMPORT_ID.eq(id))
                .execute();
    }

    private SelectConditionStep<Record5<Long, Outcome, String, CustomerId, List<Problem>>> rows(
            ImportId id, @Nullable Outcome outcome) {
        Condition chosen = outcome == null
                ? IMPORT_ROW.PROBLEMS.isNotNull()
                : IMPORT_ROW.OUTCOME.eq(outcome.code()).and(IMPORT_ROW.PROBLEMS.isNotNull());
        return dsl.select(
                        IMPORT_ROW.ROW_NUMBER,
                        IMPORT_ROW.OUTCOME.convertFrom(Outcome::of),
                        IMPORT_ROW.NAME,
                        IMPORT_ROW.CUSTOMER_ID,
                        IMPORT_ROW.PROBLEMS.convertFrom(json::readProblems))
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.TENANT_ID.eq(tenant()))
                .and(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(chosen);
    }

    private @Nullable Object[] values(ImportId id, RowMemory row) {
        var link = row.link();
        return new @Nullable Object[] {
            tenant(),
            id,
            row.number(),
            row.outcome().code(),
            row.name(),
            row.customer(),
            row.version(),
            row.before() == null ? null : json.write(row.before()),
            row.problems().isEmpty() ? null : json.write(row.problems()),
            link == null ? null : link.type().code(),
            link == null ? null : link.externalId(),
            link == null ? null : link.name()
        };
    }
}
