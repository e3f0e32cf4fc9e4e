package app.closeup.tenants.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.RecordRef;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.policy.Policies;
import app.closeup.tenants.policy.PolicyContent;
import app.closeup.tenants.policy.Stance;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** The cases of the hotel that lets everybody spend 2,000 on a guest's incident. */
@SpringBootTest
class AuthorityTests {

    private static final String SERVICE = PredefinedRole.SERVICE.id().toString();

    private static final long TWO_THOUSAND = 200_000;

    @Autowired
    Authority authority;

    @Autowired
    Approvals approvals;

    @Autowired
    Limits limits;

    @Autowired
    Policies policies;

    private final RecordRef guest = new RecordRef("customer", UUID.randomUUID());
    private SignedIn owner;
    private SignedIn porter;

    @BeforeEach
    void aHotel() {
        owner = Cast.foundCompany("Hotel");
        porter = Cast.hire(owner, "Paul Porter", PredefinedRole.SERVICE);
        allow(DecisionKind.REFUND, TWO_THOUSAND, null);
    }

    @Test
    void upToTheLimitIsGrantedAndACentMoreIsNot() {
        assertThat(refund(199_999, "cold room")).isInstanceOf(Answer.Granted.class);
        assertThat(refund(200_000, "lost bag")).isInstanceOf(Answer.Granted.class);
        assertThat(refund(200_001, "noise")).isInstanceOfSatisfying(Answer.NeedsApproval.class, asked -> {
            assertThat(asked.why()).isEqualTo(Why.ABOVE_INCIDENT);
            assertThat(asked.approver()).isEqualTo(owner.name());
        });
    }

    @Test
    void twiceFifteenHundredInOneIncidentNeedsApproval() {
        assertThat(refund(150_000, "Cold room")).isInstanceOf(Answer.Granted.class);
        assertThat(refund(150_000, " cold  ROOM ")).isInstanceOf(Answer.NeedsApproval.class);
        assertThat(refund(150_000, "lost bag")).as("another incident").isInstanceOf(Answer.Granted.class);
        var other =
                new Question("refund", 150_000, "cold room", new RecordRef("customer", UUID.randomUUID()), false, null);
        assertThat(ask(porter, other)).as("another guest").isInstanceOf(Answer.Granted.class);
    }

    @Test
    void anIncidentIsNotSplitAmongColleagues() {
        var maid = Cast.hire(owner, "Mary Maid", PredefinedRole.SERVICE);
        refund(150_000, "cold room");

        assertThat(ask(maid, Question.of(DecisionKind.REFUND, 150_000, "cold room", guest)))
                .isInstanceOf(Answer.NeedsApproval.class);
    }

    @Test
    void whatAnApproverGrantedCountsInTheIncidentToo() {
        var asked = (Answer.NeedsApproval) refund(250_000, "cold room");
        Cast.runAs(owner, () -> approvals.approve(asked.use(), "They froze."));

        assertThat(refund(1, "cold room")).isInstanceOf(Answer.NeedsApproval.class);
    }

    @Test
    void aPeriodsLimitCountsWhatOnePersonGrants() {
        allow(DecisionKind.REFUND, TWO_THOUSAND, 500_000L);
        refund(200_000, "one");
        refund(200_000, "two");

        assertThat(refund(100_001, "three"))
                .isInstanceOfSatisfying(
                        Answer.NeedsApproval.class,
                        asked -> assertThat(asked.why()).isEqualTo(Why.ABOVE_PERIOD));
        assertThat(refund(100_000, "four")).isInstanceOf(Answer.Granted.class);
        var maid = Cast.hire(owner, "Mary Maid", PredefinedRole.SERVICE);
        assertThat(ask(maid, Question.of(DecisionKind.REFUND, 200_000, "five", guest)))
                .isInstanceOf(Answer.Granted.class);
    }

    @Test
    void aPeriodBeginsAnew() throws SQLException {
        allow(DecisionKind.REFUND, TWO_THOUSAND, TWO_THOUSAND);
        refund(200_000, "one");
        assertThat(refund(1, "two")).isInstanceOf(Answer.NeedsApproval.class);

        aMonthPasses();

        assertThat(refund(200_000, "three")).isInstanceOf(Answer.Granted.class);
    }

    @Test
    void perCentsAreLimitedByHowOften() {
        allow(DecisionKind.DISCOUNT, 500L, 2L);
        assertThat(ask(porter, Question.of(DecisionKind.DISCOUNT, 501, "one", guest)))
                .isInstanceOf(Answer.NeedsApproval.class);
        assertThat(ask(porter, Question.of(DecisionKind.DISCOUNT, 500, "two", guest)))
                .isInstanceOf(Answer.Granted.class);
        assertThat(ask(porter, Question.of(DecisionKind.DISCOUNT, 500, "three", guest)))
                .isInstanceOf(Answer.Granted.class);
        assertThat(ask(porter, Question.of(DecisionKind.DISCOUNT, 100, "four", guest)))
                .isInstanceOf(Answer.NeedsApproval.class);
        assertThatThrownBy(() -> ask(porter, Question.of(DecisionKind.DISCOUNT, 10_001, "five", guest)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAuthorityOrAnApproverItIsRefused() {
        assertThat(ask(porter, Question.of(DecisionKind.WRITE_OFF, 1, "old invoice", guest)))
                .isEqualTo(new Answer.Refused(Why.NO_AUTHORITY));
        Cast.runAs(owner, () -> limits.save(new Limit(SERVICE, "write-off", 0L, null, Period.MONTH, null, 24)));
        assertThat(ask(porter, Question.of(DecisionKind.WRITE_OFF, 1, "old invoice", guest)))
                .isEqualTo(new Answer.Refused(Why.ABOVE_INCIDENT));
        assertThat(Cast.as(owner, () -> authority.page(UseQuery.ALL, 0, 10))).isEmpty();
    }

    @Test
    void nobodyApprovesWhatTheyAskForThemselves() {
        Cast.runAs(
                owner,
                () -> limits.save(new Limit(SERVICE, "refund", TWO_THOUSAND, null, Period.MONTH, porter.member(), 24)));
        assertThat(refund(200_001, "cold room")).isEqualTo(new Answer.Refused(Why.ABOVE_INCIDENT));
    }

    @Test
    void ofTwoWhoAskAtOnceOneGetsTheLastOfALimit() throws InterruptedException, ExecutionException {
        var rounds = 8;
        var together = 4;
        try (var threads = Executors.newFixedThreadPool(together)) {
            for (var round = 0; round < rounds; round++) {
                var incident = "round " + round;
                var start = new CountDownLatch(1);
                var answers = new ArrayList<Future<Answer>>();
                for (var asker = 0; asker < together; asker++) {
                    answers.add(threads.submit(() -> {
                        start.await();
                        return refund(150_000, incident);
                    }));
                }
                start.countDown();
                var granted = 0;
                for (var answer : answers) {
                    granted += answer.get() instanceof Answer.Granted ? 1 : 0;
                }
                assertThat(granted).as(incident).isEqualTo(1);
            }
        }
    }

    @Test
    void theNamedApproverDecidesAndNobodyElse() {
        var manager = Cast.hire(owner, "Mona Manager", PredefinedRole.SERVICE);
        Cast.runAs(
                owner,
                () -> limits.save(
                        new Limit(SERVICE, "refund", TWO_THOUSAND, null, Period.MONTH, manager.member(), 24)));
        var asked = (Answer.NeedsApproval) refund(300_000, "cold room");

        assertThat(Cast.as(manager, approvals::toDecide)).extracting(Use::id).containsExactly(asked.use());
        assertThat(Cast.as(owner, approvals::toDecide))
                .as("not before the deadline")
                .isEmpty();
        assertThat(Cast.as(porter, approvals::toDecide)).isEmpty();
        assertThatThrownBy(() -> Cast.runAs(porter, () -> approvals.approve(asked.use(), "Fine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Cast.runAs(owner, () -> approvals.approve(asked.use(), "Fine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Cast.runAs(manager, () -> approvals.approve(asked.use(), " ")))
                .isInstanceOf(IllegalArgumentException.class);

        var decided = Cast.as(manager, () -> approvals.decline(asked.use(), "Half would do."))
                .orElseThrow();

        assertThat(decided.state()).isEqualTo(UseState.DECLINED);
        assertThat(decided.decision()).isNotNull();
        assertThat(Cast.as(manager, () -> approvals.approve(asked.use(), "After all")))
                .as("once")
                .isEmpty();
        assertThat(Cast.as(porter, () -> approvals.mine(10)))
                .singleElement()
                .satisfies(use -> assertThat(String.valueOf(use.decision())).contains("Half would do."));
        assertThat(refund(200_000, "cold room"))
                .as("what was declined counts not")
                .isInstanceOf(Answer.Granted.class);
    }

    @Test
    void everyUseIsLogged() {
        ask(porter, Question.of(DecisionKind.REFUND, 100, "cold room", guest).because("The heating was off."));
        refund(200_001, "noise");

        var log = Cast.as(owner, () -> authority.page(UseQuery.ALL, 0, 10));
        assertThat(log).extracting(Use::incident).containsExactly("noise", "cold room");
        assertThat(log).extracting(Use::askedByName).containsOnly("Paul Porter");
        assertThat(log.getLast().reason()).isEqualTo("The heating was off.");
        assertThat(Cast.as(owner, () -> authority.page(UseQuery.ALL.about(guest), 0, 10)))
                .hasSize(2);
        assertThat(Cast.as(owner, () -> authority.incidents(guest))).containsExactly("noise", "cold room");
        var waiting = new UseQuery(
                "", java.util.Set.of(), java.util.Set.of(UseState.WAITING), java.util.Set.of(), null, null, null);
        assertThat(Cast.as(owner, () -> authority.countUpTo(waiting, 10))).isEqualTo(1);
        assertThat(Cast.as(Cast.foundCompany("Other"), () -> authority.page(UseQuery.ALL, 0, 10)))
                .isEmpty();
    }

    @Test
    void underAPolicyToMeetExpectationsAnExtraIsForAnApprover() {
        allow(DecisionKind.GOODWILL, 10_000L, null);
        publish(Stance.MEET, 2);

        assertThat(ask(porter, goodwill("flowers").asExtra()))
                .isInstanceOfSatisfying(
                        Answer.NeedsApproval.class,
                        asked -> assertThat(asked.why()).isEqualTo(Why.EXTRA_NOT_MEANT));
        assertThat(ask(porter, goodwill("cold room")))
                .as("making good is no extra")
                .isInstanceOf(Answer.Granted.class);
    }

    @Test
    void extrasAreCappedForEachCustomer() {
        allow(DecisionKind.GOODWILL, 10_000L, null);
        publish(Stance.EXCEED, 2);

        assertThat(ask(porter, goodwill("flowers").asExtra()))
                .isInstanceOfSatisfying(
                        Answer.Granted.class,
                        granted -> assertThat(granted.extrasLeft()).isEqualTo(1));
        assertThat(ask(porter, goodwill("wine").asExtra()))
                .isInstanceOfSatisfying(
                        Answer.Granted.class,
                        granted -> assertThat(granted.extrasLeft()).isZero());
        assertThat(ask(porter, goodwill("cake").asExtra()))
                .isInstanceOfSatisfying(
                        Answer.NeedsApproval.class,
                        asked -> assertThat(asked.why()).isEqualTo(Why.EXTRAS_USED_UP));
        var another = new RecordRef("customer", UUID.randomUUID());
        assertThat(ask(
                        porter,
                        Question.of(DecisionKind.GOODWILL, 100, "flowers", another)
                                .asExtra()))
                .isInstanceOf(Answer.Granted.class);
    }

    @Test
    void aKindOfOnesOwnIsLimitedLikeTheOthers() {
        var upgrade = Cast.as(owner, () -> limits.addKind(" Room  upgrade ", Unit.TIMES));
        allow(upgrade, 1L, 2L);

        assertThat(upgrade.name()).isEqualTo("Room upgrade");
        assertThat(ask(porter, Question.of(upgrade, 1, "one", guest))).isInstanceOf(Answer.Granted.class);
        assertThat(ask(porter, Question.of(upgrade, 2, "two", guest))).isInstanceOf(Answer.NeedsApproval.class);

        Cast.runAs(owner, () -> limits.retireKind(upgrade.code()));
        assertThatThrownBy(() -> ask(porter, Question.of(upgrade, 1, "three", guest)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Cast.as(owner, limits::allKinds)).contains(upgrade);
    }

    @Test
    void theSuggestionFillsWhatIsMissing() {
        Cast.runAs(owner, limits::takeOverSuggestion);

        assertThat(Cast.as(owner, limits::all))
                .filteredOn(
                        limit -> limit.role().equals(SERVICE) && limit.kind().equals("refund"))
                .singleElement()
                .satisfies(limit -> assertThat(limit.perIncident()).isEqualTo(TWO_THOUSAND));
        assertThat(ask(porter, goodwill("broken cup"))).isInstanceOf(Answer.Granted.class);
        assertThat(ask(owner, Question.of(DecisionKind.REFUND, 99_999_999, "flood", guest)))
                .as("owners decide without limit")
                .isInstanceOf(Answer.Granted.class);
    }

    @Test
    void onlyAdministratorsChangeLimits() {
        List.<Runnable>of(
                        () -> limits.save(new Limit(SERVICE, "refund", null, null, Period.MONTH, null, 24)),
                        () -> limits.remove(SERVICE, "refund"),
                        limits::takeOverSuggestion,
                        () -> limits.addKind("Mine", Unit.MONEY),
                        () -> limits.changeCurrency(java.util.Currency.getInstance("ISK")))
                .forEach(act ->
                        assertThatThrownBy(() -> Cast.runAs(porter, act)).isInstanceOf(AccessDeniedException.class));
        assertThatThrownBy(() -> Cast.runAs(
                        owner, () -> limits.save(new Limit(SERVICE, "refund", -1L, null, Period.MONTH, null, 24))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatDoesNotFitIsNotAsked() {
        List.of(
                        new Question("refund", 0, "cold room", guest, false, null),
                        new Question("refund", 1, "  ", guest, false, null),
                        new Question("refund", 1, "x".repeat(201), guest, false, null),
                        new Question("unknown", 1, "cold room", guest, false, null),
                        new Question("refund", 1, "flowers", null, true, null))
                .forEach(question ->
                        assertThatThrownBy(() -> ask(porter, question)).isInstanceOf(IllegalArgumentException.class));
    }

    private Answer refund(long minor, String incident) {
        return ask(porter, Question.of(DecisionKind.REFUND, minor, incident, guest));
    }

    private Question goodwill(String incident) {
        return Question.of(DecisionKind.GOODWILL, 2_000, incident, guest);
    }

    private Answer ask(SignedIn person, Question question) {
        return Cast.as(person, () -> authority.ask(question));
    }

    private void allow(DecisionKind kind, Long perIncident, @org.jspecify.annotations.Nullable Long perPeriod) {
        Cast.runAs(
                owner,
                () -> limits.save(
                        new Limit(SERVICE, kind.code(), perIncident, perPeriod, Period.MONTH, owner.member(), 24)));
    }

    private void publish(Stance stance, int cap) {
        var content = policies.suggestion();
        Cast.runAs(owner, () -> {
            policies.save(
                    new PolicyContent(
                            content.purpose(),
                            content.direction(),
                            content.notMeant(),
                            stance,
                            cap,
                            content.extrasDays(),
                            content.reviewMonths(),
                            content.principles(),
                            content.goals(),
                            content.measures()),
                    0);
            policies.publish(1, policies.today(), null);
        });
    }

    private void aMonthPasses() throws SQLException {
        try (var connection = TestDatabase.superuser();
                var update = connection.prepareStatement(
                        "update tenants.authority_use set asked_at = asked_at - interval '32 days' where tenant_id = ?")) {
            update.setObject(1, owner.tenant().value());
            update.executeUpdate();
        }
    }
}
