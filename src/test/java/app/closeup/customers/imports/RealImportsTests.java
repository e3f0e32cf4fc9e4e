package app.closeup.customers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.parties.CustomerKind;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Files that other systems wrote, imported as they are suggested. */
@SpringBootTest
@Import(Importing.class)
class RealImportsTests {

    private static final String CONTACTS = "03-contacts-companies/";
    private static final String SAMPLES = CONTACTS + "vendor-format-samples/";

    @Autowired
    Importing importing;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Real");
    }

    @Test
    void eightyFiveAccountsOfWhichFifteenHaveAParent() {
        var file = "01-crm-sales-opportunities/accounts.csv";
        var run = importing.importShared(owner, file);

        assertThat(run.counts().created()).isEqualTo(85);
        assertThat(run.counts().links()).isEqualTo(15);
        assertThat(run.counts().companies()).isZero();
        assertThat(importing.count(owner, "customer", "true")).isEqualTo(85);
        assertThat(importing.count(owner, "relation", "type = 'subsidiary_of'")).isEqualTo(15);
        var misspelt = importing.one(owner, "Bioholding").details();
        assertThat(misspelt.address().country()).isEqualTo("PH");
        assertThat(run.counts().warned()).isEqualTo(1);

        var again = importing.importShared(owner, file);
        assertThat(again.counts().skipped()).isEqualTo(85);
        assertThat(importing.count(owner, "relation", "true")).isEqualTo(15);
    }

    @Test
    void aThousandPeopleAndTheirCompanies() {
        var run = importing.importShared(owner, CONTACTS + "datablist/customers-1000.csv");

        assertThat(run.counts().created()).isEqualTo(1_000);
        assertThat(run.counts().failed()).isZero();
        assertThat(importing.count(owner, "customer", "kind = 'person'")).isEqualTo(1_000);
        assertThat(importing.count(owner, "customer", "kind = 'organisation'"))
                .isEqualTo(run.counts().companies());
        assertThat(run.counts().links()).isEqualTo(1_000);
    }

    @Test
    void tenThousandOrganisationsThoughManyShareAName() {
        var run = importing.importShared(owner, CONTACTS + "datablist/organizations-10000.csv");

        assertThat(run.counts().created()).isEqualTo(10_000);
        assertThat(importing.count(owner, "customer", "kind = 'organisation'")).isEqualTo(10_000);
        assertThat(importing.count(owner, "customer", "country is null and country_given <> 'Netherlands Antilles'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "salesforce-dataloader/accountData.csv",
        "encoding-variants/sfdc-accounts.utf8.csv",
        "encoding-variants/sfdc-accounts.cp1252.semicolon.csv",
        "encoding-variants/sfdc-accounts.utf16le-bom.tab.txt",
    })
    void accountsOfSalesforceWithTheirAccents(String file) {
        var run = importing.importShared(owner, CONTACTS + file);

        assertThat(run.counts().created()).isEqualTo(423);
        assertThat(importing.count(owner, "customer", "name like 'Crédito Inm%'"))
                .isEqualTo(1);
        assertThat(importing.count(owner, "customer", "name like 'Pébéo of A%'"))
                .isEqualTo(1);
        assertThat(importing.count(owner, "customer", "revenue_minor = 8480000000000"))
                .isEqualTo(1);
        assertThat(importing.importShared(owner, CONTACTS + file).counts().skipped())
                .isEqualTo(423);
    }

    @ParameterizedTest
    @CsvSource({
        "google-contacts.csv, 4",
        "hubspot-contacts-first10.csv, 10",
        "linkedin-connections.csv, 5",
        "outlook-shared-contacts.csv, 3",
        "pipedrive-import-sample.csv, 1",
    })
    void contactsOfOtherSystemsAreCreatedOnce(String file, int people) {
        var run = importing.importShared(owner, SAMPLES + file);

        assertThat(run.counts().failed()).isZero();
        assertThat(run.counts().created()).isEqualTo(people);
        assertThat(importing.count(owner, "customer", "kind = '" + CustomerKind.PERSON.code() + "'"))
                .isEqualTo(people);
        var again = importing.importShared(owner, SAMPLES + file);
        assertThat(again.counts().created()).isZero();
        assertThat(again.counts().companies()).isZero();
    }
}
