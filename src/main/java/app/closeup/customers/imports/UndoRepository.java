package app.closeup.customers.imports;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.db.Tables.IMPORT_ROW;
import static app.closeup.customers.db.Tables.IMPORT_RUN;
import static app.closeup.customers.db.Tables.RELATION;
import static app.closeup.customers.db.Tables.TIMELINE_ENTRY;
import static app.closeup.customers.parties.CustomerTables.CUSTOMERS;
import static app.closeup.customers.parties.CustomerTables.TIMELINE;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.ImportId;
import app.closeup.tenants.rights.Action;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds what an import has done, and how far taking it back has come. */
@Repository
class UndoRepository {

    private final DSLContext dsl;
    private final ImportJson json;

    UndoRepository(DSLContext dsl, ImportJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** The next rows that changed a customer. */
    List<ChangedRow> changed(ImportId id, int limit) {
        return dsl.select(
                        IMPORT_ROW.ROW_NUMBER,
                        IMPORT_ROW.CUSTOMER_ID,
                        IMPORT_ROW.CUSTOMER_VERSION,
                        IMPORT_ROW.BEFORE.convertFrom(before -> json.read(before, CustomerDetails.class)))
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.TENANT_ID.eq(tenant()))
                .and(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_ROW.OUTCOME.eq(Outcome.UPDATED.code()))
                .and(IMPORT_ROW.ROW_NUMBER.gt(field(dsl.select(IMPORT_RUN.UNDO_ROW)
                        .from(IMPORT_RUN)
                        .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                        .and(IMPORT_RUN.IMPORT_ID.eq(id)))))
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .limit(limit)
                .fetch(mapping(ChangedRow::new));
    }

    /** The next customers that the import created, deleted ones too. */
    List<CustomerId> created(ImportId id, int limit) {
        var cursor = dsl.select(IMPORT_RUN.UNDO_CUSTOMER)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(IMPORT_RUN.IMPORT_ID.eq(id))
                .fetchOptional(IMPORT_RUN.UNDO_CUSTOMER)
                .orElse(new UUID(0, 0));
        return dsl.select(CUSTOMER.CUSTOMER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.IMPORT_ID.eq(id))
                .and(CUSTOMERS.unrestricted("who brought them may take them back"))
                .and(CUSTOMER.CUSTOMER_ID.gt(new CustomerId(cursor)))
                .orderBy(CUSTOMER.CUSTOMER_ID)
                .limit(limit)
                .fetch(CUSTOMER.CUSTOMER_ID);
    }

    /** Those that nobody has changed, written about or joined to another customer since. */
    List<CustomerId> untouched(ImportId id, Collection<CustomerId> customers) {
        var spokenOf = exists(selectOne()
                .from(TIMELINE_ENTRY)
                .where(TIMELINE_ENTRY.TENANT_ID.eq(CUSTOMER.TENANT_ID))
                .and(TIMELINE.unrestricted("whoever wrote it"))
                .and(TIMELINE_ENTRY.CUSTOMER_ID.eq(CUSTOMER.CUSTOMER_ID))
                .and(TIMELINE_ENTRY.IMPORT_ID.isDistinctFrom(id)));
        var joined = exists(selectOne()
                .from(RELATION)
                .where(RELATION.TENANT_ID.eq(CUSTOMER.TENANT_ID))
                .and(or(
                        RELATION.CUSTOMER_ID.eq(CUSTOMER.CUSTOMER_ID),
                        RELATION.OTHER_CUSTOMER_ID.eq(CUSTOMER.CUSTOMER_ID)))
                .and(RELATION.IMPORT_ID.isDistinctFrom(id)));
        return dsl.select(CUSTOMER.CUSTOMER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.CUSTOMER_ID.eq(any(customers.toArray(CustomerId[]::new))))
                .and(CUSTOMERS.unrestricted("who brought them may take them back"))
                .and(CUSTOMER.VERSION.eq(inline(1L)))
                .and(not(spokenOf))
                .and(not(joined))
                .fetch(CUSTOMER.CUSTOMER_ID);
    }

    /** The names of customers that were left as they are, in their order. */
    List<ImportedRow> kept(ImportId id, int limit) {
        return dsl.select(IMPORT_ROW.ROW_NUMBER, IMPORT_ROW.NAME, IMPORT_ROW.CUSTOMER_ID)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.TENANT_ID.eq(tenant()))
                .and(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_ROW.KEPT)
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .limit(limit)
                .fetch(row -> new ImportedRow(row.value1(), Outcome.UPDATED, row.value2(), row.value3(), List.of()));
    }

    List<ImportedRow> keptOfCreated(ImportId id, int limit) {
        return dsl.select(CUSTOMER.NAME, CUSTOMER.CUSTOMER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.IMPORT_ID.eq(id))
                .and(CUSTOMERS.allows(Action.SEE))
                .and(CUSTOMER.DELETED_AT.isNull())
                .orderBy(CUSTOMER.CUSTOMER_ID)
                .limit(limit)
                .fetch(row -> new ImportedRow(0, Outcome.CREATED, row.value1(), row.value2(), List.of()));
    }

    void removeRelations(ImportId id) {
        dsl.deleteFrom(RELATION)
                .where(RELATION.TENANT_ID.eq(tenant()))
                .and(RELATION.IMPORT_ID.eq(id))
                .execute();
    }

    void markKept(ImportId id, Collection<Long> rows) {
        dsl.update(IMPORT_ROW)
                .set(IMPORT_ROW.KEPT, true)
                .where(IMPORT_ROW.TENANT_ID.eq(tenant()))
                .and(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_ROW.ROW_NUMBER.eq(any(rows.toArray(Long[]::new))))
                .execute();
    }

    void addRestored(ImportId id, long upTo, long restored, long kept) {
        dsl.update(IMPORT_RUN)
                .set(IMPORT_RUN.UNDO_ROW, upTo)
                .set(IMPORT_RUN.UNDO_RESTORED, IMPORT_RUN.UNDO_RESTORED.plus(restored))
                .set(IMPORT_RUN.UNDO_KEPT, IMPORT_RUN.UNDO_KEPT.plus(kept))
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(IMPORT_RUN.IMPORT_ID.eq(id))
                .execute();
    }

    void addRemoved(ImportId id, CustomerId upTo, long removed, long kept) {
        dsl.update(IMPORT_RUN)
                .set(IMPORT_RUN.UNDO_CUSTOMER, upTo.value())
                .set(IMPORT_RUN.UNDO_REMOVED, IMPORT_RUN.UNDO_REMOVED.plus(removed))
                .set(IMPORT_RUN.UNDO_KEPT, IMPORT_RUN.UNDO_KEPT.plus(kept))
                .where(IMPORT_RUN.TENANT_ID.eq(tenant()))
                .and(IMPORT_RUN.IMPORT_ID.eq(id))
                .execute();
    }

    /**
     * A row that changed a customer.
     *
     * @param version of the customer after the change
     * @param before the customer before it
     */
    record ChangedRow(long number, CustomerId customer, long version, CustomerDetails before) {}
}
