package app.closeup.tenants.signin;

import static app.closeup.tenants.access.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.People;
import app.closeup.tenants.factors.App;
import app.closeup.tenants.passkeys.Device;
import app.closeup.tenants.passkeys.Passkeys;
import app.closeup.tenants.passkeys.Site;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How strong a proof is: as strong as the sign-in. */
@DoorTest
class ProvingTests {

    private static final Site SITE = new Site("localhost", "http://localhost");

    @Autowired
    Proving proving;

    @Autowired
    People people;

    @Autowired
    App app;

    @Autowired
    Passkeys passkeys;

    @Autowired
    MovableClock clock;

    private SignedIn person;

    @BeforeEach
    void somebodyIsIn() {
        person = people.owner();
        Cast.signIn(person);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
        clock.reset();
    }

    @Test
    void whoHasAPasswordAloneShowsThat() {
        assertThat(proving.ways()).isEqualTo(new Proving.Ways(true, false, false));
        assertThat(proving.byPassword(PASSWORD, "192.0.2.1")).isTrue();
    }

    @Test
    void whoHasAnAppShowsACode() {
        var phone = app.setUpFor(person);
        Cast.signIn(person);

        assertThat(proving.ways()).isEqualTo(new Proving.Ways(false, true, false));
        assertThatThrownBy(() -> proving.byPassword(PASSWORD, "192.0.2.1")).isInstanceOf(AccessDeniedException.class);
        assertThat(proving.byCode(phone.recoveryCodes().getFirst())).isTrue();
    }

    @Test
    void whoHasAPasskeyShowsItOrARecoveryCode() {
        var device = Device.at("http://localhost");
        var begun = passkeys.begin(SITE);
        var codes = passkeys.add(begun, "Laptop", device.make(begun.json()));

        assertThat(proving.ways()).isEqualTo(new Proving.Ways(false, false, true));
        assertThatThrownBy(() -> proving.byPassword(PASSWORD, "192.0.2.1")).isInstanceOf(AccessDeniedException.class);
        var challenge = proving.challenge(SITE);
        assertThat(proving.byPasskey(challenge, device.show(challenge.json()))).isTrue();
        assertThat(proving.byCode(codes.getFirst())).isTrue();
    }
}
