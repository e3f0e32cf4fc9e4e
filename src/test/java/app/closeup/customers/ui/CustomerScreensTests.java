package app.closeup.customers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.CustomerQuery;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.relations.RelationRole;
import app.closeup.customers.timeline.Timeline;
import app.closeup.customers.timeline.TimelineEntry;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import app.closeup.ui.kit.ConflictDialog;
import app.closeup.ui.kit.Links;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(classes = CustomerListView.class)
class CustomerScreensTests extends SpringBrowserlessTest {

    @Autowired
    Customers customers;

    @Autowired
    Timeline timeline;

    @Autowired
    CustomerHits hits;

    private SignedIn owner;

    @BeforeEach
    void anOwnerIsIn() {
        owner = Cast.foundCompany("Screens");
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void theListShowsWhoFitsTheAddress() {
        register("Alfa");
        customers.register(CustomerDetails.organisation("Beta").withStage(Stage.CLIENT));

        Links.open(UI.getCurrent(), "customers");
        assertThat(rows()).isEqualTo(2);
        Links.open(UI.getCurrent(), "customers?stage=client");
        assertThat(rows()).isEqualTo(1);
        Links.open(UI.getCurrent(), "customers?q=alf");
        assertThat(rows()).isEqualTo(1);
        Links.open(UI.getCurrent(), "customers?owner=nonsense&kind=nothing");
        assertThat(rows()).as("what an address says wrongly is passed over").isEqualTo(2);
    }

    @Test
    void anEmptyListOffersImportAndSampleData() {
        navigate(CustomerListView.class);
        assertThat(textOfPage()).contains("Import customers", "Add sample data");
    }

    @Test
    void anEmptyListOffersNothingToWhoMayAddNobody() {
        Cast.signIn(Cast.hire(owner, "Rae", PredefinedRole.READ_ONLY));
        navigate(CustomerListView.class);
        assertThat(textOfPage())
                .contains("No customers for you yet")
                .doesNotContain("Import customers", "Add sample data");
    }

    @Test
    void theSidePanelTellsWhoItIs() {
        var id = register("Alfa");
        Links.open(UI.getCurrent(), "customers?open=" + id);
        assertThat(textOfPage()).contains("Lately", "Organisation");
        Links.open(UI.getCurrent(), "customers?open=nobody");
        assertThat(textOfPage()).doesNotContain("Lately");
    }

    @Test
    void aCustomerIsAddedByItsNameAlone() {
        navigate(NewCustomerView.class);
        field("Name").setValue("Þórður ehf.");
        click("Save");

        var added = all().getFirst();
        assertThat(added.name()).isEqualTo("Þórður ehf.");
        assertThat(added.details().owner()).isEqualTo(owner.member());
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("customers/" + added.id());
    }

    @Test
    void whatIsWrongIsSaidAtTheField() {
        navigate(NewCustomerView.class);
        field("Name").setValue("Alfa");
        var email = find(EmailField.class).withLabel("E-mail").single();
        email.setValue("alfa@");
        click("Save");

        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).contains("is no e-mail address");
        assertThat(all()).isEmpty();
    }

    @Test
    void aSimilarCustomerIsPointedOut() {
        register("Guðrún");
        navigate(NewCustomerView.class);
        field("Name").setValue("gudrun");
        assertThat(textOfPage()).contains("Perhaps it is there already", "Guðrún");
    }

    @Test
    void aNoteIsAddedToTheTimeline() {
        var id = open(register("Alfa"));
        find(TextArea.class).single().setValue("Prefers mail before noon");
        click("Add note");

        assertThat(textOfPage()).contains("Prefers mail before noon");
        assertThat(timeline.page(id, Set.of(), null, 10))
                .extracting(TimelineEntry::authorName)
                .containsOnly(owner.name());
    }

    @Test
    void aCustomerIsEditedInPlace() {
        var id = open(register("Alfa"));
        click("Edit");
        field("Name").setValue("Alfa Ltd");
        field("Phone").setValue("+354 5551234");
        click("Save");

        var now = customers.find(id).orElseThrow();
        assertThat(now.name()).isEqualTo("Alfa Ltd");
        assertThat(now.details().contact().phone()).isEqualTo("+354 555 1234");
        assertThat(textOfPage()).contains("Alfa Ltd", "Changed: Name, Phone.");
    }

    @Test
    void theSecondWriterSeesBothVersionsAndChooses() {
        var id = open(register("Alfa"));
        click("Edit");
        field("Name").setValue("Mine");
        somebodyElse(id, CustomerDetails.organisation("Theirs").withStage(Stage.CLIENT));
        click("Save");

        assertThat(find(ConflictDialog.class).exists()).isTrue();
        assertThat(textOf(find(ConflictDialog.class).single())).contains("Mine", "Theirs");
        click("Save this");

        var now = customers.find(id).orElseThrow();
        assertThat(now.name()).isEqualTo("Mine");
        assertThat(now.details().stage()).as("what only they changed stands").isEqualTo(Stage.CLIENT);
    }

    @Test
    void changesOfDifferentFieldsStandBoth() {
        var id = open(register("Alfa"));
        click("Edit");
        field("Phone").setValue("+354 5551234");
        somebodyElse(
                id, CustomerDetails.organisation("Alfa").withContact(new ContactDetails("a@alfa.example", null, null)));
        click("Save");

        assertThat(customers.find(id).orElseThrow().details().contact())
                .isEqualTo(new ContactDetails("a@alfa.example", "+354 555 1234", null));
    }

    @Test
    void aDeletedCustomerComesBackWithUndo() {
        var id = open(register("Alfa"));
        click("Delete");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("customers");
        assertThat(customers.find(id)).isEmpty();

        var undo = find(Notification.class)
                .single()
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        undo.click();
        assertThat(customers.find(id)).isPresent();
    }

    @Test
    void afterADeletionTheListIsAsItWasLeft() {
        var id = register("Alfa");
        register("Alto");
        register("Beta");
        Links.open(UI.getCurrent(), "customers?q=al&sort=-name&open=" + id);
        open(id);
        click("Delete");

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("customers?q=al&sort=-name");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void theAddressOfADeletedCustomerOffersToBringItBack() {
        var id = register("Alfa");
        customers.delete(List.of(id));

        open(id);
        assertThat(textOfPage()).contains("Alfa was deleted").doesNotContain("Add note");
        click("Bring back");

        assertThat(customers.find(id)).isPresent();
        assertThat(textOfPage()).contains("Add note").doesNotContain("was deleted");
    }

    @Test
    void theRecentlyDeletedAreBroughtBackOneByOneAndTogether() {
        var deleted = List.of(register("Alfa"), register("Beta"), register("Gamma"));
        customers.delete(deleted);
        Links.open(UI.getCurrent(), "customers/deleted");
        assertThat(rows()).isEqualTo(3);

        ((Button) customerGrid().getCellComponent(2, "restore")).click();
        assertThat(all()).hasSize(1);

        customerGrid().select(0);
        customerGrid().select(1);
        click("Bring back");
        assertThat(all()).hasSize(3);
        assertThat(textOfPage()).contains("No customer was deleted lately");
    }

    @Test
    void aCountryIsFoundByTheStartOfItsName() {
        navigate(NewCustomerView.class);
        field("Name").setValue("Alfa");
        typeCountry("icel");
        click("Save");

        assertThat(all().getFirst().details().address().country()).isEqualTo("IS");
    }

    @Test
    void aCountryThatIsNoneIsNotDroppedInSilence() {
        navigate(NewCustomerView.class);
        field("Name").setValue("Alfa");
        typeCountry("Atlantis");
        click("Save");
        assertThat(textOfPage()).contains("No country is called \"Atlantis\"");
        assertThat(all()).isEmpty();

        click("Save");
        assertThat(all()).hasSize(1);
    }

    @Test
    void aRevenueIsNotKeptWithoutItsCurrency() {
        var id = open(register("Alfa"));
        click("Edit");
        find(BigDecimalField.class).withLabel("Revenue").single().setValue(new BigDecimal("1200"));
        click("Save");
        assertThat(textOfPage()).contains("Choose the currency of the revenue.");
        assertThat(customers.find(id).orElseThrow().details().profile().revenue())
                .isNull();
    }

    @Test
    void aPersonIsGivenAnEmployerAndACompanyAnEmployee() {
        open(customers.register(CustomerDetails.person("Ada", "Lovelace")));
        click("Add");
        assertThat(find(Select.class).withLabel("They are the").single().getValue())
                .isEqualTo(RelationRole.EMPLOYER);
        click("Cancel");

        open(register("Alfa"));
        click("Add");
        assertThat(find(Select.class).withLabel("They are the").single().getValue())
                .isEqualTo(RelationRole.EMPLOYEE);
    }

    @Test
    void anUnknownAndAnotherCompanysCustomerAreNotFoundAlike() {
        var theirs =
                Cast.as(Cast.foundCompany("Other"), () -> customers.register(CustomerDetails.organisation("Secret")));
        UI.getCurrent().navigate("customers/" + theirs);
        var strange = textOfPage().replace(theirs.toString(), "");
        var unknown = UUID.randomUUID();
        UI.getCurrent().navigate("customers/" + unknown);
        assertThat(textOfPage().replace(unknown.toString(), "")).isEqualTo(strange);
        assertThat(strange).doesNotContain("Secret", "Timeline");
    }

    @Test
    void thePaletteFindsCustomersAndKnowsWhoWasLookedAt() {
        var id = open(register("Alfa"));
        register("Beta");
        assertThat(hits.search("bet", 5)).hasSize(1);
        assertThat(hits.recent(5)).extracting(hit -> hit.route()).containsExactly("customers/" + id);
    }

    private void typeCountry(String typed) {
        var country = find(CountryField.class).single();
        ComponentUtil.fireEvent(country, new ComboBoxBase.CustomValueSetEvent<>(country, true, typed));
    }

    private CustomerId register(String name) {
        return customers.register(CustomerDetails.organisation(name));
    }

    private CustomerId open(CustomerId id) {
        UI.getCurrent().navigate("customers/" + id);
        return id;
    }

    private void somebodyElse(CustomerId id, CustomerDetails details) {
        customers.change(id, customers.find(id).orElseThrow().version(), details);
    }

    private List<Customer> all() {
        return customers.page(CustomerQuery.ALL, 0, 10).stream()
                .map(summary -> customers.find(summary.id()).orElseThrow())
                .toList();
    }

    private int rows() {
        return ((Grid<?>) find(Grid.class).single()).getDataCommunicator().getItemCount();
    }

    @SuppressWarnings("unchecked")
    private GridTester<Grid<Object>, Object> customerGrid() {
        roundTrip();
        return test(GridTester.class, find(Grid.class).single());
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static String textOfPage() {
        return textOf(UI.getCurrent());
    }

    private static String textOf(Component component) {
        var text = new StringBuilder(component.getElement().getOuterHTML());
        component.getChildren().forEach(child -> text.append(textOf(child)));
        return text.toString();
    }
}
