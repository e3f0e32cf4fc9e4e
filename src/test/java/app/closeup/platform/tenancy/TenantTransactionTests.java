package app.closeup.platform.tenancy;

import static app.closeup.testing.Cast.ACME;
import static app.closeup.testing.Cast.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.platform.db.Tables;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(module = "platform")
class TenantTransactionTests {

    @Autowired
    DSLContext dsl;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aTransactionSeesTheTenantOfItsScope() {
        assertThat(TenantContext.callAs(ACME, this::settingInTransaction)).isEqualTo(ACME.toString());
        assertThat(TenantContext.callAs(GLOBEX, this::settingInTransaction)).isEqualTo(GLOBEX.toString());
    }

    @Test
    void withoutATenantTheSettingIsEmpty() {
        assertThat(settingInTransaction()).isEmpty();
    }

    @Test
    void anInnerTransactionOfAnotherTenantLeavesTheOuterOneAsItWas() {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        TenantContext.runAs(
                ACME,
                () -> own.executeWithoutResult(_ -> {
                    String inner = TenantContext.callAs(GLOBEX, () -> own.execute(_ -> setting()));
                    assertThat(inner).isEqualTo(GLOBEX.toString());
                    assertThat(setting()).isEqualTo(ACME.toString());
                }));
    }

    @Test
    void aStatementOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> dsl.fetchCount(Tables.OUTBOX_MAIL)).hasMessageContaining("needs a transaction");
    }

    @Test
    void aStatementForAnotherTenantThanTheTransactionsIsRefused() {
        TenantContext.runAs(
                ACME,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> assertThatThrownBy(() -> TenantContext.callAs(GLOBEX, this::setting))
                                .hasMessageContaining("another company")));
    }

    private String settingInTransaction() {
        return new TransactionTemplate(transactions).execute(_ -> setting());
    }

    private String setting() {
        return dsl.select(DSL.field("current_setting('app.tenant_id', true)", String.class))
                .fetchSingle()
                .value1();
    }
}
