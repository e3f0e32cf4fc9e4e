package app.closeup.tenants.audit;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was done, for those who may. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    /** Up to so many events are gone through for a name. */
    private static final int LOOKED_THROUGH = 500;

    private final AuditRepository repository;
    private final Audit audit;

    AuditTrail(AuditRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
    }

    /** Newest first. */
    public List<AuditEvent> page(AuditQuery query, int offset, int limit) {
        SignedIn.require(TenantAreas.AUDIT, Action.SEE);
        return audit.open(repository.page(query, offset, limit));
    }

    public Optional<AuditEvent> find(UUID id) {
        SignedIn.require(TenantAreas.AUDIT, Action.SEE);
        return audit.open(repository.find(id)).stream().findFirst();
    }

    /** What a record was last called. */
    public Optional<String> nameOf(UUID record) {
        return page(AuditQuery.of(record), 0, LOOKED_THROUGH).stream()
                .map(AuditEvent::name)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** How many there are; counting stops at the limit. */
    public int countUpTo(AuditQuery query, int limit) {
        SignedIn.require(TenantAreas.AUDIT, Action.SEE);
        return repository.countUpTo(query, limit);
    }
}
