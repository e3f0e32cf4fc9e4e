package app.closeup.customers.imports.mapping;

import static app.closeup.customers.imports.mapping.Target.ADD_TO_DESCRIPTION;
import static app.closeup.customers.imports.mapping.Target.COMPANY;
import static app.closeup.customers.imports.mapping.Target.COUNTRY;
import static app.closeup.customers.imports.mapping.Target.DESCRIPTION;
import static app.closeup.customers.imports.mapping.Target.EMAIL;
import static app.closeup.customers.imports.mapping.Target.FAMILY_NAME;
import static app.closeup.customers.imports.mapping.Target.GIVEN_NAME;
import static app.closeup.customers.imports.mapping.Target.KIND;
import static app.closeup.customers.imports.mapping.Target.MIDDLE_NAME;
import static app.closeup.customers.imports.mapping.Target.NAME;
import static app.closeup.customers.imports.mapping.Target.PARENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.closeup.customers.imports.csv.CsvRow;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.relations.RelationType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowReaderTests {

    @Test
    void partsOfANameMakeThePersonsName() {
        var row = read(KindChoice.PEOPLE, List.of(GIVEN_NAME, MIDDLE_NAME, FAMILY_NAME), "Augusta", "Ada", "Lovelace");

        assertThat(details(row).kind()).isEqualTo(CustomerKind.PERSON);
        assertThat(details(row).name()).isEqualTo("Augusta Ada Lovelace");
        assertThat(details(row).stage()).isEqualTo(Stage.CLIENT);
    }

    @Test
    void aRowWithoutANameFails() {
        var row = read(KindChoice.ORGANISATIONS, List.of(NAME, EMAIL), "\u00A0", "info@example.com");

        assertThat(row.details()).isNull();
        assertThat(row.problems())
                .extracting(
                        Problem::severity,
                        Problem::column,
                        problem -> problem.fault().key())
                .containsExactly(tuple(Problem.Severity.ERROR, "NAME", "customers.problem.name-missing"));
    }

    @Test
    void aNameThatIsTooLongFails() {
        assertThat(read(KindChoice.ORGANISATIONS, List.of(NAME), "x".repeat(301))
                        .details())
                .isNull();
    }

    @Test
    void aBadValueIsLeftOutAndTold() {
        var row = read(KindChoice.ORGANISATIONS, List.of(NAME, EMAIL), "Acme", "nobody");

        assertThat(details(row).contact().email()).isNull();
        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.fault().arguments()).containsExactly("nobody");
        });
    }

    @Test
    void anUnknownCountryIsKeptAsItWasWritten() {
        var row = read(KindChoice.ORGANISATIONS, List.of(NAME, COUNTRY), "Acme", "Atlantis");

        assertThat(details(row).address().country()).isNull();
        assertThat(details(row).address().countryGiven()).isEqualTo("Atlantis");
        assertThat(row.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Problem.Severity.REMARK));
    }

    @Test
    void columnsAddedToTheDescriptionKeepTheirNames() {
        var row = read(
                KindChoice.ORGANISATIONS,
                List.of(NAME, DESCRIPTION, ADD_TO_DESCRIPTION, ADD_TO_DESCRIPTION),
                "Acme",
                "Anvils.",
                "",
                "0123");

        assertThat(details(row).profile().description()).isEqualTo("Anvils.\nADD_TO_DESCRIPTION: 0123");
    }

    @Test
    void theColumnDecidesWhatARowIs() {
        var mapping = List.of(KIND, NAME, GIVEN_NAME, COMPANY);

        var person = read(KindChoice.BY_COLUMN, mapping, "Contact", "", "Ada", "Acme");
        var company = read(KindChoice.BY_COLUMN, mapping, "Company", "", "", "Acme");

        assertThat(details(person).name()).isEqualTo("Ada");
        assertThat(person.link()).isEqualTo(new Link(RelationType.WORKS_AT, null, "Acme"));
        assertThat(details(company).name()).isEqualTo("Acme");
        assertThat(company.link()).isNull();
    }

    @Test
    void aParentIsALinkOfAnOrganisation() {
        assertThat(read(KindChoice.ORGANISATIONS, List.of(NAME, PARENT), "Bluth", "Acme")
                        .link())
                .isEqualTo(new Link(RelationType.SUBSIDIARY_OF, null, "Acme"));
    }

    @Test
    void aShortRowIsImportedAndALongOneIsNot() {
        assertThat(read(KindChoice.ORGANISATIONS, List.of(NAME, EMAIL), "Acme").details())
                .isNotNull();
        assertThat(read(KindChoice.ORGANISATIONS, List.of(NAME), "Acme", "Inc").details())
                .isNull();
        assertThat(read(KindChoice.ORGANISATIONS, List.of(NAME), "Acme", " ").problems())
                .isEmpty();
    }

    private static CustomerDetails details(ReadRow row) {
        return Objects.requireNonNull(row.details());
    }

    private static ReadRow read(KindChoice kind, List<Target> columns, String... values) {
        var mapping = new Mapping(columns, kind, Stage.CLIENT, null, "EUR", DateOrder.DAY_FIRST);
        var names = columns.stream().map(Target::name).toList();
        return new RowReader(mapping, names)
                .read(new CsvRow(1, 2, Stream.of(values).toList()));
    }
}
