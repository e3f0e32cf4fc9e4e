package app.closeup.tenants.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.policy.Acknowledgements;
import app.closeup.tenants.policy.GoalReadings;
import app.closeup.tenants.policy.Policies;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import app.closeup.ui.TodayCard;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(classes = PolicyView.class)
class PolicyScreensTests extends SpringBrowserlessTest {

    @Autowired
    Policies policies;

    @Autowired
    GoalReadings readings;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    TodayCard policyToAcknowledge;

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
    void ourDraftIsTakenOverAndPublishedInTwoClicks() {
        navigate(PolicyView.class);
        click("Start with our draft");
        assertThat(textOfPage()).contains("There is a draft");
        click("Publish");
        click("Publish and ask everybody");

        assertThat(policies.inForce()).isPresent();
        assertThat(textOfPage()).contains("A promise is a date and a name", "0 of 1 acknowledged", "Promises kept");
    }

    @Test
    void aPrincipleIsWrittenByHandAndWhatIsMissingIsSaidAtPublishing() {
        navigate(PolicyEditView.class);
        area("Purpose").setValue("We live by our customers.");
        click("Publish …");
        assertThat(textOfPage()).contains("Describe the main features of the focus.", "Name at least one principle.");
        assertThat(policies.latest()).isEmpty();

        area("Direction").setValue("We listen.");
        click("Add goal");
        find(TextField.class).withLabel("Goal").single().setValue("Promises kept");
        find(BigDecimalField.class).withLabel("Target").single().setValue(new BigDecimal("95"));
        find(TextField.class).withLabel("Unit").single().setValue("%");
        click("Save draft");

        var draft = policies.draft().orElseThrow();
        assertThat(draft.content().goals()).singleElement().satisfies(goal -> {
            assertThat(goal.title()).isEqualTo("Promises kept");
            assertThat(goal.target()).isEqualByComparingTo("95");
        });
        assertThat(draft.revision()).isEqualTo(1);
    }

    @Test
    void somebodyElsesDraftIsNotOverwritten() {
        navigate(PolicyEditView.class);
        policies.save(policies.suggestion(), 0);
        area("Purpose").setValue("Mine");
        click("Save draft");

        assertThat(textOfPage()).contains("Somebody else has saved the draft in the meantime");
        assertThat(policies.draft().orElseThrow().content().purpose())
                .isEqualTo(policies.suggestion().purpose());
    }

    @Test
    void aNewColleagueReadsAndAcknowledges() {
        publish();
        Cast.signIn(Cast.hire(owner, "Nora Newcomer", PredefinedRole.SERVICE));
        assertThat(textOf(policyToAcknowledge.create().orElseThrow())).contains("Read and acknowledge");

        UI.getCurrent().navigate("policy/versions/1");
        click("I have read it and work by it");

        assertThat(acknowledgements.askedOfMe()).isEmpty();
        assertThat(policyToAcknowledge.create()).isEmpty();
        assertThat(textOfPage()).contains("You acknowledged this version on");
        navigate(PolicyView.class);
        assertThat(textOfPage()).contains("1 of 2 acknowledged").doesNotContain("Send reminder", "Enter figure");
    }

    @Test
    void aFigureIsEnteredAndTheGoalIsReached() {
        publish();
        navigate(PolicyView.class);
        find(Button.class).withText("Enter figure").all().getFirst().click();
        find(BigDecimalField.class).single().setValue(new BigDecimal("96.5"));
        click("Save figure");

        assertThat(textOfPage()).contains("96.5 %", "Reached");
    }

    @Test
    void anOlderVersionIsReadWithWhatChanged() {
        publish();
        var content = policies.suggestion();
        policies.save(
                new app.closeup.tenants.policy.PolicyContent(
                        "Another purpose.",
                        content.direction(),
                        content.notMeant(),
                        content.stance(),
                        content.extrasCap(),
                        content.extrasDays(),
                        content.reviewMonths(),
                        content.principles(),
                        content.goals(),
                        content.measures()),
                0);
        policies.publish(1, policies.today(), "A clearer purpose");

        UI.getCurrent().navigate("policy/versions/2");
        assertThat(textOfPage()).contains("A clearer purpose", "Compared with version 1", "Another purpose.");
        UI.getCurrent().navigate("policy/versions/1");
        assertThat(textOfPage()).contains("Replaced", "This is the first version.");
        UI.getCurrent().navigate("policy/versions/17");
        assertThat(textOfPage()).doesNotContain("Replaced");
    }

    @Test
    void aReviewIsRecorded() {
        publish();
        navigate(PolicyView.class);
        click("Record a review");
        click("Save review");
        assertThat(readings.lastReview()).isEmpty();
        area("What do you conclude?").setValue("Waiting explains the marks.");
        click("Save review");

        assertThat(readings.lastReview()).isPresent();
        assertThat(textOfPage()).contains("Waiting explains the marks.");
    }

    private void publish() {
        policies.save(policies.suggestion(), 0);
        policies.publish(1, policies.today(), null);
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
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
