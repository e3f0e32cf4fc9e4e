package app.closeup.customers.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.closeup.customers.CustomerQuery;
import app.closeup.customers.Customers;
import app.closeup.customers.imports.ImportState;
import app.closeup.customers.imports.Imports;
import app.closeup.customers.imports.Uploads;
import app.closeup.customers.imports.mapping.Target;
import app.closeup.customers.parties.ImportId;
import app.closeup.tenants.Colleague;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.ui.kit.Links;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(classes = ImportView.class)
class ImportScreensTests extends SpringBrowserlessTest {

    private static final String FIRMS = """
            Company,Turnover,Where
            Acme,12,Iceland
            Globex,many,Philipines
            ,1,Norway
            """;

    @Autowired
    Uploads uploads;

    @Autowired
    Imports imports;

    @Autowired
    Customers customers;

    private SignedIn owner;

    @BeforeEach
    void anOwnerIsIn() {
        owner = Cast.foundCompany("Import screens");
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void theFirstStepAsksForAFileAndShowsWhatWasImportedBefore() throws IOException {
        upload(FIRMS);

        navigate(ImportStartView.class);

        assertThat(textOfPage()).contains("Choose a file", "up to 200 MB", "firms.csv", "3 rows, not imported yet");
    }

    @Test
    void theColumnsAreSuggestedWithTheirValues() throws IOException {
        open(ImportLink.to(upload(FIRMS)));

        assertThat(textOfPage()).contains("3 rows in 3 columns.", "Acme · Globex", "By its name", "By its values");
        assertThat(column("Company").getValue()).isEqualTo(Target.NAME);
        assertThat(column("Where").getValue()).isEqualTo(Target.COUNTRY);
    }

    @Test
    void columnsWithoutValuesStandAsideInOneLine() throws IOException {
        open(ImportLink.to(upload("Company,Fax,Pager\nAcme,,\n")));

        var aside = find(NativeDetails.class).single();
        assertThat(aside.getSummaryText()).isEqualTo("2 columns without values");
        assertThat(textOfPage()).contains("1 row in 3 columns.");
    }

    @Test
    void whoeverImportsMayGiveTheCustomersToSomebodyOrNobody() throws IOException {
        var id = upload(FIRMS);
        open(ImportLink.to(id));
        assertThat(ownerOfAll().getValue().id()).isEqualTo(owner.member());

        test(ownerOfAll()).selectItem(null);

        assertThat(imports.find(id).orElseThrow().understood().mapping().owner())
                .isNull();
    }

    @Test
    void aMeaningThatIsGivenToAnotherColumnLeavesTheOldOne() throws IOException {
        var id = upload(FIRMS);
        open(ImportLink.to(id));

        test(column("Where")).selectItem("Name");

        assertThat(column("Company").getValue()).isEqualTo(Target.IGNORE);
        assertThat(mappingOf(id)).containsExactly(Target.IGNORE, Target.REVENUE, Target.NAME);
    }

    @Test
    void withoutNamesThereIsNoGoingOn() throws IOException {
        var id = upload(FIRMS);
        open(ImportLink.to(id));

        test(column("Company")).selectItem("Ignore");
        click("Continue");

        assertThat(textOfPage()).contains("Choose which column holds the names");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo(ImportLink.to(id));
    }

    @Test
    void theCheckTellsWhatWillHappenBeforeAnythingIsWritten() throws IOException {
        var id = upload(FIRMS);
        open(ImportLink.to(id));
        click("Continue");

        assertThat(textOfPage())
                .contains(
                        "All 3 rows were tried",
                        "Enter a name.",
                        "\"Philipines\" was read as Philippines",
                        "\"many\" was left out",
                        "Acme");
    }

    @Test
    void theImportRunsAndItsResultStandsUnderItsAddress() throws IOException {
        var id = upload(FIRMS);
        open(ImportLink.check(id));
        click("Start import");
        untilDone(id);

        open(ImportLink.to(id));

        assertThat(textOfPage())
                .contains("2 customers imported", "Rows with remarks", "Download the failed row", "Undo import");
    }

    @Test
    void aTimelineNamesTheFileAndLeadsToItsImport() throws IOException {
        var id = upload(FIRMS);
        imports.start(id);
        untilDone(id);
        var acme = customers.page(CustomerQuery.ALL.withText("Acme"), 0, 1).getFirst();

        open(CustomerLink.route(acme.id()));

        assertThat(textOfPage()).contains("Came in with this file.");
        assertThat(find(Anchor.class).withText("firms.csv").single().getHref()).isEqualTo(ImportLink.to(id));
    }

    @Test
    void aFileThatIsNotWantedIsDropped() throws IOException {
        var id = upload(FIRMS);
        open(ImportLink.to(id));

        click("Drop this file");

        assertThat(imports.find(id)).isEmpty();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(ImportLink.START);
    }

    @Test
    void anImportOfAnotherCompanyIsNotHere() throws IOException {
        var id = upload(FIRMS);
        Cast.signIn(Cast.foundCompany("Stranger"));

        open(ImportLink.to(id));
        assertThat(textOfPage()).contains("This import is not here").doesNotContain("firms.csv");
        open(ImportLink.START + "/nonsense");
        assertThat(textOfPage()).contains("This import is not here");
    }

    private ImportId upload(String text) throws IOException {
        return uploads.upload("firms.csv", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private List<Target> mappingOf(ImportId id) {
        return imports.find(id).orElseThrow().understood().mapping().columns();
    }

    private void untilDone(ImportId id) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Cast.as(owner, () -> imports.find(id).orElseThrow().state() == ImportState.DONE));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Colleague> ownerOfAll() {
        return find(ComboBox.class).withLabel("Owner of the new customers").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Target> column(String name) {
        return find(ComboBox.class).all().stream()
                .filter(box -> box.getAriaLabel().orElse("").equals("Meaning of column " + name))
                .findFirst()
                .orElseThrow();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private void open(String route) {
        Links.open(UI.getCurrent(), route);
    }

    private String textOfPage() {
        return text(UI.getCurrent());
    }

    private static String text(Component component) {
        var text = new StringBuilder(component.getElement().getText()).append('\n');
        component.getChildren().forEach(child -> text.append(text(child)));
        return text.toString();
    }
}
