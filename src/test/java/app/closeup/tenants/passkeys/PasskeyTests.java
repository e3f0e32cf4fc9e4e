package app.closeup.tenants.passkeys;

import static app.closeup.tenants.access.People.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.access.People;
import app.closeup.tenants.factors.App;
import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.factors.SecondFactor;
import app.closeup.tenants.passkeys.PasskeyRefusedException.Why;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@DoorTest
class PasskeyTests {

    private static final Site SITE = Site.of("https", "closeup.example.com", -1);
    private static final String ORIGIN = "https://closeup.example.com";

    @Autowired
    People people;

    @Autowired
    App app;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyCheck check;

    @Autowired
    Authenticators authenticators;

    @Autowired
    SecondFactor factor;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MovableClock clock;

    private SignedIn person;
    private Device device;

    @BeforeEach
    void somebodyWithADevice() {
        person = people.owner();
        device = Device.at(ORIGIN).countsFrom(5);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPasskeyTellsWhoseItIs() {
        add(person, device);

        assertThat(shows(device, check.challenge(SITE))).isEqualTo(person.identity());
        assertThat(shows(device, check.challenge(SITE, person.identity()))).isEqualTo(person.identity());
    }

    @Test
    void theDeviceHasToFindTheKeyAndToCheckWhoHoldsIt() {
        var begun = Cast.as(person, () -> passkeys.begin(SITE));

        assertThat(begun.json())
                .contains("\"residentKey\":\"required\"")
                .contains("\"userVerification\":\"required\"")
                .contains("\"attestation\":\"none\"")
                .contains("\"id\":\"closeup.example.com\"");
        assertThat(check.challenge(SITE).json()).contains("\"userVerification\":\"required\"");
    }

    @Test
    void aDeviceThatDoesNotCheckWhoHoldsItIsRefused() {
        assertRefused(Why.WRONG, () -> add(person, device.careless()));
        assertThat(mine()).isEmpty();

        var honest = Device.at(ORIGIN);
        add(person, honest);
        assertRefused(Why.WRONG, () -> shows(honest.careless(), check.challenge(SITE)));
    }

    @Test
    void aPageOfAnotherSiteGainsNothing() {
        add(person, device);
        assertRefused(
                Why.WRONG,
                () -> shows(device.before("https://closeup.example.com.attacker.example"), check.challenge(SITE)));
        assertRefused(Why.WRONG, () -> add(person, Device.at("https://attacker.example")));
    }

    @Test
    void aPasskeyForAnotherSiteIsWorthNothing() {
        add(person, device);
        var challenge = check.challenge(SITE);
        var other = device.show(
                "attacker.example", challenge.options().getChallenge().toBase64UrlString());
        assertRefused(Why.WRONG, () -> check.owner(challenge, other));
    }

    @Test
    void aSignatureUnderAnotherChallengeIsWorthNothing() {
        add(person, device);
        var signed = device.show(check.challenge(SITE).json());
        assertRefused(Why.WRONG, () -> check.owner(check.challenge(SITE), signed));
    }

    @Test
    void aChallengeIsGoodOnceWhetherItWasMetOrNot() {
        add(person, device);
        var met = check.challenge(SITE);
        shows(device, met);
        assertRefused(Why.OUTDATED, () -> shows(device, met));

        var missed = check.challenge(SITE);
        assertRefused(Why.WRONG, () -> check.owner(missed, "{}"));
        assertRefused(Why.OUTDATED, () -> shows(device, missed));
    }

    @Test
    void aChallengeIsGoodForFiveMinutes() {
        add(person, device);
        var challenge = check.challenge(SITE);
        clock.forward(Duration.ofMinutes(5));
        assertRefused(Why.OUTDATED, () -> shows(device, challenge));
    }

    @Test
    void aCopyOfAKeyIsRefusedOnceTheKeyWasUsed() {
        add(person, device);
        shows(device, check.challenge(SITE));
        shows(device, check.challenge(SITE));

        assertRefused(Why.WRONG, () -> shows(device.countsFrom(5), check.challenge(SITE)));
        assertRefused(Why.WRONG, () -> shows(device.countsFrom(0), check.challenge(SITE)));
        assertThat(shows(device.countsFrom(100), check.challenge(SITE))).isEqualTo(person.identity());
    }

    @Test
    void aDeviceThatDoesNotCountIsTaken() {
        var plain = Device.at(ORIGIN);
        add(person, plain);
        shows(plain, check.challenge(SITE));
        assertThat(shows(plain, check.challenge(SITE))).isEqualTo(person.identity());
    }

    @Test
    void anotherKeyUnderTheSameNameIsRefused() {
        add(person, device);
        assertRefused(Why.WRONG, () -> shows(Device.at(ORIGIN).pretendingToBe(device), check.challenge(SITE)));
    }

    @Test
    void whereOnePersonIsAskedAnothersPasskeyIsRefused() {
        var other = people.owner();
        var theirs = Device.at(ORIGIN);
        add(person, device);
        add(other, theirs);

        assertRefused(Why.WRONG, () -> shows(theirs, check.challenge(SITE, person.identity())));
    }

    @Test
    void aKeyThatSaysItIsSomebodyElsesIsRefused() {
        var other = people.owner();
        var theirs = Device.at(ORIGIN);
        add(person, device);
        add(other, theirs);

        assertRefused(Why.WRONG, () -> shows(device.pretendingToBelongTo(theirs.handle()), check.challenge(SITE)));
    }

    @Test
    void aPasskeyThatWasRemovedOpensNothing() {
        add(person, device);
        Cast.runAs(person, () -> passkeys.remove(mine().getFirst().id()));

        assertThat(mine()).isEmpty();
        assertThat(check.has(person.identity())).isFalse();
        assertRefused(Why.UNKNOWN, () -> shows(device, check.challenge(SITE)));
    }

    @Test
    void nonsenseIsRefusedInWords() {
        add(person, device);
        for (var nonsense : List.of("", "null", "[]", "{\"rawId\":\"AA\"}", "x".repeat(100_000), "{\"rawId\":\"%\"}")) {
            assertThatExceptionOfType(PasskeyRefusedException.class)
                    .as(nonsense)
                    .isThrownBy(() -> check.owner(check.challenge(SITE), nonsense));
            assertThatExceptionOfType(PasskeyRefusedException.class)
                    .as(nonsense)
                    .isThrownBy(() -> addAs(person, _ -> nonsense));
        }
        var cut = device.show(check.challenge(SITE).json()).replaceFirst("\"signature\":\"[^\"]+\"", "\"x\":1");
        assertThatExceptionOfType(PasskeyRefusedException.class)
                .isThrownBy(() -> check.owner(check.challenge(SITE), cut));
        var garbled = device.show(check.challenge(SITE).json())
                .replaceFirst("\"authenticatorData\":\"[^\"]+\"", "\"authenticatorData\":\"AAAA\"");
        assertThatExceptionOfType(PasskeyRefusedException.class)
                .isThrownBy(() -> check.owner(check.challenge(SITE), garbled));
    }

    @Test
    void aDeviceAddsItsPasskeyOnce() {
        add(person, device);
        assertRefused(Why.WRONG, () -> add(person, device));
        assertRefused(Why.WRONG, () -> add(people.owner(), device));
        assertThat(mine()).hasSize(1);
    }

    @Test
    void nobodyFinishesWhatSomebodyElseHasBegun() {
        var begun = Cast.as(person, () -> passkeys.begin(SITE));
        var made = device.make(begun.json());
        assertThatThrownBy(() -> Cast.as(people.owner(), () -> passkeys.add(begun, "Laptop", made)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePersonNamesTheirPasskeysAndSeesWhenTheyUsedThem() {
        add(person, device);
        assertThat(mine()).singleElement().satisfies(passkey -> {
            assertThat(passkey.name()).isEqualTo("Laptop");
            assertThat(passkey.lastUsedAt()).isNull();
        });

        shows(device, check.challenge(SITE));
        Cast.runAs(person, () -> passkeys.rename(mine().getFirst().id(), " Work laptop "));

        assertThat(mine()).singleElement().satisfies(passkey -> {
            assertThat(passkey.name()).isEqualTo("Work laptop");
            assertThat(passkey.lastUsedAt()).isNotNull();
        });
    }

    @Test
    void nobodyChangesAnothersPasskeys() {
        add(person, device);
        var id = mine().getFirst().id();
        var other = people.owner();

        Cast.runAs(other, () -> passkeys.rename(id, "Mine"));
        Cast.runAs(other, () -> passkeys.remove(id));

        assertThat(mine()).extracting(Passkey::name).containsExactly("Laptop");
    }

    @Test
    void theFirstFactorBringsRecoveryCodesAndTheLastTakesThemAway() {
        var codes = add(person, device);
        assertThat(codes).hasSize(10);
        assertThat(add(person, Device.at(ORIGIN))).as("there are codes already").isEmpty();
        assertThat(factor.accepts(person.identity(), codes.getFirst())).isTrue();

        Cast.runAs(person, () -> passkeys.remove(mine().getFirst().id()));
        assertThat(factor.accepts(person.identity(), codes.get(1))).isTrue();
        Cast.runAs(person, () -> passkeys.remove(mine().getFirst().id()));
        assertThat(factor.accepts(person.identity(), codes.get(2))).isFalse();
    }

    @Test
    void whoSwitchesTheAppOffKeepsTheCodesWhileThereIsAPasskey() {
        var phone = app.setUpFor(person);
        assertThat(add(person, device)).isEmpty();

        Cast.runAs(person, authenticators::remove);

        assertThat(factor.accepts(person.identity(), phone.recoveryCodes().getFirst()))
                .isTrue();
        assertThat(Cast.as(person, authenticators::renewRecoveryCodes)).hasSize(10);
    }

    @Test
    void whoHasNotShownOfLateWhoTheyAreChangesNothing() {
        add(person, device);
        Cast.signIn(person);
        clock.forward(Duration.ofMinutes(11));
        assertThatThrownBy(() -> passkeys.begin(SITE)).isInstanceOf(StepUpRequiredException.class);
        assertThatThrownBy(() -> passkeys.remove(mine().getFirst().id())).isInstanceOf(StepUpRequiredException.class);
    }

    @Test
    void whoIsHalfwayInAddsOneOnlyWhereThereIsNoFactor() {
        halfwayIn(true);
        assertThatThrownBy(() -> passkeys.begin(SITE)).hasMessageContaining("to be shown first");
        assertThatThrownBy(passkeys::mine).isInstanceOf(AccessDeniedException.class);

        halfwayIn(false);
        var begun = passkeys.begin(SITE);
        passkeys.add(begun, "Laptop", device.make(begun.json()));
        assertThat(check.has(person.identity())).isTrue();
    }

    @Test
    void thereAreTwentyAtMost() {
        for (var count = 0; count < Passkeys.MOST; count++) {
            add(person, Device.at(ORIGIN));
        }
        assertThatThrownBy(() -> Cast.as(person, () -> passkeys.begin(SITE))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePersonIsToldByMail() {
        clock.reset();
        add(person, device);
        Cast.runAs(person, () -> passkeys.remove(mine().getFirst().id()));

        assertThat(mailbox.message(email(person), 2).subject()).contains("Closeup");
        assertThat(mailbox.messages(email(person)))
                .extracting(mail -> mail.subject())
                .containsExactlyInAnyOrder(
                        "A passkey was added to your Closeup account",
                        "A passkey was removed from your Closeup account");
    }

    private void halfwayIn(boolean hasFactor) {
        var half = new HalfSignedIn(person.identity(), person.tenant(), hasFactor);
        SecurityContextHolder.setContext(
                new SecurityContextImpl(SignInSession.begin(clock.instant()).seat(half)));
    }

    private List<Passkey> mine() {
        return Cast.as(person, passkeys::mine);
    }

    private List<String> add(SignedIn owner, Device keeper) {
        return addAs(owner, keeper::make);
    }

    private List<String> addAs(SignedIn owner, UnaryOperator<String> browser) {
        return Cast.as(owner, () -> {
            var begun = passkeys.begin(SITE);
            return passkeys.add(begun, "Laptop", browser.apply(begun.json()));
        });
    }

    private IdentityId shows(Device keeper, PasskeyChallenge challenge) {
        return check.owner(challenge, keeper.show(challenge.json()));
    }

    private static void assertRefused(Why why, ThrowingCallable act) {
        assertThatExceptionOfType(PasskeyRefusedException.class)
                .isThrownBy(act)
                .extracting(PasskeyRefusedException::why)
                .isEqualTo(why);
    }
}
