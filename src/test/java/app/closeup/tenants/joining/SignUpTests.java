package app.closeup.tenants.joining;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.People.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.DoorTest;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.access.PasswordResets;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.access.WebVisitor;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class SignUpTests {

    @LocalServerPort
    int port;

    @Autowired
    SignUps signUps;

    @Autowired
    PasswordResets resets;

    @Autowired
    Companies companies;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MovableClock clock;

    private String email;
    private String address;

    @BeforeEach
    void aNewcomer() {
        email = "new-" + UUID.randomUUID() + "@example.com";
        address = "test-" + UUID.randomUUID();
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void aConfirmedAddressFoundsTheCompanyWithItsOwner() {
        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), address);

        assertThat(signUps.confirm(mailbox.token(email))).isTrue();

        var visitor = new WebVisitor(port);
        assertThat(WebVisitor.target(visitor.signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void nothingButTheLinkLetsTheNewcomerIn() {
        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), address);

        var visitor = new WebVisitor(port);
        assertThat(WebVisitor.target(visitor.signIn(email, PASSWORD))).isEqualTo("/login?error");
    }

    @Test
    void openingTheLinkUsesNothingUp() {
        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), address);
        var token = mailbox.token(email);

        assertThat(signUps.open(token)).isPresent();
        assertThat(signUps.open(token)).isPresent();
        assertThat(signUps.confirm(token)).isTrue();
    }

    @Test
    void whoSignedUpIsToldByThePassword() {
        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), address);
        var token = mailbox.token(email);

        assertThat(signUps.isPassword(token, "wrong", address)).isFalse();
        assertThat(signUps.isPassword(token, PASSWORD, address)).isTrue();
        assertThat(signUps.isPassword("no-such-token", PASSWORD, address)).isFalse();
    }

    @Test
    void aLinkWorksOnce() {
        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), address);
        var token = mailbox.token(email);

        assertThat(signUps.confirm(token)).isTrue();
        assertThat(signUps.confirm(token)).isFalse();
        assertThat(signUps.open(token)).isEmpty();
    }

    @Test
    void ofManyPressesAtOnceOneFoundsACompany() throws Exception {
        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), address);
        var token = mailbox.token(email);

        try (var presses = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, 8)
                    .mapToObj(_ -> presses.submit(() -> signUps.confirm(token)))
                    .toList();
            var founded = 0;
            for (var result : results) {
                founded += result.get() ? 1 : 0;
            }
            assertThat(founded).isEqualTo(1);
        }
    }

    @Test
    void aLinkIsOutdatedAfterADay() {
        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), address);
        var token = mailbox.token(email);

        clock.forward(Duration.ofHours(25));

        assertThat(signUps.open(token)).isEmpty();
        assertThat(signUps.confirm(token)).isFalse();
    }

    @Test
    void anOutdatedLinkIsReplacedByAFreshOne() {
        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), address);
        var outdated = mailbox.token(email);
        clock.forward(Duration.ofHours(25));
        assertThat(signUps.confirm(outdated)).isFalse();
        clock.reset();

        assertThat(signUps.sendAgain(outdated, address)).isTrue();

        assertThat(signUps.confirm(mailbox.token(email, 2))).isTrue();
    }

    @Test
    void aKnownAddressIsToldSoByMailAlone() {
        var known = email(people.owner());

        signUps.request(
                new NewCompany("Initech", "Ida Newton", known.toUpperCase(java.util.Locale.ROOT), PASSWORD), address);

        var message = mailbox.message(known);
        assertThat(message.subject()).contains("already have an account");
        assertThat(message.body()).doesNotContain("confirm/");
    }

    @Test
    void ofTwoSignUpsWithOneAddressOneIsConfirmed() {
        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), address);
        var first = mailbox.token(email, 1);
        signUps.request(new NewCompany("Initrode", "Ida Newton", email, PASSWORD), address);
        var second = mailbox.token(email, 2);

        assertThat(signUps.confirm(second)).isTrue();
        assertThat(signUps.confirm(first)).isFalse();
    }

    @Test
    void strangersWhoAskForAPasswordSilenceNoSignUp() {
        for (var request = 0; request < 10; request++) {
            resets.request(email, address + request);
        }

        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), address);

        assertThat(mailbox.message(email).body()).contains("confirm/");
    }

    @Test
    void onePersonFoundsAFewCompaniesADay() {
        var owner = people.owner();
        for (var company = 1; company <= 5; company++) {
            var name = "Company " + company;
            Cast.as(owner, () -> founding.another(name));
        }

        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> Cast.as(owner, () -> founding.another("One too many")));
    }

    @Test
    void namesFromTheFormForgeNoLines() {
        signUps.request(new NewCompany("Evil\r\n Corp\t", " Ida\u2028Newton ", email, PASSWORD), address);
        signUps.confirm(mailbox.token(email));

        var owner = ownerOf(email);
        assertThat(owner.name()).isEqualTo("Ida Newton");
        assertThat(owner.access().owner()).isTrue();
        assertThat(TenantContext.callAs(
                        owner.tenant(), () -> companies.current().name()))
                .isEqualTo("Evil Corp");
    }

    @Test
    void anAddressOrPasswordThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signUps.request(new NewCompany("A", "B", "a@b\r\nBcc: c@d", PASSWORD), address));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signUps.request(new NewCompany("A", "B", email, "short"), address));
    }

    @Test
    void someoneInsideFoundsAnotherCompanyWithoutALetter() {
        var owner = people.owner();

        var there = Cast.as(owner, () -> founding.another("Second"));

        assertThat(there.identity()).isEqualTo(owner.identity());
        assertThat(Cast.as(owner, () -> companies.mine())).extracting("name").containsExactly("Door", "Second");
        assertThat(Cast.as(there, () -> companies.current().name())).isEqualTo("Second");
    }

    @Test
    void nobodyEntersACompanyThatIsNotTheirs() {
        var owner = people.owner();
        var stranger = people.owner();

        assertThat(Cast.as(owner, () -> companies.enter(stranger.tenant()))).isEmpty();
    }

    @Autowired
    Founding founding;

    @Autowired
    IdentityRepository identities;

    @Autowired
    org.springframework.transaction.support.TransactionOperations transaction;

    private SignedIn ownerOf(String address) {
        var identity = transaction.execute(_ -> identities.byEmail(address)).orElseThrow();
        return companies
                .at(identity.id(), companies.lastEnteredFirst(identity.id()).getFirst())
                .orElseThrow();
    }
}
