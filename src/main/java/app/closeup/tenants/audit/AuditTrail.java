package app.closeup.tenants.audit;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was done, for those who may. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

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

    /** How many there are; counting stops at the limit. */
    public int countUpTo(AuditQuery query, int limit) {
        SignedIn.require(TenantAreas.AUDIT, Action.SEE);
        return repository.countUpTo(query, limit);
    }
}
