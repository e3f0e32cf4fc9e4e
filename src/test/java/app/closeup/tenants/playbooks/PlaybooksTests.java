package app.closeup.tenants.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.Customers;
import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.CustomerActs;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.customers.timeline.Timeline;
import app.closeup.platform.Ids;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.playbooks.PlaybookContent.Item;
import app.closeup.tenants.playbooks.PlaybookContent.Reaction;
import app.closeup.tenants.playbooks.PlaybookContent.Rule;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
@Import(PlaybooksTests.KeyAccounts.class)
class PlaybooksTests {

    private static final String KEY_ACCOUNTS = "segment:key-accounts";

    /** Who belongs to the segment; other modules will know. */
    private static final Set<RecordRef> KEY = ConcurrentHashMap.newKeySet();

    @Autowired
    Playbooks playbooks;

    @Autowired
    Guidance guidance;

    @Autowired
    PlaybookRuns runs;

    @Autowired
    Customers customers;

    @Autowired
    Timeline timeline;

    private SignedIn owner;
    private RecordRef customer;

    @BeforeEach
    void aCompanyWithACustomer() {
        owner = Cast.foundCompany("Playbooks");
        customer = register(CustomerDetails.organisation("Alfa").withStage(Stage.CLIENT));
    }

    @Test
    void oursCoverEverySituationAndCanBePublishedAsTheyAre() {
        assertThat(as(playbooks::takeOverSuggestions)).isEqualTo(Situation.BUILT_IN.size());
        assertThat(as(playbooks::takeOverSuggestions)).as("once").isZero();

        var all = as(playbooks::all);
        assertThat(all)
                .extracting(Playbook::situation)
                .containsExactlyInAnyOrderElementsOf(
                        Situation.BUILT_IN.stream().map(Situation::code).toList());
        assertThat(all).allSatisfy(playbook -> {
            assertThat(playbook.latest()).isNotNull();
            assertThat(String.valueOf(playbook.latest())).isNotBlank();
        });
        var facts = as(guidance::facts).stream().map(FactType::code).toList();
        for (var playbook : all) {
            var content = Objects.requireNonNull(playbook.latest()).content();
            assertThat(content.problems()).as(playbook.title()).isEmpty();
            assertThat(content.conditions()).extracting(Condition::fact).isSubsetOf(facts);
            assertThat(content.reactions().getFirst().wordings())
                    .as(playbook.title())
                    .containsOnlyKeys("en", "is", "vi", "az", "ro", "kk");
        }
    }

    @Test
    void conditionsOverTheRecordChooseThePlaybook() {
        as(playbooks::takeOverSuggestions);
        var lead = register(CustomerDetails.organisation("Beta"));
        assertThat(suggested(lead)).containsExactly("First contact");

        var id = new CustomerId(lead.id());
        call(id, 1);
        assertThat(suggested(lead)).as("somebody has spoken to them").isEmpty();

        call(new CustomerId(customer.id()), 119);
        assertThat(suggested(customer)).isEmpty();
        var silent = register(CustomerDetails.organisation("Gamma").withStage(Stage.CLIENT));
        call(new CustomerId(silent.id()), 120);
        assertThat(suggested(silent)).containsExactly("Silent customer");
    }

    @Test
    void everyFactOfACustomerCanBeAskedFor() {
        var id = new CustomerId(customer.id());
        Cast.runAs(
                owner,
                () -> customers.change(
                        id,
                        1,
                        CustomerDetails.organisation("Alfa")
                                .withStage(Stage.CLIENT)
                                .withOwner(owner.member())
                                .withAddress(new Address(null, null, null, null, "IS", null))));
        call(id, 3);
        publish(
                "complaint",
                Scope.COMPANY,
                content("Complaint")
                        .withConditions(
                                new Condition("kind", Operator.IS, List.of("organisation", "person")),
                                new Condition("stage", Operator.IS_NOT, List.of("lead")),
                                new Condition("country", Operator.IS, List.of("IS")),
                                new Condition(
                                        "owner",
                                        Operator.IS,
                                        List.of(owner.member().toString())),
                                new Condition("days-since-contact", Operator.AT_MOST, List.of("3")),
                                new Condition("timeline", Operator.IS, List.of("call")),
                                new Condition("country", Operator.KNOWN, List.of())));
        assertThat(suggested(customer)).containsExactly("complaint");
        assertThat(suggested(register(CustomerDetails.organisation("Beta")))).isEmpty();
    }

    @Test
    void narrowerRulesAddToWiderOnesAndTakeSomeBack() {
        var thank = new Item(Ids.next(), "Thank them");
        var explain = new Item(Ids.next(), "Explain");
        var blame = new Rule(Ids.next(), "Blame others", null);
        var company = new PlaybookContent(
                "Settled",
                List.of(thank, explain),
                List.of(),
                List.of(),
                List.of(),
                List.of(blame),
                List.of(),
                List.of());
        publish("complaint", Scope.COMPANY, () -> company);
        publish("complaint", Scope.segment(KEY_ACCOUNTS), content("Call the director"));
        publish(
                "complaint",
                Scope.of(customer),
                () -> new PlaybookContent(
                        "",
                        List.of(new Item(Ids.next(), "Speak Icelandic")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(explain.id(), blame.id())));

        assertThat(musts(customer)).containsExactly("Thank them", "Speak Icelandic");
        assertThat(guide(customer).content().never())
                .as("what is never done stays")
                .containsExactly(blame);
        assertThat(musts(register(CustomerDetails.organisation("Beta")))).containsExactly("Thank them", "Explain");

        KEY.add(customer);
        assertThat(musts(customer)).containsExactly("Thank them", "Call the director", "Speak Icelandic");
    }

    @Test
    void theBetterFittingOfTwoPlaybooksIsTaken() {
        publish("complaint", Scope.COMPANY, content("For all"));
        publish(
                "complaint",
                Scope.COMPANY,
                content("For clients").withConditions(new Condition("stage", Operator.IS, List.of("client"))));

        assertThat(musts(customer)).containsExactly("For clients");
        assertThat(musts(register(CustomerDetails.organisation("Lead")))).containsExactly("For all");
    }

    @Test
    void rulesHoldFromTheirDayUntilTheyAreRetired() {
        var id = publish("complaint", Scope.COMPANY, content("First"));
        var revision = as(() -> playbooks.find(id)).orElseThrow().revision();
        as(() -> playbooks.save(id, revision, "complaint", content("Second").get()));
        as(() -> playbooks.publish(id, revision + 1, playbooks.today().plusDays(1)));

        assertThat(musts(customer)).containsExactly("First");
        assertThat(as(() -> playbooks.versions(id)))
                .extracting(PlaybookVersion::number)
                .containsExactly(2, 1);
        assertThatThrownBy(() -> as(() ->
                        playbooks.publish(id, revision + 2, playbooks.today().minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);

        Cast.runAs(owner, () -> playbooks.retire(id));
        assertThat(as(() -> guidance.of(customer))).isEmpty();
        Cast.runAs(owner, () -> playbooks.bringBack(id));
        assertThat(musts(customer)).containsExactly("First");
    }

    @Test
    void theSecondWriterIsNoticedAndAnIncompleteDraftNotPublished() {
        var created = (PlaybookSaved.Saved)
                as(() -> playbooks.create("complaint", " Ours ", Scope.COMPANY, PlaybookContent.BLANK));
        assertThatThrownBy(() -> as(() -> playbooks.publish(created.id(), 1, playbooks.today())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(as(() -> playbooks.save(created.id(), 1, "Ours", content("x").get())))
                .isEqualTo(new PlaybookSaved.Saved(created.id(), 2));
        assertThat(as(() -> playbooks.save(created.id(), 1, "Mine", content("y").get())))
                .isInstanceOf(PlaybookSaved.ChangedMeanwhile.class);
        assertThat(as(() -> playbooks.publish(created.id(), 1, playbooks.today())))
                .isInstanceOf(PlaybookSaved.ChangedMeanwhile.class);
        assertThatThrownBy(() -> as(() -> playbooks.create("nonsense", "Ours", Scope.COMPANY, PlaybookContent.BLANK)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlaybookIsWorkedThroughStepByStep() {
        var playbook = publish("complaint", Scope.COMPANY, content("Thank them"));
        var run = as(() -> runs.start(playbook, customer)).orElseThrow();
        assertThat(as(() -> runs.start(playbook, customer)))
                .as("it is in use already")
                .isEmpty();
        assertThat(run.allDone()).isFalse();

        var ticked = as(() -> runs.tick(run.id(), 1, run.steps().getFirst().id(), true))
                .orElseThrow();
        assertThat(ticked.allDone()).isTrue();
        assertThat(ticked.steps().getFirst().doneBy()).isEqualTo(owner.name());
        assertThat(as(() -> runs.followed(run.id(), 1, Outcome.SOLVED)))
                .as("an old version")
                .isEmpty();

        var followed = as(() -> runs.followed(run.id(), 2, Outcome.SOLVED)).orElseThrow();
        assertThat(followed.state()).isEqualTo(RunState.FOLLOWED);
        assertThat(as(() -> runs.tick(run.id(), 3, run.steps().getFirst().id(), false)))
                .as("it is over")
                .isEmpty();
        assertThat(as(() -> runs.start(playbook, customer)))
                .as("it may come again")
                .isPresent();
    }

    @Test
    void whoDeviatesSaysWhyAndTheFiguresShowIt() {
        var playbook = publish("complaint", Scope.COMPANY, content("Thank them"));
        var first = as(() -> runs.start(playbook, customer)).orElseThrow();
        assertThatThrownBy(() -> as(() -> runs.deviated(first.id(), 1, Outcome.PARTLY, "  ")))
                .isInstanceOf(IllegalArgumentException.class);
        as(() -> runs.deviated(first.id(), 1, Outcome.PARTLY, "They wanted mail."));
        var second = as(() -> runs.start(playbook, customer)).orElseThrow();
        as(() -> runs.followed(second.id(), 1, Outcome.SOLVED));
        as(() -> runs.start(playbook, customer));

        var figures = as(runs::figures).get(playbook);
        assertThat(figures).isEqualTo(new PlaybookFigures(1, 1, 1, 1, 1, 0, 0, 0));
        assertThat(new PlaybookFigures(1, 1, 1, 1, 1, 0, 0, 0).deviation()).isEqualTo(0.5);
        assertThat(as(() -> runs.of(customer, 10)))
                .extracting(PlaybookRun::state)
                .startsWith(RunState.OPEN);
    }

    @Test
    void aCheckListInUseStaysAsItWasWhenTheRulesChange() {
        var playbook = publish("complaint", Scope.COMPANY, content("Thank them"));
        var run = as(() -> runs.start(playbook, customer)).orElseThrow();
        var revision = as(() -> playbooks.find(playbook)).orElseThrow().revision();
        as(() -> playbooks.save(
                playbook, revision, "complaint", content("Listen").get()));
        as(() -> playbooks.publish(playbook, revision + 1, playbooks.today()));

        var open = as(() -> runs.of(customer, 1)).getFirst();
        assertThat(open.steps()).isEqualTo(run.steps());
        assertThat(open.version()).isEqualTo(1);
    }

    @Test
    void aSituationOfOnesOwnIsAdded() {
        var situation = as(() -> playbooks.addSituation("  Trade   fair "));
        assertThat(situation.name()).isEqualTo("Trade fair");
        assertThat(as(playbooks::situations)).contains(situation);
        publish(situation.code(), Scope.COMPANY, content("Shake hands"));
        assertThat(musts(customer)).containsExactly("Shake hands");
    }

    @Test
    void onlyWhoMayWriteThemWrites() {
        var id = publish("complaint", Scope.COMPANY, content("Thank them"));
        var member = Cast.hire(owner, "Mia Member", PredefinedRole.SERVICE);
        List.<Runnable>of(
                        () -> playbooks.create("complaint", "Mine", Scope.COMPANY, PlaybookContent.BLANK),
                        () -> playbooks.save(id, 1, "Mine", PlaybookContent.BLANK),
                        () -> playbooks.publish(id, 1, playbooks.today()),
                        () -> playbooks.discard(id, 1),
                        () -> playbooks.retire(id),
                        () -> playbooks.bringBack(id),
                        () -> playbooks.addSituation("Mine"),
                        playbooks::takeOverSuggestions)
                .forEach(act ->
                        assertThatThrownBy(() -> Cast.runAs(member, act)).isInstanceOf(AccessDeniedException.class));
        assertThat(Cast.as(member, () -> runs.start(id, customer))).isPresent();
    }

    @Test
    void anotherCompanySeesNothingOfIt() {
        var id = publish("complaint", Scope.COMPANY, content("Thank them"));
        var other = Cast.foundCompany("Other");
        assertThat(Cast.as(other, playbooks::all)).isEmpty();
        assertThat(Cast.as(other, () -> playbooks.find(id))).isEmpty();
        assertThat(Cast.as(other, () -> playbooks.versions(id))).isEmpty();
        assertThat(Cast.as(other, () -> runs.start(id, customer))).isEmpty();
        assertThat(Cast.as(other, () -> guidance.of(customer))).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedByItsPart() {
        var wrong = new PlaybookContent(
                "x".repeat(1_001),
                List.of(new Item(Ids.next(), " ")),
                List.of(),
                List.of(new Reaction(Ids.next(), "Say", Map.of("en", "x".repeat(1_001)))),
                List.of(),
                List.of(),
                List.of(
                        new Condition("stage", Operator.IS, List.of()),
                        new Condition("days-since-contact", Operator.AT_LEAST, List.of("many"))),
                List.of());
        assertThat(wrong.problems())
                .extracting(PlaybookProblem::part)
                .containsExactlyInAnyOrder("aim", "must", "reactions", "conditions", "conditions");
        assertThat(PlaybookContent.BLANK.problems()).isNotEmpty();
    }

    private PlaybookId publish(String situation, Scope scope, Supplier<PlaybookContent> content) {
        var created = (PlaybookSaved.Saved) as(() -> playbooks.create(situation, situation, scope, content.get()));
        as(() -> playbooks.publish(created.id(), created.revision(), playbooks.today()));
        return created.id();
    }

    private static Draft content(String must) {
        return new Draft(must, List.of());
    }

    private List<String> suggested(RecordRef record) {
        return as(() -> guidance.of(record)).stream()
                .filter(Guide::suggested)
                .map(Guide::title)
                .toList();
    }

    private Guide guide(RecordRef record) {
        return as(() -> guidance.of(record)).getFirst();
    }

    private List<String> musts(RecordRef record) {
        return guide(record).content().must().stream().map(Item::text).toList();
    }

    private RecordRef register(CustomerDetails details) {
        return CustomerActs.record(as(() -> customers.register(details)));
    }

    private void call(CustomerId id, int daysAgo) {
        as(() -> timeline.add(
                id,
                new EntryDetails(
                        EntryKind.CALL, null, "Called", null, Instant.now().minus(daysAgo, ChronoUnit.DAYS))));
    }

    private <T> T as(Callable<T> work) {
        return Cast.as(owner, work);
    }

    private record Draft(String must, List<Condition> conditions) implements Supplier<PlaybookContent> {

        Draft withConditions(Condition... those) {
            return new Draft(must, List.of(those));
        }

        @Override
        public PlaybookContent get() {
            return new PlaybookContent(
                    "",
                    List.of(new Item(UUID.randomUUID(), must)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    conditions,
                    List.of());
        }
    }

    @TestConfiguration
    static class KeyAccounts {

        @Bean
        PlaybookScopes keyAccounts() {
            return new PlaybookScopes() {

                @Override
                public List<Choice> all() {
                    return List.of(new Choice(KEY_ACCOUNTS, "Key accounts"));
                }

                @Override
                public Set<String> of(RecordRef record) {
                    return KEY.contains(record) ? Set.of(KEY_ACCOUNTS) : Set.of();
                }
            };
        }
    }
}
