package app.closeup.tenants.archive;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.COMPANY_DELETION;
import static org.jooq.Records.mapping;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class DeletionRepository {

    private final DSLContext dsl;

    DeletionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Deletion> planned() {
        return dsl.select(
                        COMPANY_DELETION.DELETION_ID,
                        COMPANY_DELETION.ASKED_BY_NAME,
                        COMPANY_DELETION.ASKED_AT,
                        COMPANY_DELETION.DUE_AT)
                .from(COMPANY_DELETION)
                .where(COMPANY_DELETION.TENANT_ID.eq(tenant()))
                .fetchOptional(mapping(Deletion::new));
    }

    /** False when one is planned already. */
    boolean plan(Deletion deletion) {
        return dsl.insertInto(COMPANY_DELETION)
                        .set(COMPANY_DELETION.TENANT_ID, tenant())
                        .set(COMPANY_DELETION.DELETION_ID, deletion.id())
                        .set(COMPANY_DELETION.ASKED_BY_NAME, deletion.askedBy())
                        .set(COMPANY_DELETION.ASKED_AT, deletion.askedAt())
                        .set(COMPANY_DELETION.DUE_AT, deletion.dueAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void remove() {
        dsl.deleteFrom(COMPANY_DELETION)
                .where(COMPANY_DELETION.TENANT_ID.eq(tenant()))
                .execute();
    }
}
