package app.closeup.tenants.joining;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static app.closeup.tenants.access.WebVisitor.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.WebVisitor;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.tenants.staff.Teams;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@DoorTest
class InvitationTests {

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Acceptances acceptances;

    @Autowired
    Companies companies;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MovableClock clock;

    @Autowired
    Teams teams;

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    AuditTrail trail;

    private SignedIn owner;
    private String email;

    @BeforeEach
    void aCompanyThatGrows() {
        owner = people.owner();
        email = "colleague-" + UUID.randomUUID() + "@example.com";
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void aNewcomerJoinsByTheLink() {
        invite(email);

        assertThat(acceptances.accept(mailbox.token(email), "Nils Newcomer", PASSWORD))
                .isTrue();

        assertThat(Cast.as(owner, () -> staff.all())).extracting("name").contains("Nils Newcomer");
        assertThat(Cast.as(owner, () -> invitations.pending())).isEmpty();
        assertThat(target(new WebVisitor(port).signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void whoJoinsComesIntoTheTeamsThatAreStillThere() {
        var north = Cast.as(owner, () -> teams.create("North", null));
        var gone = Cast.as(owner, () -> teams.create("Gone", null));
        Cast.runAs(owner, () -> invitations.invite(email, PredefinedRole.SALES.id(), Set.of(north, gone)));
        Cast.runAs(owner, () -> teams.delete(gone, null));

        assertThat(acceptances.accept(mailbox.token(email), "Nils Newcomer", PASSWORD))
                .isTrue();

        var newcomer = Cast.as(owner, () -> staff.search("Nils", 0, 1)).getFirst();
        assertThat(Cast.as(owner, () -> teams.of(newcomer.id()))).containsExactly(north);
        assertThat(Cast.as(owner, () -> trail.page(AuditQuery.of(newcomer.id().value()), 0, 10)))
                .flatExtracting(AuditEvent::changes)
                .contains(new Change("audit.team.joined", null, "North"));
    }

    @Test
    void anOpenScreenInvitesNobody() {
        SecurityContextHolder.setContext(new SecurityContextImpl(
                SignInSession.begin(Instant.now().minus(Duration.ofMinutes(11))).seat(owner)));
        try {
            assertThatThrownBy(() -> invitations.invite(email, PredefinedRole.ADMIN.id(), Set.of()))
                    .isInstanceOf(StepUpRequiredException.class);
        } finally {
            Cast.signOut();
        }
    }

    @Test
    void onlyWhoMayChangeTeamsInvitesIntoThem() {
        var north = Cast.as(owner, () -> teams.create("North", null));
        var rights = new RoleRights(Map.of("staff", Map.of(Action.CREATE, Reach.ALL)), Map.of());
        var inviting = Cast.as(owner, () -> roles.create("Inviter", rights));
        var colleague = Cast.hire(owner, "Ines Inviter", PredefinedRole.READ_ONLY);
        Cast.runAs(owner, () -> holders.give(colleague.member(), Set.of(inviting)));
        var inviter = companies.at(colleague.identity(), colleague.tenant()).orElseThrow();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.as(inviter, () -> invitations.invite(email, inviting, Set.of(north))));
        assertThat(Cast.as(inviter, () -> invitations.invite(email, inviting, Set.of())))
                .isEmpty();
    }

    @Test
    void theLinkWorksOnce() {
        invite(email);
        var token = mailbox.token(email);

        assertThat(acceptances.accept(token, "Nils Newcomer", PASSWORD)).isTrue();
        assertThat(acceptances.accept(token, "Nils Again", PASSWORD)).isFalse();
        assertThat(acceptances.open(token)).isEmpty();
    }

    @Test
    void aPasswordThatAnybodyWouldTryFirstIsRefusedWhateverTheFormSays() {
        invite(email);
        var token = mailbox.token(email);

        assertThatThrownBy(() -> acceptances.accept(token, "Nils Newcomer", email))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> acceptances.accept(token, "Nils Newcomer", "short"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(acceptances.accept(token, "Nils Newcomer", PASSWORD)).isTrue();
    }

    @Test
    void theLinkIsOutdatedAfterThreeDays() {
        invite(email);
        var token = mailbox.token(email);

        clock.forward(Duration.ofHours(73));

        assertThat(acceptances.open(token)).isEmpty();
        assertThat(acceptances.accept(token, "Nils Newcomer", PASSWORD)).isFalse();
    }

    @Test
    void aRevokedInvitationOpensNothing() {
        invite(email);
        var token = mailbox.token(email);

        Cast.runAs(
                owner, () -> invitations.revoke(invitations.pending().getFirst().id()));

        assertThat(acceptances.open(token)).isEmpty();
        assertThat(acceptances.accept(token, "Nils Newcomer", PASSWORD)).isFalse();
    }

    @Test
    void someoneWithAnAccountJoinsWithItAndKeepsTheirOwnCompany() {
        var other = people.owner();
        invite(email(other));

        var there = Cast.as(other, () -> acceptances.accept(mailbox.token(email(other))));

        assertThat(there).hasValueSatisfying(joined -> {
            assertThat(joined.tenant()).isEqualTo(owner.tenant());
            assertThat(joined.access().roles()).containsExactly(PredefinedRole.SALES.id());
        });
        assertThat(Cast.as(other, () -> companies.mine())).hasSize(2);
    }

    @Test
    void nobodyJoinsByAnotherAddressThanTheInvitedOne() {
        invite(email);
        var token = mailbox.token(email);
        var thief = people.owner();

        assertThat(Cast.as(thief, () -> acceptances.accept(token))).isEmpty();

        assertThat(acceptances.open(token)).as("the invitation is still there").isPresent();
        assertThat(Cast.as(owner, () -> staff.all())).hasSize(1);
    }

    @Test
    void aKnownAddressGetsNoSecondAccount() {
        var other = people.owner();
        invite(email(other));

        assertThat(acceptances.accept(mailbox.token(email(other)), "Impostor", PASSWORD))
                .isFalse();
    }

    @Test
    void aPlainMemberInvitesNobody() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        Cast.as(Cast.ALAN, () -> invitations.invite(email, PredefinedRole.SALES.id(), Set.of())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.as(Cast.ALAN, () -> invitations.pending()));
    }

    @Test
    void whoWorksHereOrIsInvitedIsNotInvitedAgain() {
        invite(email);

        assertThat(Cast.as(owner, () -> invitations.invite(email, PredefinedRole.SALES.id(), Set.of())))
                .contains("tenants.people.is-invited");
        assertThat(Cast.as(owner, () -> invitations.invite(email(owner), PredefinedRole.SALES.id(), Set.of())))
                .contains("tenants.people.works-here");
    }

    @Test
    void anotherCompanySeesAndRevokesNoneOfIt() {
        invite(email);
        var stranger = people.owner();
        var id = Cast.as(owner, () -> invitations.pending()).getFirst().id();

        assertThat(Cast.as(stranger, () -> invitations.pending())).isEmpty();
        Cast.runAs(stranger, () -> invitations.revoke(id));
        assertThat(Cast.as(owner, () -> invitations.pending())).hasSize(1);
        assertThat(acceptances.open(mailbox.token(email))).isPresent();
    }

    @Test
    void theLetterSaysWhoInvitesWhere() {
        invite(email);

        assertThat(mailbox.message(email).subject()).isEqualTo("Owner of Door invites you to Door at Closeup");
    }

    private void invite(String address) {
        assertThat(Cast.as(owner, () -> invitations.invite(address, PredefinedRole.SALES.id(), Set.of())))
                .isEmpty();
    }
}
