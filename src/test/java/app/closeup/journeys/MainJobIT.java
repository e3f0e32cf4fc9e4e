package app.closeup.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.testing.OwnSecurityContext;
import app.closeup.testing.SharedData;
import app.closeup.testing.TestDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job, as the people of two companies do it in their browsers. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OwnSecurityContext.class)
class MainJobIT {

    @RegisterExtension
    static final BrowserPage BROWSER = new BrowserPage();

    @LocalServerPort
    int port;

    @Test
    void aCompanyBringsItsCustomersAndAnotherSeesNothingOfThem() throws SQLException {
        var accounts = SharedData.file("01-crm-sales-opportunities/accounts.csv");
        var page = BROWSER.page();
        var ada = new Steps(page, url());
        var acme = unique("Acme");
        ada.foundCompany(acme, "Ada Lovelace", unique("ada") + "@acme.example");

        ada.importFile(accounts);
        assertThat(rows(acme, "customers.customer")).isEqualTo(85);
        assertThat(rows(acme, "customers.relation")).isEqualTo(15);

        ada.openCustomer("Acme Corporation");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Acme Corporation"))
                        .first())
                .isVisible();
        ada.field("Write a note").fill("Prefers mail before noon");
        ada.button("Add note").click();
        assertThat(page.getByText("Prefers mail before noon").first()).isVisible();
        var address = page.url();

        var others = BROWSER.anotherPersonsPage();
        var grace = new Steps(others, url());
        grace.foundCompany(unique("Globex"), "Grace Hopper", unique("grace") + "@globex.example");
        others.navigate(url() + "/customers");
        assertThat(others.getByText("Acme Corporation")).hasCount(0);
        others.navigate(address);
        assertThat(others.getByText("Acme Corporation")).hasCount(0);
        assertThat(others.getByText("Prefers mail before noon")).hasCount(0);
    }

    @Test
    void otherRealExportsComeInWhole() throws SQLException {
        var people = SharedData.file("03-contacts-companies/datablist/customers-1000.csv");
        var organisations = SharedData.file("03-contacts-companies/datablist/organizations-10000.csv");
        var salesforce = SharedData.file("03-contacts-companies/salesforce-dataloader/accountData.csv");
        var page = BROWSER.page();
        var ada = new Steps(page, url());
        var company = unique("Initech");
        ada.foundCompany(company, "Bill Lumbergh", unique("bill") + "@initech.example");

        ada.importFile(salesforce);
        assertThat(rows(company, "customers.customer")).isEqualTo(423);
        page.navigate(url() + "/customers");
        ada.field("Search customers").fill("pebeo");
        assertThat(page.getByText("Pébéo").first()).isVisible();

        ada.importFile(organisations);
        assertThat(rows(company, "customers.customer")).isEqualTo(10_423);

        ada.importFile(people);
        assertThat(people(company)).isEqualTo(1_000);
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static long people(String company) throws SQLException {
        return count("select count(*) from customers.customer c join tenants.tenant t using (tenant_id)"
                + " where c.kind = 'person' and t.name = '" + company + "'");
    }

    private static long rows(String company, String table) throws SQLException {
        return count("select count(*) from " + table + " join tenants.tenant t using (tenant_id) where t.name = '"
                + company + "'");
    }

    private static long count(String query) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
