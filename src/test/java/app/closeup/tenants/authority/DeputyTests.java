package app.closeup.tenants.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** While the approver is away, their deputy is asked too and may decide; the log names both. */
@DoorTest
class DeputyTests {

    private static final String SERVICE = PredefinedRole.SERVICE.id().toString();

    @Autowired
    Authority authority;

    @Autowired
    Approvals approvals;

    @Autowired
    Limits limits;

    @Autowired
    StaffProfiles profiles;

    @Autowired
    CompanySettings company;

    @Autowired
    AuditTrail trail;

    @Autowired
    MovableClock clock;

    @Autowired
    Mailbox mailbox;

    private SignedIn owner;
    private SignedIn manager;
    private SignedIn deputy;
    private SignedIn porter;

    @BeforeEach
    void aManagerDecidesWhatIsAboveTheLimit() {
        owner = Cast.foundCompany("Hotel");
        manager = Cast.hire(owner, "Mona Manager", PredefinedRole.SERVICE);
        deputy = Cast.hire(owner, "Dora Deputy", PredefinedRole.SERVICE);
        porter = Cast.hire(owner, "Paul Porter", PredefinedRole.SERVICE);
        Cast.runAs(
                owner, () -> limits.save(new Limit(SERVICE, "refund", 100L, null, Period.MONTH, manager.member(), 90)));
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void theDeputyIsAskedAndDecidesAndTheLogNamesBoth() {
        managerIsAway(0, 2);

        var asked = ask(porter);

        assertThat(mailbox.message(email(deputy)).subject()).startsWith("Please decide");
        assertThat(mailbox.message(email(manager)).subject()).startsWith("Please decide");
        assertThat(Cast.as(deputy, approvals::toDecide)).extracting(Use::id).containsExactly(asked);
        var decided =
                Cast.as(deputy, () -> approvals.approve(asked, "They froze.")).orElseThrow();
        assertThat(decided.decision()).satisfies(decision -> {
            assertThat(decision).isNotNull();
            assertThat(decision.decidedBy()).isEqualTo("Dora Deputy");
            assertThat(decision.decidedFor()).isEqualTo("Mona Manager");
        });
        assertThat(Cast.as(owner, () -> trail.page(AuditQuery.of(asked.value()), 0, 1))
                        .getFirst()
                        .changes())
                .contains(new Change("authority.log.decided-for", null, "Mona Manager"));
    }

    @Test
    void theApproverMayDecideFromAfarAndThenNobodyStandsIn() {
        managerIsAway(0, 2);
        var asked = ask(porter);

        var decided = Cast.as(manager, () -> approvals.decline(asked, "Not this time."))
                .orElseThrow();

        assertThat(decided.decision()).extracting("decidedFor").isNull();
    }

    @Test
    void beforeAndAfterTheAbsenceTheDeputyDecidesNothing() {
        managerIsAway(1, 1);
        var asked = ask(porter);
        assertThat(Cast.as(deputy, approvals::toDecide)).isEmpty();
        assertThatThrownBy(() -> Cast.as(deputy, () -> approvals.approve(asked, "Sure.")))
                .isInstanceOf(AccessDeniedException.class);

        clock.forward(Duration.ofDays(1));
        assertThat(Cast.as(deputy, approvals::toDecide)).hasSize(1);

        clock.forward(Duration.ofDays(1));
        assertThat(Cast.as(deputy, approvals::toDecide)).isEmpty();
    }

    @Test
    void whatTheDeputyAskedForThemselvesTheyDoNotDecide() {
        managerIsAway(0, 0);

        var asked = ask(deputy);

        assertThat(Cast.as(deputy, approvals::toDecide)).isEmpty();
        assertThatThrownBy(() -> Cast.as(deputy, () -> approvals.approve(asked, "For me.")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void managerIsAway(int firstInDays, int lastInDays) {
        Cast.runAs(manager, () -> {
            var today = company.today();
            assertThat(profiles.addAbsence(
                            manager.member(), today.plusDays(firstInDays), today.plusDays(lastInDays), deputy.member()))
                    .isEmpty();
        });
    }

    private AuthorityUseId ask(SignedIn person) {
        return Cast.as(
                person,
                () -> ((Answer.NeedsApproval)
                                authority.ask(Question.of(DecisionKind.REFUND, 12_345, "cold room", null)))
                        .use());
    }

    private static String email(SignedIn person) {
        return person.identity() + "@example.com";
    }
}
