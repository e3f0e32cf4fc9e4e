package app.closeup.customers.imports;

import static app.closeup.customers.db.Tables.IMPORT_FILE;
import static app.closeup.platform.tenancy.TenantContext.tenant;

import app.closeup.customers.parties.ImportId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps an uploaded file in pieces. */
@Repository
class ImportFileRepository {

    private final DSLContext dsl;

    ImportFileRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void add(ImportId id, int piece, byte[] content) {
        dsl.insertInto(IMPORT_FILE)
                .set(IMPORT_FILE.TENANT_ID, tenant())
                .set(IMPORT_FILE.IMPORT_ID, id)
                .set(IMPORT_FILE.PIECE, piece)
                .set(IMPORT_FILE.CONTENT, content)
                .execute();
    }

    Optional<byte[]> find(ImportId id, int piece) {
        return dsl.select(IMPORT_FILE.CONTENT)
                .from(IMPORT_FILE)
                .where(IMPORT_FILE.TENANT_ID.eq(tenant()))
                .and(IMPORT_FILE.IMPORT_ID.eq(id))
                .and(IMPORT_FILE.PIECE.eq(piece))
                .fetchOptional(IMPORT_FILE.CONTENT);
    }

    /** How many pieces the company has here, of all files. */
    int count() {
        return dsl.fetchCount(IMPORT_FILE, IMPORT_FILE.TENANT_ID.eq(tenant()));
    }

    void remove(ImportId id) {
        dsl.deleteFrom(IMPORT_FILE)
                .where(IMPORT_FILE.TENANT_ID.eq(tenant()))
                .and(IMPORT_FILE.IMPORT_ID.eq(id))
                .execute();
    }
}
