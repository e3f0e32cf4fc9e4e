package app.closeup.tenants.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.company.Flaw;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import app.closeup.testing.ProviderStub;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Setting up a company's connection to its provider. */
@ProviderTest
@Import(House.class)
class ConnectionsTests {

    @Autowired
    Connections connections;

    @Autowired
    MovableClock clock;

    private final ProviderStub provider = new ProviderStub();
    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Connected");
        Cast.signIn(owner);
    }

    @AfterEach
    void theProviderCloses() {
        Cast.signOut();
        provider.close();
        clock.reset();
    }

    @Test
    void nobodyReadsTheSecretAgain() {
        connections.save(House.draft(provider));

        assertThat(connections.find()).get().asString().doesNotContain(ProviderStub.SECRET);
        assertThat(House.draft(provider).toString()).doesNotContain(ProviderStub.SECRET);
        assertThat(House.count("select count(*) from tenants.single_sign_on where client_secret like '%secret with%'"))
                .as("in the database it is sealed")
                .isZero();
        assertThat(House.count("select count(*) from tenants.audit_event where tenant_id = '" + owner.tenant()
                        + "' and position('secret with' in encode(details, 'escape')) > 0"))
                .isZero();
    }

    @Test
    void theSecretIsKeptForTheSameIssuerAndAskedForAgainForAnother() {
        connections.save(House.draft(provider));

        assertThat(connections.save(draft(provider.address(), ""))).isEmpty();
        assertThat(connections.test()).isEmpty();
        try (var another = new ProviderStub()) {
            assertThat(connections.save(draft(another.address(), "")))
                    .extracting(Flaw::messageKey)
                    .containsExactly("tenants.sso.secret.again");
        }
    }

    @Test
    void aConnectionThatWorksIsSaidToWork() {
        connections.save(House.draft(provider));

        assertThat(connections.test()).isEmpty();
    }

    @Test
    void whatIsWrongWithAConnectionIsSaid() {
        connections.save(draft(provider.address(), "outdated"));
        assertThat(connections.test()).contains(Hitch.WRONG_SECRET);

        provider.callItself("https://somebody.example.com");
        assertThat(connections.test()).contains(Hitch.OTHER_ISSUER);

        provider.down(true);
        assertThat(connections.test()).contains(Hitch.UNREACHABLE);

        connections.save(draft(provider.address() + "/nowhere", "x"));
        provider.down(false).redirectAll("http://169.254.169.254/latest/meta-data");
        assertThat(connections.test()).as("no redirect is followed").contains(Hitch.NO_PROVIDER);

        connections.save(draft("https://localhost:1", "x"));
        assertThat(connections.test()).contains(Hitch.UNREACHABLE);
    }

    @Test
    void theIssuerIsWrittenAsTheProviderWritesIt() {
        connections.save(draft(provider.address() + "/", ProviderStub.SECRET));
        assertThat(connections.test()).contains(Hitch.OTHER_ISSUER);

        provider.callItself(provider.address() + "/");
        assertThat(connections.test()).isEmpty();
    }

    @Test
    void theSecondFactorIsTheProvidersOnlyOnceTheCompanySaysSo() {
        connections.save(House.draft(provider));

        assertThat(connections.find().orElseThrow().rules()).isEqualTo(Connection.Rules.AT_FIRST);
        assertThat(Connection.Rules.AT_FIRST.factorTrusted()).isFalse();
    }

    @Test
    void aConnectionThatDoesNotWorkIsNotSwitchedOn() {
        connections.save(draft(provider.address(), "outdated"));

        assertThat(connections.decide(House.ON))
                .singleElement()
                .extracting(Flaw::messageKey)
                .isEqualTo(Hitch.WRONG_SECRET.messageKey());
        assertThat(connections.find().orElseThrow().rules().enabled()).isFalse();
    }

    @Test
    void addressesThatLeadIntoAHouseAreRefused() {
        for (var issuer : new String[] {
            "http://example.com",
            "https://10.1.2.3",
            "https://192.168.0.1/realm",
            "https://169.254.169.254",
            "https://[fd00::1]",
            "https://user:password@example.com",
            "https://example.com/#fragment",
            "https://example.com?a=b",
            "file:///etc/passwd",
            "nonsense"
        }) {
            assertThat(connections.save(draft(issuer, "x")))
                    .as(issuer)
                    .extracting(Flaw::field)
                    .containsExactly("issuer");
        }
    }

    @Test
    void requiringItNeedsAProvenDomain() {
        connections.save(House.draft(provider));

        assertThat(connections.decide(new Connection.Rules(true, true, true, false, null)))
                .extracting(Flaw::messageKey)
                .containsExactly("tenants.sso.rules.domain-first");
    }

    @Test
    void whoDoesNotChangeSettingsDoesNotChangeThis() {
        Cast.signIn(Cast.hire(owner, "Seller", PredefinedRole.SALES));

        assertThatThrownBy(() -> connections.find()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> connections.save(House.draft(provider))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> connections.decide(House.ON)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> connections.test()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> connections.delete()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> connections.forget("a@example.com")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoChangesThisHasShownOfLateWhoTheyAre() {
        clock.forward(Duration.ofMinutes(11));

        assertThatThrownBy(() -> connections.save(House.draft(provider))).isInstanceOf(StepUpRequiredException.class);
        assertThatThrownBy(() -> connections.delete()).isInstanceOf(StepUpRequiredException.class);
    }

    private static ConnectionDraft draft(String issuer, String secret) {
        return new ConnectionDraft(issuer, ProviderStub.CLIENT, secret, "", "");
    }
}
