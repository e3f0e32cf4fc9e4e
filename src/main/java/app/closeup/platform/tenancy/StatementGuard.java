package app.closeup.platform.tenancy;

import java.util.EnumSet;
import java.util.Set;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses a statement outside a transaction, where row security would see no tenant, one whose transaction began for
 * another tenant than the current one, and one that writes for somebody who only looks.
 */
class StatementGuard implements ExecuteListener {

    private static final Set<ExecuteType> WRITING = EnumSet.of(ExecuteType.WRITE, ExecuteType.BATCH, ExecuteType.DDL);

    /** The state by which PostgreSQL says that a transaction must not write. */
    private static final String READ_ONLY = "25006";

    @Override
    public void start(ExecuteContext context) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A statement needs a transaction: call it through a service");
        }
        var began = TenantTransactionManager.tenantOfTransaction();
        if (began != null && !began.equals(TenantContext.settingValue())) {
            throw new IllegalStateException("The transaction began for another company than the current one");
        }
        if (WRITING.contains(context.type()) && TenantContext.looksOnly()) {
            throw new LookingOnlyException();
        }
    }

    @Override
    public void exception(ExecuteContext context) {
        var refused = context.sqlException();
        if (refused != null && READ_ONLY.equals(refused.getSQLState()) && TenantContext.looksOnly()) {
            context.exception(new LookingOnlyException());
        }
    }
}
