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
import app.closeup.platform.sql.BulkInsert;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
        var needed = rows.stream().filter(RowMemory::isNeeded).toList();
        if (needed.isEmpty()) {
            return;
        }
        dsl.execute(BulkInsert.of(needed)
                .all(IMPORT_ROW.TENANT_ID, tenant())
                .all(IMPORT_ROW.IMPORT_ID, id)
                .each(IMPORT_ROW.ROW_NUMBER, RowMemory::number)
                .each(IMPORT_ROW.OUTCOME, row -> row.outcome().code())
                .each(IMPORT_ROW.NAME, RowMemory::name)
                .each(IMPORT_ROW.CUSTOMER_ID, RowMemory::customer)
                .each(IMPORT_ROW.CUSTOMER_VERSION, RowMemory::version)
                .each(IMPORT_ROW.BEFORE, row -> row.before() == null ? null : json.write(row.before()))
                .each(IMPORT_ROW.PROBLEMS, row -> row.problems().isEmpty() ? null : json.write(row.problems()))
                .each(
                        IMPORT_ROW.LINK_TYPE,
                        row -> ofLink(row, link -> link.type().code()))
                .each(IMPORT_ROW.LINK_EXTERNAL_ID, row -> ofLink(row, Link::externalId))
                .each(IMPORT_ROW.LINK_NAME, row -> ofLink(row, Link::name))
                .into(IMPORT_ROW));
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

    private static @Nullable String ofLink(RowMemory row, Function<Link, @Nullable String> value) {
        return row.link() == null ? null : value.apply(row.link());
    }
}
