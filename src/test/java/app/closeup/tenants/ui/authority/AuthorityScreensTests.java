package app.closeup.tenants.ui.authority;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.authority.Authority;
import app.closeup.tenants.authority.DecisionKind;
import app.closeup.tenants.authority.Limit;
import app.closeup.tenants.authority.Limits;
import app.closeup.tenants.authority.Period;
import app.closeup.tenants.authority.Question;
import app.closeup.tenants.authority.Reviews;
import app.closeup.tenants.authority.UseQuery;
import app.closeup.tenants.authority.UseState;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.ui.history.ChangeWords;
import app.closeup.testing.Cast;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(classes = ApprovalsView.class)
class AuthorityScreensTests extends SpringBrowserlessTest {

    private static final String OWNER = PredefinedRole.OWNER.id().toString();
    private static final String SERVICE = PredefinedRole.SERVICE.id().toString();

    @Autowired
    Authority authority;

    @Autowired
    Limits limits;

    @Autowired
    Reviews reviews;

    @Autowired
    ToDecideCard today;

    @Autowired
    AuditTrail trail;

    @Autowired
    ChangeWords changes;

    private SignedIn owner;
    private SignedIn porter;

    @BeforeEach
    void anOwnerIsIn() {
        owner = Cast.foundCompany("Screens");
        porter = Cast.hire(owner, "Paul Porter", PredefinedRole.SERVICE);
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void theSuggestionIsTakenOverAndALimitChanged() {
        navigate(LimitsView.class);
        click("Use our suggestion");
        assertThat(textOfPage()).contains("Up to 200 EUR in one incident", "Above: " + owner.name());

        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter("Change: Refund, Service"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .click();
        field("In one incident, at most").setValue(new BigDecimal("250.5"));
        click("Save limit");

        assertThat(textOfPage()).contains("Up to 250.50 EUR in one incident");
        assertThat(limits.all())
                .anySatisfy(limit -> assertThat(limit.perIncident()).isEqualTo(25_050L));
    }

    @Test
    void aLimitThatIsNotSaidIsNoAuthority() {
        limits.takeOverSuggestion();
        var before = limits.all();
        navigate(LimitsView.class);
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter("Change: Refund, Service"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .click();
        field("In one incident, at most").setValue(null);
        field("In the period, at most").setValue(null);
        click("Save limit");

        assertThat(field("In one incident, at most").getErrorMessage()).contains("Enter a limit here");
        assertThat(limits.all()).isEqualTo(before);
    }

    @Test
    void aWrongAmountIsSaidAtItsField() {
        limits.takeOverSuggestion();
        navigate(ApprovalsView.class);
        click("Use authority");
        field("How much").setValue(new BigDecimal("1.234"));
        click("Decide");

        assertThat(field("How much").getErrorMessage()).contains("Enter a number above 0");
        assertThat(textOfPage()).contains("Say what it is about");
        assertThat(authority.page(UseQuery.ALL, 0, 10)).isEmpty();
    }

    @Test
    void whatIsWithinTheLimitsIsGrantedAtOnceAndStandsInTheLog() {
        limits.takeOverSuggestion();
        Cast.signIn(porter);
        navigate(ApprovalsView.class);
        ask("49.99", "Broken cup");

        assertThat(textOfPage()).contains("Goodwill · 49.99 EUR", "Granted");
        Cast.signIn(owner);
        navigate(UseLogView.class);
        assertThat(((Grid<?>) find(Grid.class).single()).getDataCommunicator().getItemCount())
                .isEqualTo(1);
    }

    @Test
    void whatIsAboveIsAskedOfTheApproverWhoDeclinesWithAReason() {
        limits.takeOverSuggestion();
        Cast.signIn(porter);
        navigate(ApprovalsView.class);
        ask("50.01", "Broken cup", "Ask " + owner.name());
        assertThat(textOfPage()).contains("Above the limit for one incident.", owner.name() + " has been asked");
        click("Close");

        Cast.signIn(owner);
        assertThat(textOf(today.create().orElseThrow())).contains("Waiting for your decision", "50.01 EUR");
        navigate(ApprovalsView.class);
        assertThat(textOfPage()).contains("Due by");
        click("Decline");
        find(Button.class).withText("Decline").all().getLast().click();
        assertThat(textOfPage()).contains("Give a reason");
        find(TextArea.class).withLabel("Reason").single().setValue("A cup costs less.");
        find(Button.class).withText("Decline").all().getLast().click();

        assertThat(today.create()).isEmpty();
        Cast.signIn(porter);
        navigate(ApprovalsView.class);
        assertThat(textOfPage()).contains("Declined", "A cup costs less.");
    }

    @Test
    void withoutAuthorityTheDialogSaysWhoGivesIt() {
        Cast.signIn(porter);
        navigate(ApprovalsView.class);
        ask("1", "Broken cup", "Ask for approval");
        assertThat(textOfPage()).contains("Your role has no authority for this.");
    }

    @Test
    void anApproverReadsWhatTheyAreAskedAbout() {
        limits.save(new Limit(SERVICE, "refund", 10_000L, null, Period.MONTH, owner.member(), 24));
        navigate(ApprovalsView.class);
        assertThat(textOfPage())
                .contains("Colleagues ask you when they need more than their limits: Refund.")
                .doesNotContain("Your role has no authority yet");

        navigate(LimitsView.class);
        assertThat(textOfPage()).contains("Approves what others ask for", "Steps in when overdue");
    }

    @Test
    void theAuditTellsALimitInWords() {
        limits.save(new Limit(SERVICE, "refund", 10_000L, null, Period.MONTH, null, 24));
        limits.save(new Limit(SERVICE, "refund", null, 50_000L, Period.WEEK, owner.member(), 48));

        var event = trail.page(AuditQuery.ALL, 0, 1).getFirst();

        assertThat(event.changes().getFirst().after()).as("a code").isEqualTo("unlimited");
        assertThat(changes.name(event)).isEqualTo("Refund · Service");
        assertThat(event.changes())
                .extracting(change -> changes.values(change).orElse(""))
                .containsExactly(
                        "100 EUR → No limit",
                        "No limit → 500 EUR a week",
                        "— → " + owner.name(),
                        "24 hours → 48 hours");
    }

    @Test
    void aKindOfOnesOwnIsAdded() {
        limits.takeOverSuggestion();
        navigate(LimitsView.class);
        click("Add kind");
        assertThat(textOfPage()).contains("Enter a name of up to 100 characters.");
        find(TextField.class).withLabel("Name").single().setValue("Free installation");
        click("Add kind");
        assertThat(limits.kinds()).extracting(DecisionKind::name).contains("Free installation");
        assertThat(textOfPage()).contains("Free installation");
    }

    @Test
    void aPlainMemberReadsTheLimitsAndChangesNone() {
        limits.takeOverSuggestion();
        Cast.signIn(porter);
        navigate(LimitsView.class);
        assertThat(textOfPage()).contains("Up to 200 EUR").doesNotContain("Change: Refund", "Add kind");
        navigate(ApprovalsView.class);
        assertThat(textOfPage()).doesNotContain("Monthly review");
    }

    @Test
    void aMonthIsReviewed() {
        limits.save(new Limit(OWNER, "refund", 10_000L, null, Period.MONTH, null, 24));
        authority.ask(Question.of(DecisionKind.REFUND, 9_500, "Late", new RecordRef("customer", UUID.randomUUID())));
        UI.getCurrent().navigate("approvals/review");
        assertThat(textOfPage()).contains("95 EUR", "Just under the limit", "no longer exists");

        find(TextArea.class).single().setValue("The limit may go up.");
        click("Mark as reviewed");

        assertThat(reviews.of(reviews.thisMonth()).conclusion()).isNotNull();
        assertThat(textOfPage()).contains("Reviewed by " + owner.name());
        app.closeup.ui.kit.Links.open(UI.getCurrent(), "approvals/review?month=2020-02");
        assertThat(textOfPage()).contains("Nothing was decided in this month.");
        app.closeup.ui.kit.Links.open(UI.getCurrent(), "approvals/review?month=nonsense");
        assertThat(textOfPage()).contains("95 EUR");
        assertThat(authority.page(UseQuery.ALL, 0, 5)).allMatch(use -> use.state() == UseState.GRANTED);
    }

    private void ask(String amount, String incident) {
        ask(amount, incident, "Decide");
    }

    /** The button says beforehand what will become of it. */
    private void ask(String amount, String incident, String action) {
        click("Use authority");
        assertThat(find(Select.class).withLabel("What").single().getValue()).isEqualTo(DecisionKind.GOODWILL);
        field("How much").setValue(new BigDecimal(amount));
        incident().setValue(incident);
        click(action);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> incident() {
        return (ComboBox<String>)
                find(ComboBox.class).withLabel("What is it about").single();
    }

    private BigDecimalField field(String label) {
        return find(BigDecimalField.class).withLabel(label).single();
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
