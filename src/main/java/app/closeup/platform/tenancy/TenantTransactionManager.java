package app.closeup.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL, at the start of every transaction, whose rows may be seen. No tenant: no rows.
 *
 * <p>Connections plan each statement for its own values, as lists and searches need it. A transaction that may write
 * keeps plans: else the check of a foreign key, too, would be planned anew for every row.
 */
@Component("transactionManager")
class TenantTransactionManager extends JdbcTransactionManager {

    /** Under this key the running transaction remembers the tenant that it began with. */
    private static final Object TENANT_OF_TRANSACTION = new Object();

    /** Whoever only looks changes nothing, by whatever way: the database sees to it. */
    private static final String LOOK_ONLY = "; SET LOCAL transaction_read_only = on";

    private static final String KEEP_PLANS = "; SET LOCAL plan_cache_mode = auto";

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    /** The tenant setting of the running transaction, or null when none runs. */
    static @Nullable String tenantOfTransaction() {
        return (String) TransactionSynchronizationManager.getResource(TENANT_OF_TRANSACTION);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        TransactionSynchronizationManager.bindResource(TENANT_OF_TRANSACTION, TenantContext.settingValue());
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.createStatement()) {
            // The statement, not set_config(): a distributed PostgreSQL forwards only the statement to its workers.
            var tenant = "SET LOCAL app.tenant_id = '" + TenantContext.settingValue() + "'";
            var plans = definition.isReadOnly() ? tenant : tenant + KEEP_PLANS;
            statement.execute(TenantContext.looksOnly() ? plans + LOOK_ONLY : plans);
        }
    }

    @Override
    protected Object doSuspend(Object transaction) {
        var tenant = TransactionSynchronizationManager.unbindResource(TENANT_OF_TRANSACTION);
        return new Suspended(super.doSuspend(transaction), tenant);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspendedResources) {
        var suspended = (Suspended) suspendedResources;
        super.doResume(transaction, suspended.connection());
        TransactionSynchronizationManager.bindResource(TENANT_OF_TRANSACTION, suspended.tenant());
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(TENANT_OF_TRANSACTION);
        super.doCleanupAfterCompletion(transaction);
    }

    private record Suspended(Object connection, Object tenant) {}
}
