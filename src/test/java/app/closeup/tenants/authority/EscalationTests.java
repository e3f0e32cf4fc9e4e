package app.closeup.tenants.authority;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class EscalationTests {

    private static final String SERVICE = PredefinedRole.SERVICE.id().toString();

    @Autowired
    Authority authority;

    @Autowired
    Approvals approvals;

    @Autowired
    Limits limits;

    @Autowired
    Escalation escalation;

    @Autowired
    MovableClock clock;

    @Autowired
    Mailbox mailbox;

    private SignedIn owner;
    private SignedIn manager;
    private SignedIn porter;
    private AuthorityUseId asked;

    @BeforeEach
    void somethingIsAskedOfTheManager() {
        owner = Cast.foundCompany("Hotel");
        manager = Cast.hire(owner, "Mona Manager", PredefinedRole.SERVICE);
        porter = Cast.hire(owner, "Paul Porter", PredefinedRole.SERVICE);
        Cast.runAs(
                owner, () -> limits.save(new Limit(SERVICE, "refund", 100L, null, Period.MONTH, manager.member(), 4)));
        asked = Cast.as(
                porter,
                () -> ((Answer.NeedsApproval)
                                authority.ask(Question.of(DecisionKind.REFUND, 12_345, "cold room", null)))
                        .use());
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void theApproverIsToldByMailAndTheAskerWhatWasDecided() {
        var mail = mailbox.message(email(manager));
        assertThat(mail.subject()).isEqualTo("Please decide: Refund, 123.45 EUR");
        assertThat(mail.body()).contains("Paul Porter asks", "cold room", "/approvals");

        Cast.runAs(manager, () -> approvals.approve(asked, "They froze."));

        var answer = mailbox.message(email(porter));
        assertThat(answer.subject()).startsWith("Approved");
        assertThat(answer.body()).contains("Mona Manager has approved", "They froze.");
    }

    @Test
    void whatIsLeftLyingIsToldToWhoeverAdministersAndTheyMayDecide() {
        Cast.runAs(owner, () -> escalation.run(asked.value()));
        assertThat(use().pending())
                .as("not before the deadline")
                .extracting("escalatedAt")
                .isNull();
        assertThat(Cast.as(owner, approvals::toDecide)).isEmpty();

        clock.forward(Duration.ofHours(5));
        Cast.runAs(owner, () -> escalation.run(asked.value()));
        Cast.runAs(owner, () -> escalation.run(asked.value()));

        assertThat(use().pending()).extracting("escalatedAt").isNotNull();
        assertThat(mailbox.message(email(owner)).subject()).isEqualTo("Overdue decision: Refund, 123.45 EUR");
        assertThat(mailbox.messages(email(owner))).as("told once").hasSize(1);
        assertThat(Cast.as(owner, approvals::toDecide)).extracting(Use::id).containsExactly(asked);
        assertThat(Cast.as(manager, approvals::toDecide)).as("still theirs too").hasSize(1);
        assertThat(Cast.as(owner, () -> approvals.approve(asked, "Nobody answered.")))
                .isPresent();
    }

    @Test
    void whatIsDecidedInTimeDoesNotEscalate() {
        Cast.runAs(manager, () -> approvals.decline(asked, "Not this time."));
        clock.forward(Duration.ofHours(5));

        Cast.runAs(owner, () -> escalation.run(asked.value()));

        assertThat(use().pending()).extracting("escalatedAt").isNull();
        assertThat(mailbox.messages(email(owner))).isEmpty();
    }

    private Use use() {
        return Cast.as(owner, () -> authority.find(asked)).orElseThrow();
    }

    private static String email(SignedIn person) {
        return person.identity() + "@example.com";
    }
}
