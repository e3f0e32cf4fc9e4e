package app.closeup.customers.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.Customers;
import app.closeup.customers.imports.csv.CsvFormat;
import app.closeup.customers.imports.csv.TextEncoding;
import app.closeup.customers.imports.csv.UnreadableFileException;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.ImportId;
import app.closeup.customers.parties.Stage;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@SpringBootTest
@Import(Importing.class)
class ImportsTests {

    private static final String FIRMS = """
            Id,Company,E-mail,Country,Employees
            1,Acme,info@acme.example,Iceland,12
            2,Globex,info@globex.example,Atlantis,many
            3,,nobody@example.com,Norway,1
            4,Initech,not an address,Norway,40
            """;

    @Autowired
    Uploads uploads;

    @Autowired
    Imports imports;

    @Autowired
    ImportFileRepository pieces;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Importing importing;

    @Autowired
    Customers customers;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Importer");
    }

    @Test
    void anUploadIsUnderstoodByItself() {
        var run = importing.find(owner, importing.upload(owner, FIRMS));

        assertThat(run.state()).isEqualTo(ImportState.READY);
        assertThat(run.counts().total()).isEqualTo(4);
        assertThat(run.understood().format()).isEqualTo(new CsvFormat(TextEncoding.UTF_8, ',', true));
        assertThat(run.createdByName()).isEqualTo(owner.name());
    }

    @Test
    void aHundredFilesOfACompanyWaitAtMost() {
        for (var file = 0; file < Uploads.MOST_WAITING; file++) {
            importing.upload(owner, FIRMS);
        }

        assertThatThrownBy(() -> importing.upload(owner, FIRMS))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.fault().key()).isEqualTo("customers.import.fault.many"));
        var another = Cast.foundCompany("Another importer");
        assertThat(importing.find(another, importing.upload(another, FIRMS)).state())
                .isEqualTo(ImportState.READY);
    }

    @Test
    void theFilesOfACompanyTogetherHaveTheirLimit() throws Exception {
        var small = new ImportFiles(pieces, transaction, DataSize.ofMegabytes(200), DataSize.ofMegabytes(1));
        var id = importing.upload(owner, FIRMS);
        var another = new ByteArrayInputStream("a".getBytes(UTF_8));

        assertThatThrownBy(() -> Cast.as(owner, () -> small.receive(id, another)))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.fault().key()).isEqualTo("customers.import.fault.full"));
    }

    @Test
    void theFormatCanBeChosenAnew() {
        var id = importing.upload(owner, "Name\nJos\u00C3\u00A9\n");

        Cast.runAs(owner, () -> uploads.chooseFormat(id, new CsvFormat(TextEncoding.WINDOWS_1252, ';', false)));

        assertThat(importing.find(owner, id).counts().total()).isEqualTo(2);
        assertThat(importing.find(owner, id).understood().shape().columns()).containsExactly("");
    }

    @Test
    void aFormatThatDoesNotFitIsRefusedAndTheOldOneStays() {
        var latin = "Name\nJosé\n".getBytes(Charset.forName("windows-1252"));
        var id = Cast.as(owner, () -> uploads.upload("latin.csv", new ByteArrayInputStream(latin)));

        assertThatThrownBy(() ->
                        Cast.runAs(owner, () -> uploads.chooseFormat(id, new CsvFormat(TextEncoding.UTF_8, ',', true))))
                .isInstanceOf(UnreadableFileException.class);
        assertThat(importing.find(owner, id).understood().format().encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void nothingIsKeptOfAFileThatIsNoTable() {
        assertThatThrownBy(() -> importing.upload(owner, "\0\0\0")).isInstanceOf(UnreadableFileException.class);

        assertThat(importing.count(owner, "import_run", "true")).isZero();
        assertThat(importing.count(owner, "import_file", "true")).isZero();
    }

    @Test
    void aPreviewTellsWhatWouldHappenAndWritesNothing() {
        var preview = Cast.as(owner, () -> uploads.preview(importing.upload(owner, FIRMS)));

        assertThat(preview.tried()).isEqualTo(4);
        assertThat(preview.created()).isEqualTo(3);
        assertThat(preview.failed()).isEqualTo(1);
        assertThat(preview.problems())
                .extracting(problem -> problem.example().fault().key())
                .containsExactly(
                        "customers.problem.name-missing",
                        "customers.import.problem.count",
                        "customers.import.problem.email",
                        "customers.import.problem.country");
        assertThat(importing.count(owner, "customer", "true")).isZero();
    }

    @Test
    void rowsBecomeCustomersWhoCanBeFound() {
        var run = importing.importText(owner, FIRMS);

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(run.counts().failed()).isEqualTo(1);
        assertThat(run.counts().warned()).isEqualTo(2);
        var acme = importing.one(owner, "Acme");
        assertThat(acme.details().kind()).isEqualTo(CustomerKind.ORGANISATION);
        assertThat(acme.details().stage()).isEqualTo(Stage.CLIENT);
        assertThat(acme.details().address().country()).isEqualTo("IS");
        assertThat(acme.details().externalId()).isEqualTo("1");
        assertThat(acme.details().owner()).isEqualTo(owner.member());
        assertThat(acme.importId()).isEqualTo(run.id());
        assertThat(importing.one(owner, "Globex").details().address().countryGiven())
                .isEqualTo("Atlantis");
        assertThat(Cast.as(owner, () -> customers.search("initec", 10))).hasSize(1);
        assertThat(importing.count(owner, "timeline_entry", "kind = 'imported'"))
                .isEqualTo(3);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        importing.importText(owner, FIRMS);

        var again = importing.importText(owner, FIRMS);

        assertThat(again.counts().created()).isZero();
        assertThat(again.counts().updated()).isZero();
        assertThat(again.counts().skipped()).isEqualTo(3);
        assertThat(importing.count(owner, "customer", "true")).isEqualTo(3);
    }

    @Test
    void customersWhoAreHereAreUpdatedAndKeepWhatTheFileDoesNotSay() {
        importing.importText(owner, "Company,E-mail,City,Phone\nAcme,info@acme.example,Reykjavik,555 1234\n");

        var run = importing.importText(owner, "Company,E-mail,City,Phone\nAcme,info@acme.example,Akureyri,\n");

        assertThat(run.counts().updated()).isEqualTo(1);
        var acme = importing.one(owner, "Acme").details();
        assertThat(acme.address().city()).isEqualTo("Akureyri");
        assertThat(acme.contact().phone()).isEqualTo("555 1234");
    }

    @Test
    void customersWhoAreHereCanBeLeftAsTheyAre() {
        importing.importText(owner, "Company,City\nAcme,Reykjavik\n");

        var run = importing.importText(
                owner, "Company,City\nAcme,Akureyri\n", settings -> settings.withExisting(Existing.SKIP));

        assertThat(run.counts().skipped()).isEqualTo(1);
        assertThat(importing.one(owner, "Acme").details().address().city()).isEqualTo("Reykjavik");
    }

    @Test
    void customersWhoAreHereCanBeCreatedOnceMore() {
        importing.importText(owner, "Company\nAcme\n");

        importing.importText(owner, "Company\nAcme\n", settings -> settings.withExisting(Existing.CREATE));

        assertThat(importing.named(owner, "Acme")).hasSize(2);
    }

    @Test
    void differentNumbersMakeDifferentCustomersHoweverAlikeTheyAre() {
        var run = importing.importText(owner, "Id,Company,E-mail\n1,Acme,a@acme.example\n2,Acme,a@acme.example\n");

        assertThat(run.counts().created()).isEqualTo(2);
    }

    @Test
    void aRowThatRepeatsAnotherIsSkippedAndTold() {
        var run = importing.importText(owner, "Id,Company,City\n1,Acme,Reykjavik\n1,Acme,Akureyri\n");

        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(run.counts().skipped()).isEqualTo(1);
        assertThat(problemsOf(run.id())).containsExactly("customers.import.problem.repeated");
        assertThat(importing.one(owner, "Acme").details().address().city()).isEqualTo("Reykjavik");
    }

    @Test
    void peopleWhoShareAnAddressStayApart() {
        var file = "First name,Last name,Email\nAnn,Lee,office@x.example\nBob,Lee,office@x.example\n";
        var run = importing.importText(owner, file);

        assertThat(run.counts().created()).isEqualTo(2);
        assertThat(problemsOf(run.id())).containsExactly("customers.import.problem.shared-email");
        assertThat(importing.importText(owner, file).counts().skipped()).isEqualTo(2);
    }

    @Test
    void peopleAreFoundByTheirAddressUnderANewName() {
        importing.importText(owner, "First name,Last name,Email\nAda,Byron,ada@example.com\n");

        var run = importing.importText(owner, "First name,Last name,Email\nAda,Lovelace,ADA@example.com\n");

        assertThat(run.counts().updated()).isEqualTo(1);
        assertThat(importing.named(owner, "Ada Byron")).isEmpty();
    }

    @Test
    void peopleWithoutAnAddressAreNotTakenForOneAnother() {
        var file = "First name,Last name,Phone\nJohn,Smith,555 1111\n";
        importing.importText(owner, file);

        assertThat(importing.importText(owner, file).counts().skipped()).isEqualTo(1);
        assertThat(importing
                        .importText(owner, file.replace("1111", "2222"))
                        .counts()
                        .created())
                .isEqualTo(1);
    }

    @Test
    void companiesOfPeopleAreCreatedOnceAndJoined() {
        importing.importText(owner, "Company\nAcme\n");

        var run = importing.importText(
                owner, "First name,Last name,Company\nAda,L,Acme\nAlan,T,Globex\nGrace,H,GLOBEX\n");

        assertThat(run.counts().created()).isEqualTo(3);
        assertThat(run.counts().companies()).isEqualTo(1);
        assertThat(run.counts().links()).isEqualTo(3);
        assertThat(importing.count(owner, "customer", "kind = 'organisation'")).isEqualTo(2);
    }

    @Test
    void companiesThatAreNotHereAreToldWhenTheyAreNotToBeCreated() {
        var run = importing.importText(
                owner, "First name,Last name,Company\nAda,L,Acme\n", settings -> settings.withCreateCompanies(false));

        assertThat(run.counts().companies()).isZero();
        assertThat(run.counts().warned()).isEqualTo(1);
        assertThat(problemsOf(run.id())).containsExactly("customers.import.problem.link-unknown");
    }

    @Test
    void parentsAreJoinedByNumberOrNameAndCirclesAreTold() {
        var run = importing.importText(owner, """
                Id,Name,ParentId,Parent
                1,Acme,,
                2,Bluth,1,
                3,Codehow,,acme
                4,Narcissus,4,
                5,Left,,Right
                6,Right,,Left
                """);

        assertThat(run.counts().links()).isEqualTo(3);
        assertThat(problemsOf(run.id()))
                .containsExactly("customers.import.problem.link-circle", "customers.import.problem.link-circle");
    }

    @Test
    void failedRowsCanBeMendedInTheErrorFileAndImportedAgain() {
        var run = importing.importText(owner, "Name;Phone;Note\n;+354 555 1234;\"=1+1\"\nAcme;1;\n");

        var errors = errorFile(run.id());
        assertThat(errors).isEqualTo("\uFEFFName;Phone;Note;Problem\r\n;'+354 555 1234;'=1+1;Name: Enter a name.\r\n");
        var mended = importing.importText(owner, errors.replace("\n;'+", "\nGlobex;'+"));

        assertThat(mended.counts().created()).isEqualTo(1);
        var globex = importing.one(owner, "Globex").details();
        assertThat(globex.contact().phone()).isEqualTo("+354 555 1234");
        assertThat(globex.profile().description()).isEqualTo("=1+1");
    }

    @Test
    void anotherCompanySeesNothingOfAnImport() {
        var run = importing.importText(owner, FIRMS);
        var stranger = Cast.foundCompany("Stranger");

        assertThat(Cast.as(stranger, () -> imports.find(run.id()))).isEmpty();
        assertThat(Cast.as(stranger, imports::history)).isEmpty();
        assertThat(Cast.as(stranger, () -> imports.rows(run.id(), null, 0, 10))).isEmpty();
    }

    @Test
    void anImportThatHasNotBegunCanBeDropped() {
        var id = importing.upload(owner, FIRMS);

        Cast.runAs(owner, () -> uploads.discard(id));

        assertThat(Cast.as(owner, () -> imports.find(id))).isEmpty();
        assertThat(importing.count(owner, "import_file", "true")).isZero();
    }

    private List<String> problemsOf(ImportId id) {
        return Cast.as(owner, () -> imports.rows(id, null, 0, 100)).stream()
                .flatMap(row -> row.problems().stream())
                .map(problem -> problem.fault().key())
                .toList();
    }

    private String errorFile(ImportId id) {
        var target = new ByteArrayOutputStream();
        Cast.runAs(owner, () -> imports.writeErrorFile(id, target, Locale.ENGLISH));
        return target.toString(UTF_8);
    }
}
