package app.closeup.customers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.Customers;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.Timeline;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(Importing.class)
class ImportUndoTests {

    private static final String PEOPLE =
            "First name,Last name,Email,Company\nAda,L,ada@x.example,Acme\nAlan,T,alan@x.example,Globex\n";

    @Autowired
    Imports imports;

    @Autowired
    Importing importing;

    @Autowired
    Customers customers;

    @Autowired
    Timeline timeline;

    @Autowired
    ForgetImportJob forgetImport;

    @Autowired
    ForgetUploadJob forgetUpload;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Undo");
    }

    @Test
    void whatAnImportCreatedIsGone() {
        var run = importing.importText(owner, PEOPLE);
        assertThat(importing.count(owner, "customer", "true")).isEqualTo(4);

        var undone = importing.undo(owner, run.id());

        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.undo()).isEqualTo(new UndoCounts(4, 0, 0));
        assertThat(importing.count(owner, "customer", "true")).isZero();
        assertThat(importing.count(owner, "search_token", "true")).isZero();
        assertThat(importing.count(owner, "relation", "true")).isZero();
    }

    @Test
    void whatItChangedIsAsBefore() {
        importing.importText(owner, "Id,Company,City,Phone\n1,Acme,Reykjavik,555 1234\n");
        var before = importing.one(owner, "Acme").details();
        var run = importing.importText(owner, "Id,Company,City,Phone\n1,Acme Ltd,Akureyri,555 9999\n");

        var undone = importing.undo(owner, run.id());

        assertThat(undone.undo()).isEqualTo(new UndoCounts(0, 1, 0));
        assertThat(importing.one(owner, "Acme").details()).isEqualTo(before);
    }

    @Test
    void whatSomebodyChangedSinceStaysAndIsNamed() {
        importing.importText(owner, "Id,Company\n1,Acme\n");
        var run = importing.importText(owner, "Id,Company,City\n1,Acme,Akureyri\n2,Globex,Hanoi\n3,Initech,Baku\n");
        Cast.runAs(owner, () -> {
            for (var name : new String[] {"Acme", "Globex"}) {
                var customer = importing.one(owner, name);
                customers.change(
                        customer.id(), customer.version(), customer.details().withName(name + " Inc"));
            }
        });

        var undone = importing.undo(owner, run.id());

        assertThat(undone.undo()).isEqualTo(new UndoCounts(1, 0, 2));
        assertThat(Cast.as(owner, () -> imports.kept(run.id())))
                .extracting(ImportedRow::name)
                .containsExactly("Acme", "Globex Inc");
        assertThat(importing.named(owner, "Initech")).isEmpty();
    }

    @Test
    void whomSomebodyHasWrittenAboutStays() {
        var run = importing.importText(owner, "Company\nAcme\n");
        Cast.runAs(
                owner,
                () -> timeline.add(
                        importing.one(owner, "Acme").id(), EntryDetails.note("Likes anvils", Instant.EPOCH)));

        assertThat(importing.undo(owner, run.id()).undo()).isEqualTo(new UndoCounts(0, 0, 1));
    }

    @Test
    void companiesThatALaterImportJoinedStay() {
        var run = importing.importText(owner, "Company\nAcme\n");
        importing.importText(owner, PEOPLE);

        assertThat(importing.undo(owner, run.id()).undo()).isEqualTo(new UndoCounts(0, 0, 1));
    }

    @Test
    void anUndoneFileCanBeImportedAgain() {
        var run = importing.importText(owner, PEOPLE);
        importing.undo(owner, run.id());

        assertThat(importing.importText(owner, PEOPLE).counts().created()).isEqualTo(2);
    }

    @Test
    void afterItsTimeTheFileIsForgottenAndTheCustomersStay() {
        var run = importing.importText(owner, PEOPLE);

        TenantContext.runAs(owner.tenant(), () -> forgetImport.run(run.id().value()));

        assertThat(importing.count(owner, "import_file", "true")).isZero();
        assertThat(importing.count(owner, "import_row", "true")).isZero();
        assertThat(importing.count(owner, "customer", "true")).isEqualTo(4);
        assertThat(importing.undo(owner, run.id()).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void anUploadThatCameToNothingIsForgottenAltogether() {
        var id = importing.upload(owner, PEOPLE);
        var run = importing.importText(owner, PEOPLE);

        TenantContext.runAs(owner.tenant(), () -> {
            forgetUpload.run(id.value());
            forgetUpload.run(run.id().value());
        });

        assertThat(Cast.as(owner, () -> imports.find(id))).isEmpty();
        assertThat(Cast.as(owner, () -> imports.find(run.id()))).isPresent();
    }
}
