package app.closeup.platform.events;

import static app.closeup.platform.db.Tables.EVENT_PUBLICATION;

import app.closeup.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PublishedEventRepository {

    private final DSLContext dsl;

    PublishedEventRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void removeThoseThatName(TenantId company) {
        dsl.deleteFrom(EVENT_PUBLICATION)
                .where(EVENT_PUBLICATION.SERIALIZED_EVENT.contains(company.toString()))
                .execute();
    }
}
