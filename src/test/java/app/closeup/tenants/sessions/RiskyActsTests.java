package app.closeup.tenants.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.archive.Archives;
import app.closeup.tenants.archive.Deletions;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What nobody does at a desk that its owner left open: each act asks for a proof that is ten minutes old at most. */
@SpringBootTest
@Import(MovableClock.class)
class RiskyActsTests {

    private static final Set<RoleId> ADMIN = Set.of(PredefinedRole.ADMIN.id());

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    Archives archives;

    @Autowired
    Deletions deletions;

    @Autowired
    MovableClock clock;

    private SignedIn owner;
    private SignedIn seller;
    private RoleId own;

    @BeforeEach
    void anOwnerIsIn() {
        owner = Cast.foundCompany("Risky");
        seller = Cast.hire(owner, "Sally", PredefinedRole.SALES);
        Cast.signIn(owner);
        own = roles.create("Own", RoleRights.NOTHING);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void itIsNotDoneWithoutAFreshProof(Act act) {
        clock.forward(Duration.ofMinutes(11));

        assertThatThrownBy(act.by(this)).isInstanceOf(StepUpRequiredException.class);

        assertThat(holders.of(seller.member())).containsExactly(PredefinedRole.SALES.id());
        assertThat(roles.all()).filteredOn(role -> role.predefined() == null).hasSize(1);
        assertThat(deletions.planned()).isEmpty();
    }

    @Test
    void withAFreshProofTheSameIsDone() {
        clock.forward(Duration.ofMinutes(9));

        assertThat(holders.give(seller.member(), ADMIN)).isEmpty();
        assertThat(deletions.plan("Risky")).isTrue();
    }

    @Test
    void whoMayNotIsRefusedBeforeAnythingIsAsked() {
        Cast.signIn(seller);
        clock.forward(Duration.ofMinutes(11));

        assertThatThrownBy(() -> holders.give(seller.member(), ADMIN)).isNotInstanceOf(StepUpRequiredException.class);
        assertThatThrownBy(archives::export).isNotInstanceOf(StepUpRequiredException.class);
    }

    static Stream<Act> acts() {
        return Stream.of(
                new Act("create a role", test -> test.roles.create("Another", RoleRights.NOTHING)),
                new Act("change a role", test -> test.roles.change(test.own, 0, "Changed", RoleRights.NOTHING)),
                new Act("delete a role", test -> test.roles.remove(test.own)),
                new Act("give roles", test -> test.holders.give(test.seller.member(), ADMIN)),
                new Act("hand ownership", test -> test.holders.handOwnership(test.seller.member())),
                new Act("export the company", test -> test.archives.export()),
                new Act("download the company", test -> test.archives.downloadable(new UUID(1, 1))),
                new Act("bring a company", test -> test.archives.bring(new ByteArrayInputStream(new byte[1]))),
                new Act("delete the company", test -> test.deletions.plan("Risky")));
    }

    /** Something risky, with its name. */
    record Act(String name, Deed deed) {

        ThrowingCallable by(RiskyActsTests test) {
            return () -> deed.run(test);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    interface Deed {
        void run(RiskyActsTests test) throws Exception;
    }
}
