package app.closeup.tenants.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.CustomerExport;
import app.closeup.customers.CustomerQuery;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerActs;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryId;
import app.closeup.customers.timeline.Timeline;
import app.closeup.customers.timeline.TimelineEntry;
import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.playbooks.PlaybookContent.Rule;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What is never done does not happen, whichever way somebody tries; what is not done needs a reason. */
@SpringBootTest
class ConductTests {

    private static final List<Rule> NONE = List.of();

    @Autowired
    Playbooks playbooks;

    @Autowired
    PlaybookRuns runs;

    @Autowired
    Conduct conduct;

    @Autowired
    Customers customers;

    @Autowired
    CustomerExport export;

    @Autowired
    Timeline timeline;

    private SignedIn owner;
    private CustomerId customer;

    @BeforeEach
    void aCompanyWithACustomer() {
        owner = Cast.foundCompany("Conduct");
        customer = as(() -> customers.register(CustomerDetails.organisation("Alfa")));
    }

    @Test
    void whatIsNeverDoneIsHeldBackInTheServiceAndTheAttemptIsOnRecord() {
        var playbook = publish(Situation.ALWAYS.code(), NONE, List.of(rule("Delete a customer", CustomerActs.DELETE)));

        assertThatThrownBy(() -> delete(customer))
                .isInstanceOfSatisfying(
                        ConductException.Never.class,
                        never -> assertThat(never.verdict().texts()).containsExactly("Delete a customer"));

        assertThat(as(() -> customers.find(customer))).as("it is still there").isPresent();
        assertThat(as(() -> conduct.events(playbook, 10))).singleElement().satisfies(event -> {
            assertThat(event.blocked()).isTrue();
            assertThat(event.by()).isEqualTo(owner.name());
            assertThat(event.record()).isEqualTo(CustomerActs.record(customer));
        });
        assertThat(as(runs::figures).get(playbook)).isEqualTo(new PlaybookFigures(0, 0, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void noReasonHelpsAgainstWhatIsNeverDone() {
        publish(Situation.ALWAYS.code(), NONE, List.of(rule("Delete a customer", CustomerActs.DELETE)));
        assertThatThrownBy(() -> Conduct.settingAside("I really want to", () -> delete(customer)))
                .isInstanceOf(ConductException.Never.class);
        assertThat(as(() -> customers.find(customer))).isPresent();
    }

    @Test
    void whatIsNotDoneIsDoneForAReasonWhichIsOnRecord() {
        var playbook =
                publish(Situation.ALWAYS.code(), List.of(rule("Hand a customer on", CustomerActs.CHANGE_OWNER)), NONE);

        assertThatThrownBy(() -> assign()).isInstanceOf(ConductException.NeedsReason.class);
        assertThat(ownerOf()).isNull();
        assertThatThrownBy(() -> Conduct.settingAside(" ", () -> assign()))
                .isInstanceOf(IllegalArgumentException.class);

        Conduct.settingAside("Ada is on leave.", () -> assign());

        assertThat(ownerOf()).isEqualTo(owner.member());
        assertThat(as(() -> conduct.events(playbook, 10))).singleElement().satisfies(event -> {
            assertThat(event.blocked()).isFalse();
            assertThat(event.reason()).isEqualTo("Ada is on leave.");
        });
    }

    @Test
    void theOwnerIsNotChangedByEditingEither() {
        publish(Situation.ALWAYS.code(), NONE, List.of(rule("Hand a customer on", CustomerActs.CHANGE_OWNER)));

        assertThatThrownBy(() -> as(() -> customers.change(
                        customer, 1, CustomerDetails.organisation("Alfa").withOwner(owner.member()))))
                .isInstanceOf(ConductException.Never.class);
        assertThat(as(() -> customers.change(customer, 1, CustomerDetails.organisation("Alfa Ltd"))))
                .as("its name may be")
                .isNotNull();
        assertThat(as(() -> customers.find(customer)).orElseThrow().name()).isEqualTo("Alfa Ltd");
    }

    @Test
    void aRuleOfAPlaybookHoldsWhileItIsInUse() {
        var playbook = publish("complaint", NONE, List.of(rule("Delete what was said", CustomerActs.DELETE_ENTRY)));
        var entry = note();
        Cast.runAs(owner, () -> timeline.delete(entry));
        Cast.runAs(owner, () -> timeline.restore(entry));

        var run = as(() -> runs.start(playbook, CustomerActs.record(customer))).orElseThrow();
        assertThatThrownBy(() -> Cast.runAs(owner, () -> timeline.delete(entry)))
                .isInstanceOf(ConductException.Never.class);
        assertThat(entries()).contains(entry);

        as(() -> runs.followed(run.id(), 1, Outcome.SOLVED));
        Cast.runAs(owner, () -> timeline.delete(entry));
        assertThat(entries()).doesNotContain(entry);
    }

    @Test
    void aRuleForOneCustomerHoldsForThatOneAlone() {
        var other = as(() -> customers.register(CustomerDetails.organisation("Beta")));
        var content = content(NONE, List.of(rule("Delete this one", CustomerActs.DELETE)));
        publish(Situation.ALWAYS.code(), Scope.of(CustomerActs.record(customer)), content);

        delete(other);
        assertThat(as(() -> customers.find(other))).isEmpty();
        assertThatThrownBy(() -> delete(customer)).isInstanceOf(ConductException.Never.class);
    }

    @Test
    void ofManyNoneIsDoneWhenOneMustNotBe() {
        var other = as(() -> customers.register(CustomerDetails.organisation("Beta")));
        var content = content(NONE, List.of(rule("Delete this one", CustomerActs.DELETE)));
        publish(Situation.ALWAYS.code(), Scope.of(CustomerActs.record(customer)), content);

        assertThatThrownBy(() -> Cast.runAs(owner, () -> customers.delete(List.of(other, customer))))
                .isInstanceOf(ConductException.Never.class);
        assertThat(as(() -> customers.find(other))).isPresent();
    }

    @Test
    void workWithoutAPersonIsNotAsked() {
        publish(Situation.ALWAYS.code(), NONE, List.of(rule("Delete a customer", CustomerActs.DELETE)));
        TenantContext.runAs(owner.tenant(), () -> customers.delete(List.of(customer)));
        assertThat(as(() -> customers.find(customer))).isEmpty();
    }

    @Test
    void aRuleWithoutAnActIsForPeopleToRead() {
        publish(Situation.ALWAYS.code(), NONE, List.of(rule("Blame others", null)));
        delete(customer);
        assertThat(as(() -> customers.find(customer))).isEmpty();
    }

    @Test
    void anActAboutNoRecordIsHeldBackByWhatAlwaysHolds() {
        publish(Situation.ALWAYS.code(), NONE, List.of(rule("Delete anything", CustomerActs.DELETE)));
        publish("complaint", NONE, List.of(rule("Hand it on", CustomerActs.CHANGE_OWNER)));
        assertThat(as(() -> conduct.judge(CustomerActs.DELETE, List.of())).never())
                .hasSize(1);
        assertThat(as(() -> conduct.judge(CustomerActs.CHANGE_OWNER, List.of())).fine())
                .isTrue();
        assertThat(Cast.as(Cast.foundCompany("Other"), () -> conduct.judge(CustomerActs.DELETE, List.of()))
                        .fine())
                .isTrue();
    }

    @Test
    void whomARuleKeepsInsideIsLeftOutOfAFile() {
        as(() -> customers.register(CustomerDetails.organisation("Beta")));
        var content = content(NONE, List.of(rule("Export this one", CustomerActs.EXPORT)));
        publish(Situation.ALWAYS.code(), Scope.of(CustomerActs.record(customer)), content);

        var file = new ByteArrayOutputStream();
        Cast.runAs(owner, export::requireAllowed);
        var left = as(() -> export.write(CustomerQuery.ALL, file, Locale.ENGLISH));

        assertThat(left).isEqualTo(1);
        assertThat(file.toString(StandardCharsets.UTF_8)).contains("Beta").doesNotContain("Alfa");
    }

    @Test
    void aReasonForAllSetsAsideWhatHoldsForAllAndNothingElse() {
        var beta = as(() -> customers.register(CustomerDetails.organisation("Beta")));
        publish(Situation.ALWAYS.code(), List.of(rule("Export at all", CustomerActs.EXPORT)), NONE);
        var content = content(List.of(rule("Export this one", CustomerActs.EXPORT)), NONE);
        publish(Situation.ALWAYS.code(), Scope.of(CustomerActs.record(customer)), content);

        assertThat(as(() -> conduct.withheld(CustomerActs.EXPORT, CustomerActs.records(List.of(beta, customer)))))
                .containsExactly(CustomerActs.record(customer));
    }

    @Test
    void whatHappenedWithARecordOutOfSightIsNotTold() {
        var playbook = publish("complaint", NONE, List.of(rule("Delete a customer", CustomerActs.DELETE)));
        var run = as(() -> runs.start(playbook, CustomerActs.record(customer))).orElseThrow();
        assertThatThrownBy(() -> delete(customer)).isInstanceOf(ConductException.Never.class);
        var stranger = Cast.hire(owner, "Stranger", PredefinedRole.BASELINE);

        assertThat(as(() -> runs.of(playbook, 5))).hasSize(1);
        assertThat(as(() -> conduct.events(playbook, 5))).hasSize(1);
        assertThat(Cast.as(stranger, () -> runs.of(playbook, 5))).isEmpty();
        assertThat(Cast.as(stranger, () -> conduct.events(playbook, 5))).isEmpty();
        assertThat(Cast.as(stranger, () -> runs.of(CustomerActs.record(customer), 5)))
                .isEmpty();
        assertThat(Cast.as(stranger, () -> runs.start(playbook, CustomerActs.record(customer))))
                .isEmpty();
        assertThat(Cast.as(stranger, () -> runs.followed(run.id(), 1, Outcome.SOLVED)))
                .isEmpty();
        assertThat(as(() -> runs.followed(run.id(), 1, Outcome.SOLVED))).isPresent();
    }

    @Test
    void everyActHasAName() {
        assertThat(as(conduct::acts))
                .containsExactlyInAnyOrder(
                        CustomerActs.DELETE, CustomerActs.CHANGE_OWNER, CustomerActs.DELETE_ENTRY, CustomerActs.EXPORT);
    }

    private PlaybookId publish(String situation, List<Rule> notDone, List<Rule> never) {
        return publish(situation, Scope.COMPANY, content(notDone, never));
    }

    private PlaybookId publish(String situation, Scope scope, PlaybookContent content) {
        var created = (PlaybookSaved.Saved) as(() -> playbooks.create(situation, situation, scope, content));
        as(() -> playbooks.publish(created.id(), created.revision(), playbooks.today()));
        return created.id();
    }

    private static PlaybookContent content(List<Rule> notDone, List<Rule> never) {
        return new PlaybookContent("", List.of(), List.of(), List.of(), notDone, never, List.of(), List.of());
    }

    private static Rule rule(String text, @Nullable Act act) {
        return new Rule(Ids.next(), text, act == null ? null : act.code());
    }

    private EntryId note() {
        return as(() -> timeline.add(customer, EntryDetails.note("They are angry", Instant.now())))
                .orElseThrow()
                .id();
    }

    private List<EntryId> entries() {
        return as(() -> timeline.page(customer, Set.of(), null, 10)).stream()
                .map(TimelineEntry::id)
                .toList();
    }

    private void delete(CustomerId id) {
        Cast.runAs(owner, () -> customers.delete(List.of(id)));
    }

    private void assign() {
        Cast.runAs(owner, () -> customers.assign(List.of(customer), owner.member()));
    }

    private @Nullable MemberId ownerOf() {
        return as(() -> customers.find(customer)).orElseThrow().details().owner();
    }

    private <T> T as(Callable<T> work) {
        return Cast.as(owner, work);
    }
}
