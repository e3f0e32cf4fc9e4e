package app.closeup.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every table of every module keeps the tenancy rules; and the test that says so can turn red. */
class CatalogueTests {

    @Test
    void everyTableKeepsTheCompaniesApart() throws SQLException {
        try (var connection = TestDatabase.superuser()) {
            assertThat(new Catalogue(connection).breaches()).isEmpty();
        }
    }

    @Test
    void thereAreTablesToGuard() throws SQLException {
        try (var connection = TestDatabase.superuser()) {
            assertThat(new Catalogue(connection).tenantTables())
                    .contains("customers.customer", "customers.timeline_entry", "tenants.member")
                    .doesNotContain("tenants.tenant");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    alter table customers.customer disable row level security                            | enable and force
                    alter table customers.customer no force row level security                           | enable and force
                    drop policy tenant_isolation on customers.customer                                   | canonical policy
                    create policy wide on customers.customer using (true)                                | canonical policy
                    alter policy tenant_isolation on customers.customer with check (true)                | canonical policy
                    create table customers.loose (id uuid primary key)                                   | has no tenant_id
                    create index loose on customers.customer (name_folded)                               | begin with tenant_id
                    create index loose on customers.customer (tenant_id, lower(name))                    | slows down
                    alter table customers.customer add amount numeric                                    | type that leaks
                    create type customers.mood as enum ('good', 'bad')                                   | is an enum
                    create view customers.everyone as select * from customers.customer                   | reader's rights
                    create materialized view customers.everyone as select 1 as one                       | materialized
                    create sequence customers.numbers                                                    | sequence
                    create function customers.sly() returns int language sql as 'select 1'               | routine
                    grant truncate on customers.customer to closeup_app                                  | truncated
                    grant delete on customers.customer to closeup_backup                                 | backup role
                    grant create on schema customers to closeup_app                                      | may create
                    grant closeup_backup to closeup_app                                                  | member of
                    alter role closeup_app bypassrls                                                     | too many rights
                    alter table customers.customer owner to closeup_app                                  | belong to the owner
                    alter table platform.throttle rename to brake                                        | not in the database
                    """)
    void theCatalogueTestTurnsRedWhenARuleIsBroken(String breach, String complaint) throws SQLException {
        try (var connection = TestDatabase.superuser()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '20s'");
                statement.execute(breach);
                assertThat(new Catalogue(connection).breaches()).anyMatch(found -> found.contains(complaint));
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void aForeignKeyWithoutTheTenantIsABreach() throws SQLException {
        try (var connection = TestDatabase.superuser()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("create table customers.note (tenant_id uuid not null, id uuid, tenant uuid,"
                        + " customer_id uuid, primary key (tenant_id, id),"
                        + " foreign key (tenant, customer_id) references customers.customer)");
                statement.execute("call platform.isolate('customers.note')");
                assertThat(new Catalogue(connection).breaches()).anyMatch(found -> found.contains("tenant pair"));
            } finally {
                connection.rollback();
            }
        }
    }
}
