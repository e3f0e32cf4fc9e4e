package app.closeup.tenants.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class PoliciesTests {

    @Autowired
    Policies policies;

    @Autowired
    GoalReadings readings;

    @Autowired
    Acknowledgements acknowledgements;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Policy");
    }

    @Test
    void theSuggestionCanBePublishedAsItIs() {
        assertThat(policies.suggestion().problems()).isEmpty();
        var results = policies.suggestion().principles().stream().flatMap(principle -> principle.results().stream());
        var known = policies.suggestion().goals().stream().map(Goal::id).toList();
        assertThat(results).as("principles explain goals").containsAll(known);
    }

    @Test
    void aDraftHoldsForNobodyUntilItIsPublished() {
        as(() -> policies.save(policies.suggestion(), 0));
        assertThat(as(policies::inForce)).isEmpty();
        assertThat(as(acknowledgements::askedOfMe)).isEmpty();

        publish(1, today());

        var inForce = as(policies::inForce).orElseThrow();
        assertThat(inForce.number()).isEqualTo(1);
        assertThat(inForce.content().purpose()).isEqualTo(policies.suggestion().purpose());
        assertThat(inForce.publishedBy()).isEqualTo(owner.name());
        assertThat(as(policies::draft)).isEmpty();
    }

    @Test
    void aVersionOfALaterDayDoesNotHoldYet() {
        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today());
        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today().plusDays(1));

        assertThat(as(policies::inForce)).map(PolicyVersion::number).contains(1);
        assertThat(as(policies::latest)).map(PolicyVersion::number).contains(2);
    }

    @Test
    void aVersionCannotHoldBeforeItWasPublished() {
        as(() -> policies.save(policies.suggestion(), 0));
        assertThatThrownBy(() -> publish(1, today().minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(as(policies::draft)).as("the draft is still there").isPresent();
    }

    @Test
    void anIncompleteDraftIsKeptAndNotPublished() {
        assertThat(as(() -> policies.save(PolicyContent.BLANK, 0))).isEqualTo(new DraftSaved.Saved(1));
        assertThatThrownBy(() -> publish(1, today())).isInstanceOf(IllegalArgumentException.class);
        assertThat(as(policies::draft)).isPresent();
        assertThat(as(policies::latest)).isEmpty();
    }

    @Test
    void theSecondWriterOfADraftIsNoticed() {
        as(() -> policies.save(policies.suggestion(), 0));
        assertThat(as(() -> policies.save(PolicyContent.BLANK, 1))).isEqualTo(new DraftSaved.Saved(2));
        assertThat(as(() -> policies.save(PolicyContent.BLANK, 1))).isInstanceOf(DraftSaved.ChangedMeanwhile.class);
        assertThat(as(() -> policies.save(PolicyContent.BLANK, 0))).isInstanceOf(DraftSaved.ChangedMeanwhile.class);
        assertThat(as(() -> policies.publish(1, today(), null))).isInstanceOf(DraftSaved.ChangedMeanwhile.class);
    }

    @Test
    void everybodyIsAskedForEachVersionAndNewStaffOnTheirFirstDay() {
        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today());
        var first = as(acknowledgements::askedOfMe).orElseThrow();
        Cast.runAs(owner, () -> acknowledgements.acknowledge(first.id()));
        assertThat(as(acknowledgements::askedOfMe)).isEmpty();

        var newcomer = Cast.hire(owner, "Nora Newcomer", PredefinedRole.SERVICE);
        assertThat(Cast.as(newcomer, acknowledgements::askedOfMe))
                .map(PolicyVersion::number)
                .contains(1);

        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today());
        assertThat(as(acknowledgements::askedOfMe)).map(PolicyVersion::number).contains(2);
    }

    @Test
    void whoHasAcknowledgedAndWhoHasNotIsShown() {
        var colleague = Cast.hire(owner, "Carl Colleague", PredefinedRole.SERVICE);
        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today());
        var version = as(policies::latest).orElseThrow().id();

        Cast.runAs(colleague, () -> acknowledgements.acknowledge(version));

        assertThat(as(() -> acknowledgements.count(version))).isEqualTo(new AcknowledgementCount(1, 2));
        assertThat(as(() -> acknowledgements.page(version, true, 0, 10)))
                .extracting(Acknowledgement::name)
                .containsExactly("Carl Colleague");
        assertThat(as(() -> acknowledgements.page(version, false, 0, 10)))
                .extracting(Acknowledgement::name)
                .containsExactly(owner.name());
        assertThat(as(() -> acknowledgements.page(version, false, 1, 10))).isEmpty();
        assertThat(Cast.as(colleague, () -> acknowledgements.mine(version))).isPresent();
        assertThat(as(() -> acknowledgements.mine(version))).isEmpty();
        assertThat(as(() -> acknowledgements.remind(version))).hasValue(1);
        assertThat(as(() -> acknowledgements.remind(version)))
                .as("not twice in a day")
                .isEmpty();
    }

    @Test
    void nobodyAcknowledgesAnotherCompanysPolicy() {
        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today());
        var version = as(policies::latest).orElseThrow().id();
        var stranger = Cast.foundCompany("Stranger");

        Cast.runAs(stranger, () -> acknowledgements.acknowledge(version));

        assertThat(as(() -> acknowledgements.count(version)).done()).isZero();
        assertThat(Cast.as(stranger, policies::versions)).isEmpty();
    }

    @Test
    void aMeasureWhoseFormulaChangesGetsItsNextVersion() {
        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today());
        var content = as(policies::latest).orElseThrow().content();
        var first = content.measures().getFirst();
        var measures = new java.util.ArrayList<>(content.measures());
        measures.set(0, new Measure(first.id(), first.name(), "Counted otherwise.", first.concerns(), 1));

        as(() -> policies.save(content.withMeasures(measures), 0));
        publish(1, today());

        var now = as(policies::latest).orElseThrow().content();
        assertThat(now.measures()).extracting(Measure::version).startsWith(2, 1, 1);
        assertThat(PolicyChanges.between(content, now)).singleElement().satisfies(change -> {
            assertThat(change.part()).isEqualTo("measures");
            assertThat(change.title()).isEqualTo(first.name());
            assertThat(change.after()).contains("Counted otherwise.");
        });
    }

    @Test
    void whatIsNewAndWhatIsGoneIsFound() {
        var content = policies.suggestion();
        var fewer = new PolicyContent(
                content.purpose(),
                "Another way",
                content.notMeant(),
                Stance.EXCEED,
                3,
                content.extrasDays(),
                content.reviewMonths(),
                content.principles().subList(1, content.principles().size()),
                content.goals(),
                content.measures());

        assertThat(PolicyChanges.between(content, fewer))
                .extracting(PolicyChange::part)
                .containsExactlyInAnyOrder("direction", "principles", "stance", "extrasCap");
        assertThat(PolicyChanges.between(fewer, content))
                .filteredOn(change -> change.part().equals("principles"))
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isNull());
    }

    @Test
    void aGoalKeepsItsFiguresThroughTheVersions() {
        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today());
        var goal = policies.suggestion().goals().getFirst().id();

        Cast.runAs(owner, () -> readings.record(goal, new BigDecimal("81.5"), today().minusDays(3)));
        Cast.runAs(owner, () -> readings.record(goal, new BigDecimal("84.125"), today()));
        Cast.runAs(owner, () -> readings.record(goal, new BigDecimal("82"), today().minusDays(1)));
        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today());

        assertThat(as(() -> readings.of(goal)).getFirst().value()).isEqualByComparingTo("84.125");
        assertThat(as(readings::latest)).containsKey(goal);
        assertThat(as(() -> readings.of(goal)))
                .extracting(Reading::value)
                .first()
                .isEqualTo(new BigDecimal("84.125"));
        assertThatThrownBy(() -> Cast.runAs(owner, () -> readings.record(goal, new BigDecimal("0.0001"), today())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cast.runAs(owner, () -> readings.record(goal, BigDecimal.ONE, today().plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cast.runAs(owner, () -> readings.record(UUID.randomUUID(), BigDecimal.ONE, today())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNextReviewIsDueAfterTheIntervalAndMovesWithAReview() throws SQLException {
        assertThat(as(readings::nextReviewDue))
                .as("without a policy nothing is due")
                .isEmpty();
        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today());
        assertThat(as(readings::nextReviewDue)).contains(today().plusMonths(12));
        publishedAt(today().minusMonths(13));
        assertThat(as(readings::nextReviewDue)).contains(today().minusMonths(1));

        Cast.runAs(owner, () -> readings.review("The call-back offer works."));

        assertThat(as(readings::nextReviewDue)).contains(today().plusMonths(12));
        assertThat(as(readings::lastReview)).map(PolicyReview::conclusion).contains("The call-back offer works.");
    }

    @Test
    void aPlainMemberReadsAndDecidesNothing() {
        as(() -> policies.save(policies.suggestion(), 0));
        publish(1, today());
        var member = Cast.hire(owner, "Mia Member", PredefinedRole.SERVICE);
        var version = as(policies::latest).orElseThrow().id();

        assertThat(Cast.as(member, policies::inForce)).isPresent();
        List.<Runnable>of(
                        () -> policies.save(PolicyContent.BLANK, 0),
                        () -> policies.publish(1, today(), null),
                        () -> policies.discard(1),
                        policies::draft,
                        () -> readings.review("Fine"),
                        () -> readings.record(
                                policies.suggestion().goals().getFirst().id(), BigDecimal.ONE, today()),
                        () -> acknowledgements.remind(version))
                .forEach(act ->
                        assertThatThrownBy(() -> Cast.runAs(member, act)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void whatIsWrongIsNamedByItsPart() {
        var goal = policies.suggestion().goals().getFirst();
        var wrong = new PolicyContent(
                " ",
                "x".repeat(4_001),
                "",
                Stance.EXCEED,
                -1,
                0,
                61,
                List.of(new Principle(UUID.randomUUID(), "", "", List.of(UUID.randomUUID()))),
                List.of(new Goal(goal.id(), "Figures", Aim.AT_LEAST, new BigDecimal("1.2345"), "%", goal.by())),
                List.of(new Measure(UUID.randomUUID(), "Mark", "", "", 1)));
        assertThat(wrong.problems())
                .extracting(PolicyProblem::part)
                .containsExactlyInAnyOrder(
                        "purpose",
                        "direction",
                        "extrasCap",
                        "extrasDays",
                        "reviewMonths",
                        "principles",
                        "principles",
                        "goals",
                        "measures");
    }

    private void publish(long revision, LocalDate from) {
        assertThat(as(() -> policies.publish(revision, from, " What is new ")))
                .isInstanceOf(DraftSaved.Published.class);
    }

    private LocalDate today() {
        return policies.today();
    }

    private void publishedAt(LocalDate day) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var update = connection.prepareStatement(
                        "update tenants.policy_version set published_at = ? where tenant_id = ?")) {
            update.setObject(1, day.atStartOfDay().atOffset(ZoneOffset.UTC));
            update.setObject(2, owner.tenant().value());
            update.executeUpdate();
        }
    }

    private <T> T as(Callable<T> work) {
        return Cast.as(owner, work);
    }
}
