package app.closeup.testing;

import static app.closeup.testing.Cast.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.db.Tables;
import app.closeup.platform.tenancy.TenantContext;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class TenantPredicateGuardTests {

    @Autowired
    DSLContext dsl;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aStatementThatForgetsTheTenantFailsItsTest() {
        assertThatThrownBy(() -> TenantContext.runAs(
                        ACME, () -> transaction.executeWithoutResult(_ -> dsl.fetchExists(Tables.CUSTOMER))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not name the tenant");
    }

    @Test
    void aStatementThatNamesTheTenantPasses() {
        assertThatCode(() -> TenantContext.runAs(
                        ACME,
                        () -> transaction.executeWithoutResult(
                                _ -> dsl.fetchExists(Tables.CUSTOMER, Tables.CUSTOMER.TENANT_ID.eq(ACME)))))
                .doesNotThrowAnyException();
    }

    @Test
    void eachJoinedTableNeedsItsOwnPredicate() {
        assertThat(
                        TenantPredicateGuard.namesTheTenant(
                                "select * from \"customers\".\"customer\""
                                        + " join \"customers\".\"relation\" on true where \"customers\".\"customer\".\"tenant_id\" = ?"))
                .isFalse();
        assertThat(TenantPredicateGuard.namesTheTenant(
                        "insert into \"customers\".\"relation\" (\"tenant_id\") values (?)"))
                .isTrue();
        assertThat(TenantPredicateGuard.namesTheTenant("select * from \"tenants\".\"tenant\""))
                .as("the directory of companies is shared")
                .isTrue();
    }
}
