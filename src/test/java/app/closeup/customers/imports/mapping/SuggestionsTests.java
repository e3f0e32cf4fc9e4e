package app.closeup.customers.imports.mapping;

import static app.closeup.customers.imports.mapping.Target.ADD_TO_DESCRIPTION;
import static app.closeup.customers.imports.mapping.Target.CITY;
import static app.closeup.customers.imports.mapping.Target.COMPANY;
import static app.closeup.customers.imports.mapping.Target.COUNTRY;
import static app.closeup.customers.imports.mapping.Target.CUSTOMER_SINCE;
import static app.closeup.customers.imports.mapping.Target.DESCRIPTION;
import static app.closeup.customers.imports.mapping.Target.EMAIL;
import static app.closeup.customers.imports.mapping.Target.EMPLOYEES;
import static app.closeup.customers.imports.mapping.Target.EXTERNAL_ID;
import static app.closeup.customers.imports.mapping.Target.FAMILY_NAME;
import static app.closeup.customers.imports.mapping.Target.FOUNDED_YEAR;
import static app.closeup.customers.imports.mapping.Target.GIVEN_NAME;
import static app.closeup.customers.imports.mapping.Target.IGNORE;
import static app.closeup.customers.imports.mapping.Target.INDUSTRY;
import static app.closeup.customers.imports.mapping.Target.JOB_TITLE;
import static app.closeup.customers.imports.mapping.Target.MIDDLE_NAME;
import static app.closeup.customers.imports.mapping.Target.NAME;
import static app.closeup.customers.imports.mapping.Target.PARENT;
import static app.closeup.customers.imports.mapping.Target.PARENT_ID;
import static app.closeup.customers.imports.mapping.Target.PHONE;
import static app.closeup.customers.imports.mapping.Target.REVENUE;
import static app.closeup.customers.imports.mapping.Target.STAGE;
import static app.closeup.customers.imports.mapping.Target.STREET;
import static app.closeup.customers.imports.mapping.Target.WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.imports.csv.CsvLimits;
import app.closeup.customers.imports.csv.CsvRow;
import app.closeup.customers.imports.csv.CsvRows;
import app.closeup.customers.imports.csv.EncodingProbe;
import app.closeup.customers.imports.csv.FormatDetection;
import app.closeup.testing.SharedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTests {

    @Test
    void accountsOfASalesTeam() throws IOException {
        var suggestions = of("01-crm-sales-opportunities/accounts.csv");

        assertThat(suggestions.kind()).isEqualTo(KindChoice.ORGANISATIONS);
        assertThat(suggestions.targets())
                .containsExactly(NAME, INDUSTRY, FOUNDED_YEAR, REVENUE, EMPLOYEES, COUNTRY, PARENT);
        assertThat(suggestions.columns().get(5).source()).isEqualTo(Suggestion.Source.VALUES);
    }

    @Test
    void peopleOfDatablist() throws IOException {
        var suggestions = of("03-contacts-companies/datablist/customers-1000.csv");

        assertThat(suggestions.kind()).isEqualTo(KindChoice.PEOPLE);
        assertThat(suggestions.targets())
                .containsExactly(
                        IGNORE,
                        EXTERNAL_ID,
                        GIVEN_NAME,
                        FAMILY_NAME,
                        COMPANY,
                        CITY,
                        COUNTRY,
                        PHONE,
                        ADD_TO_DESCRIPTION,
                        EMAIL,
                        CUSTOMER_SINCE,
                        WEBSITE);
    }

    @Test
    void organisationsOfDatablist() throws IOException {
        var suggestions = of("03-contacts-companies/datablist/organizations-10000.csv");

        assertThat(suggestions.kind()).isEqualTo(KindChoice.ORGANISATIONS);
        assertThat(suggestions.targets())
                .containsExactly(IGNORE, EXTERNAL_ID, NAME, COUNTRY, DESCRIPTION, FOUNDED_YEAR, INDUSTRY, EMPLOYEES);
    }

    @Test
    void accountsOfSalesforce() throws IOException {
        var suggestions = of("03-contacts-companies/salesforce-dataloader/accountData.csv");

        assertThat(suggestions.kind()).isEqualTo(KindChoice.ORGANISATIONS);
        assertThat(suggestions.targets().subList(0, 11))
                .containsExactly(
                        EXTERNAL_ID,
                        IGNORE,
                        IGNORE,
                        NAME,
                        STAGE,
                        PARENT_ID,
                        STREET,
                        CITY,
                        Target.REGION,
                        Target.POSTAL_CODE,
                        COUNTRY);
        assertThat(suggestions.targets()).contains(PHONE, WEBSITE, INDUSTRY, REVENUE, EMPLOYEES, DESCRIPTION);
    }

    @Test
    void contactsOfGoogleHubSpotLinkedInAndOutlook() throws IOException {
        var folder = "03-contacts-companies/vendor-format-samples/";
        var google = of(folder + "google-contacts.csv");
        var hubSpot = of(folder + "hubspot-contacts-first10.csv");
        var linkedIn = of(folder + "linkedin-connections.csv");
        var outlook = of(folder + "outlook-shared-contacts.csv");
        var pipedrive = of(folder + "pipedrive-import-sample.csv");

        assertThat(List.of(google, hubSpot, linkedIn, outlook, pipedrive))
                .allMatch(suggestions -> suggestions.kind() == KindChoice.PEOPLE);
        assertThat(google.targets())
                .contains(GIVEN_NAME, MIDDLE_NAME, FAMILY_NAME, COMPANY, JOB_TITLE, PHONE, EMAIL, WEBSITE, STREET);
        assertThat(hubSpot.targets())
                .contains(EXTERNAL_ID, GIVEN_NAME, FAMILY_NAME, EMAIL, PHONE, JOB_TITLE, STAGE, STREET, COUNTRY);
        assertThat(linkedIn.targets())
                .containsExactly(GIVEN_NAME, FAMILY_NAME, EMAIL, COMPANY, JOB_TITLE, CUSTOMER_SINCE, WEBSITE);
        assertThat(outlook.targets()).contains(EXTERNAL_ID, NAME, EMAIL, DESCRIPTION, PHONE, COMPANY, JOB_TITLE);
        assertThat(pipedrive.targets()).contains(NAME, GIVEN_NAME, FAMILY_NAME, PHONE, EMAIL, COMPANY, STREET);
    }

    @Test
    void columnsInTheLanguagesOfTheProduct() {
        assertThat(named("Nafn", "Netfang", "Sími", "Land")).containsExactly(NAME, EMAIL, PHONE, COUNTRY);
        assertThat(named("Họ", "Tên", "Điện thoại", "Công ty"))
                .containsExactly(FAMILY_NAME, GIVEN_NAME, PHONE, COMPANY);
        assertThat(named("Şirkət", "Ölkə", "Telefon")).containsExactly(NAME, COUNTRY, PHONE);
        assertThat(named("Companie", "Țară", "Oraș")).containsExactly(NAME, COUNTRY, CITY);
        assertThat(named("Компания", "Ел", "Телефон")).containsExactly(NAME, COUNTRY, PHONE);
    }

    @Test
    void aFileWithoutKnownTitlesIsReadByItsValues() {
        var sample = List.of(
                new CsvRow(1, 1, List.of("17", "Ada Lovelace", "ada@example.com", "Iceland")),
                new CsvRow(2, 2, List.of("18", "Alan Turing", "alan@example.com", "Vietnam")));

        assertThat(new Suggestions(List.of("", "", "", ""), sample).targets())
                .containsExactly(IGNORE, NAME, EMAIL, COUNTRY);
    }

    @Test
    void theValuesOfATypeTellWhetherItIsAKindOrAStage() {
        var sample = List.of(
                new CsvRow(1, 1, List.of("Organisation", "Acme", "", "Lead")),
                new CsvRow(2, 2, List.of("Person", "", "Ada", "Client")));
        var names = List.of("Type", "Company", "First Name", "Status");

        var suggestions = new Suggestions(names, sample);

        assertThat(suggestions.targets()).containsExactly(Target.KIND, COMPANY, GIVEN_NAME, STAGE);
        assertThat(suggestions.kind()).isEqualTo(KindChoice.BY_COLUMN);
    }

    @Test
    void aStatusWithStagesIsPreferredToATypeWithoutAny() {
        var sample = List.of(new CsvRow(1, 1, List.of("Wholesale", "Acme", "Prospect")));

        assertThat(new Suggestions(List.of("Type", "Name", "Status"), sample).targets())
                .containsExactly(IGNORE, NAME, STAGE);
    }

    @Test
    void oneMeaningIsSuggestedOnce() {
        assertThat(named("Email", "Work E-mail", "Name", "Full name").stream().filter(target -> target != IGNORE))
                .doesNotHaveDuplicates();
    }

    private static List<Target> named(String... names) {
        return new Suggestions(List.of(names), List.of()).targets();
    }

    private static Suggestions of(String file) throws IOException {
        var content = Files.readAllBytes(SharedData.file(file));
        var probe = new EncodingProbe();
        probe.see(content, content.length);
        var format = new FormatDetection(probe.found(), content, true).find(ColumnNames::isKnown);
        try (var rows = CsvRows.open(new ByteArrayInputStream(content), format, CsvLimits.DEFAULT)) {
            var sample = new ArrayList<CsvRow>();
            while (sample.size() < 100 && rows.hasNext()) {
                sample.add(rows.next());
            }
            return new Suggestions(rows.header(), sample);
        }
    }
}
