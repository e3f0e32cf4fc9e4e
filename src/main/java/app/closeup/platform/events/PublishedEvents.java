package app.closeup.platform.events;

import app.closeup.platform.tenancy.TenantContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The events that were published and are still remembered. */
@Component
public class PublishedEvents {

    private final PublishedEventRepository repository;

    PublishedEvents(PublishedEventRepository repository) {
        this.repository = repository;
    }

    /** Those of the current company, whether all have heard them or not: it is being removed. */
    @Transactional
    public void forgetAll() {
        repository.removeThoseThatName(TenantContext.tenant());
    }
}
