package app.closeup.tenants.ui.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerActs;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.Timeline;
import app.closeup.platform.Ids;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.playbooks.Act;
import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.playbooks.Outcome;
import app.closeup.tenants.playbooks.Playbook;
import app.closeup.tenants.playbooks.PlaybookContent;
import app.closeup.tenants.playbooks.PlaybookContent.Rule;
import app.closeup.tenants.playbooks.PlaybookId;
import app.closeup.tenants.playbooks.PlaybookRuns;
import app.closeup.tenants.playbooks.PlaybookSaved;
import app.closeup.tenants.playbooks.Playbooks;
import app.closeup.tenants.playbooks.RunState;
import app.closeup.tenants.playbooks.Scope;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import app.closeup.ui.kit.Links;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class PlaybookScreensTests extends SpringBrowserlessTest {

    @Autowired
    Playbooks playbooks;

    @Autowired
    PlaybookRuns runs;

    @Autowired
    Conduct conduct;

    @Autowired
    Customers customers;

    @Autowired
    Timeline timeline;

    private SignedIn owner;
    private CustomerId customer;

    @BeforeEach
    void anOwnerLooksAtACustomer() {
        owner = Cast.foundCompany("Screens");
        Cast.signIn(owner);
        customer = customers.register(CustomerDetails.organisation("Alfa"));
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void oursAreTakenOverWithOneClick() {
        UI.getCurrent().navigate("playbooks");
        click("Use our playbooks");

        assertThat(playbooks.all()).hasSize(9);
        assertThat(textOfPage()).contains("Caller on hold", "not used yet", "Version 1");
    }

    @Test
    void aPlaybookIsWrittenAndPublished() {
        Links.open(UI.getCurrent(), "playbooks/new?situation=complaint");
        click("Continue");
        click("Publish");
        assertThat(textOfPage()).contains("Say at least one thing");

        click("Add step");
        find(TextField.class).all().stream()
                .filter(field ->
                        field.getAriaLabel().filter("What must be done"::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .setValue("Thank them");
        find(Button.class).withText("Add rule").all().getLast().click();
        find(TextField.class).withLabel("Rule").single().setValue("Delete a customer");
        select().setValue(CustomerActs.DELETE);
        click("Publish");

        var playbook = playbooks.all().getFirst();
        var content = Objects.requireNonNull(playbook.latest()).content();
        assertThat(content.must()).extracting(PlaybookContent.Item::text).containsExactly("Thank them");
        assertThat(content.never()).extracting(Rule::act).containsExactly("customers.delete");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("playbooks/" + playbook.id());
        assertThat(textOfPage()).contains("Complaint", "Thank them", "Delete a customer", "Version 1");
    }

    @Test
    void staffWorkThroughAPlaybookBesideTheCustomer() {
        playbooks.takeOverSuggestions();
        Cast.signIn(Cast.hire(owner, "Carl Colleague", PredefinedRole.SERVICE));
        open();
        assertThat(textOfPage()).contains("Playbook: First contact", "Suggested");
        find(Button.class).withText("Start").single().click();

        var steps = find(Checkbox.class).all();
        assertThat(steps).hasSizeGreaterThanOrEqualTo(3);
        test(find(Checkbox.class).all().getFirst()).click();
        assertThat(textOfPage()).contains("Carl Colleague, ");

        click("Finish");
        find(RadioButtonGroup.class).withLabel("How did it go").single();
        find(Button.class).withText("Finish").all().getLast().click();
        assertThat(textOfPage()).contains("Say why", "Choose the result");
        find(TextArea.class).withLabel("Why").single().setValue("They were in a hurry.");
        outcome();
        find(Button.class).withText("Finish").all().getLast().click();

        var run = runs.of(CustomerActs.record(customer), 5).getFirst();
        assertThat(run.state()).isEqualTo(RunState.DEVIATED);
        Cast.signIn(owner);
        UI.getCurrent().navigate("playbooks/" + run.playbook());
        assertThat(textOfPage()).contains("They were in a hurry.", "100%", "Alfa");
    }

    @Test
    void aRuleOfOneCustomerIsWrittenFromItsCloseUp() {
        playbooks.takeOverSuggestions();
        Links.open(UI.getCurrent(), "playbooks/new?situation=complaint&record=customer:" + customer);
        assertThat(textOfPage()).contains("Only Alfa");
        click("Continue");
        click("Add step");
        find(TextField.class).all().stream()
                .filter(field ->
                        field.getAriaLabel().filter("What must be done"::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .setValue("Speak Icelandic");
        click("Publish");

        assertThat(playbooks.all())
                .filteredOn(one -> one.scope().level() == Scope.Level.RECORD)
                .extracting(Playbook::situation)
                .containsExactly("complaint");
        assertThat(textOfPage()).contains("Alfa");
        Links.open(UI.getCurrent(), "playbooks/new?record=nonsense");
        assertThat(textOfPage()).doesNotContain("Only ");
    }

    @Test
    void whatIsNeverDoneStandsUnfolded() {
        publish(null, CustomerActs.DELETE);
        open();

        assertThat(textOfPage().replaceAll("(?s)<details.*?</details>", "")).contains("Not with us");
    }

    @Test
    void whoBeginsNoPlaybookGoesBack() {
        Links.open(UI.getCurrent(), "playbooks/new?record=customer:" + customer);
        click("Cancel");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("customers/" + customer);

        UI.getCurrent().navigate("playbooks/new");
        click("Cancel");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("playbooks");
    }

    @Test
    void whatIsNeverDoneIsSaidOnTheScreenAndTheCustomerStays() {
        var playbook = publish(null, CustomerActs.DELETE);
        open();
        click("Delete");

        assertThat(dialog()).contains("whatever the reason", "Not with us");
        click("OK");
        assertThat(customers.find(customer)).isPresent();
        UI.getCurrent().navigate("playbooks/" + playbook);
        assertThat(textOfPage()).contains("When the rules stepped in", "Stopped");
    }

    @Test
    void whatIsNotDoneIsAskedForItsReason() {
        var playbook = publish(CustomerActs.DELETE, null);
        open();
        click("Delete");
        assertThat(dialog()).contains("write it down and continue", "Not with us");
        click("Do it anyway");
        assertThat(dialog()).contains("Give a reason");
        assertThat(customers.find(customer)).isPresent();

        find(TextArea.class).withLabel("Reason").single().setValue("Registered twice.");
        click("Do it anyway");

        assertThat(customers.find(customer)).isEmpty();
        assertThat(conduct.events(playbook, 5))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("Registered twice."));
    }

    @Test
    void anEntryOfAnOpenComplaintStays() {
        playbooks.takeOverSuggestions();
        timeline.add(customer, EntryDetails.note("They are angry", Instant.now()));
        var complaint = playbooks.all().stream()
                .filter(one -> one.situation().equals("complaint"))
                .findFirst()
                .orElseThrow();
        runs.start(complaint.id(), CustomerActs.record(customer));
        open();
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter("Delete"::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(dialog()).contains("Delete what was said while a complaint is open.");
        assertThat(timeline.page(customer, Set.of(), null, 5))
                .anySatisfy(entry -> assertThat(entry.details().body()).isEqualTo("They are angry"));
    }

    @Test
    void aPlainMemberReadsPlaybooksAndWritesNone() {
        playbooks.takeOverSuggestions();
        playbooks.create("complaint", "Our secret draft", Scope.COMPANY, PlaybookContent.BLANK);
        Cast.signIn(Cast.hire(owner, "Carl Colleague", PredefinedRole.SERVICE));
        UI.getCurrent().navigate("playbooks");
        assertThat(textOfPage())
                .contains("Late delivery")
                .doesNotContain("New playbook", "Our secret draft", "Add situation");
    }

    private PlaybookId publish(@Nullable Act notDone, @Nullable Act never) {
        var content = new PlaybookContent(
                "", List.of(), List.of(), List.of(), rules(notDone), rules(never), List.of(), List.of());
        var created = (PlaybookSaved.Saved) playbooks.create("always", "Every contact", Scope.COMPANY, content);
        playbooks.publish(created.id(), 1, playbooks.today());
        return created.id();
    }

    private static List<Rule> rules(@Nullable Act act) {
        return act == null ? List.of() : List.of(new Rule(Ids.next(), "Not with us", act.code()));
    }

    private void open() {
        UI.getCurrent().navigate("customers/" + customer);
    }

    @SuppressWarnings("unchecked")
    private Select<Act> select() {
        return (Select<Act>) find(Select.class).withLabel("Blocks").single();
    }

    @SuppressWarnings("unchecked")
    private void outcome() {
        ((RadioButtonGroup<Outcome>)
                        find(RadioButtonGroup.class).withLabel("Result").single())
                .setValue(Outcome.PARTLY);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String dialog() {
        return textOf(find(Dialog.class).single());
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
