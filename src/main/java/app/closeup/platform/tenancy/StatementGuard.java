package app.closeup.platform.tenancy;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses a statement outside a transaction, where row security would see no tenant, and one whose transaction began
 * for another tenant than the current one.
 */
class StatementGuard implements ExecuteListener {

    @Override
    public void start(ExecuteContext context) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A statement needs a transaction: call it through a service");
        }
        var began = TenantTransactionManager.tenantOfTransaction();
        if (began != null && !began.equals(TenantContext.settingValue())) {
            throw new IllegalStateException("The transaction began for another company than the current one");
        }
    }
}
