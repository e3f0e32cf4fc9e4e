package app.closeup.tenants.sso;

import static app.closeup.tenants.access.People.PASSWORD;
import static app.closeup.tenants.access.WebVisitor.target;
import static app.closeup.tenants.sso.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.People;
import app.closeup.tenants.access.WebVisitor;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.joining.Founding;
import app.closeup.tenants.passkeys.Device;
import app.closeup.tenants.passkeys.PasskeyCheck;
import app.closeup.tenants.passkeys.Passkeys;
import app.closeup.tenants.passkeys.Site;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.sessions.SessionCheck;
import app.closeup.tenants.sessions.Sessions;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.signin.PasskeyDoors;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import app.closeup.testing.ProviderStub;
import app.closeup.testing.ProviderStub.Signing;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Signing in by a company's own provider, from the door to the company and no further. */
@ProviderTest
@Import({House.class, OurPage.class})
class SingleSignOnTests {

    private static final Connection.Rules REQUIRED = new Connection.Rules(true, true, true, false, null);
    private static final Connection.Rules LETS_IN =
            new Connection.Rules(true, false, true, true, PredefinedRole.SALES.id());

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    People people;

    @Autowired
    Connections connections;

    @Autowired
    Domains domains;

    @Autowired
    CompanyDoor doors;

    @Autowired
    SessionCheck check;

    @Autowired
    Sessions sessions;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyCheck passkeyCheck;

    @Autowired
    Founding founding;

    @Autowired
    AuditTrail trail;

    @Autowired
    MovableClock clock;

    private final ProviderStub provider = new ProviderStub();
    private final String domain = House.newDomain();
    private WebVisitor visitor;
    private SignedIn owner;
    private SignedIn person;

    @BeforeEach
    void aCompanyWithItsProviderAndDomain() {
        visitor = new WebVisitor(port);
        owner = house.withProvider(provider);
        house.prove(owner, domain);
        person = house.hire(owner, domain);
        provider.person("subject-of-somebody", address(person, domain));
    }

    @AfterEach
    void theProviderCloses() {
        provider.close();
        clock.reset();
        Cast.signOut();
    }

    @Test
    void whoeverTheProviderVouchesForIsIn() {
        var before = visitor.get("/login");
        var name = visitor.sessionCookie().orElseThrow().getValue();

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(signIn(visitor)).isEqualTo("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(visitor.sessionCookie().orElseThrow().getValue())
                .as("the session goes by another name")
                .isNotEqualTo(name);
        assertThat(House.told(owner.tenant(), "signed_in")).isOne();
        assertThat(provider.latestAuthorization())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void itLeadsToWhereOneWasGoing() {
        assertThat(target(visitor.get("/settings/profile"))).isEqualTo("/login");

        assertThat(signIn(visitor)).isEqualTo("/settings/profile");
    }

    @Test
    void theDoorKnowsDomainsAndNobodysAccount() {
        var way = "company-sign-in/to/" + owner.tenant();

        assertThat(doors.find(address(person, domain), "192.0.2.1")).contains(way);
        assertThat(doors.find("never-seen@" + domain, "192.0.2.1")).contains(way);
        assertThat(doors.find(People.email(owner), "192.0.2.1")).isEmpty();
    }

    @Test
    void theDoorSlowsDownWhoKnocksTooOften() {
        for (var knock = 0; knock < 100; knock++) {
            doors.find("a@" + domain, "192.0.2.99");
        }

        assertThatThrownBy(() -> doors.find("a@" + domain, "192.0.2.99")).hasMessage("Too many attempts");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertThat(refusal(claims -> claims.issuer("https://elsewhere.example.com")))
                .isEqualTo("bad-token");
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        assertThat(refusal(claims -> claims.audience("another-client"))).isEqualTo("bad-token");
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        assertThat(refusal(claims -> claims.claim("nonce", "of another"))).isEqualTo("bad-token");
    }

    @Test
    void anOutdatedTokenIsRefusedAndTheClockNamed() {
        assertThat(refusal(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(900)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))))
                .isEqualTo("clock");
    }

    @Test
    void aTokenFromTheFutureIsRefusedAndTheClockNamed() {
        assertThat(refusal(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(600)))
                        .expirationTime(Date.from(Instant.now().plusSeconds(900)))))
                .isEqualTo("clock");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        provider.sign(Signing.NONE);

        assertThat(refusal(_ -> {})).isEqualTo("bad-token");
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() {
        provider.sign(Signing.BY_ANOTHER_KEY);

        assertThat(refusal(_ -> {})).isEqualTo("bad-token");
    }

    @Test
    void anAddressThatTheProviderDoesNotKnowToBeTheirsIsRefused() {
        assertThat(refusal(claims -> claims.claim("email_verified", false))).isEqualTo("unverified");
        assertThat(refusal(claims -> claims.claim("email_verified", "false"))).isEqualTo("unverified");
    }

    @Test
    void withoutAnAddressNobodyIsLetIn() {
        assertThat(refusal(claims -> claims.claim("email", null))).isEqualTo("no-email");
        assertThat(refusal(claims -> claims.claim("email", 42))).isEqualTo("no-email");
    }

    @Test
    void aProviderThatDoesNotSpeakOfVerifyingIsTrusted() {
        provider.twist(claims -> claims.claim("email_verified", null));

        assertThat(signIn(visitor)).isEqualTo("/");
    }

    @Test
    void theAddressIsReadFromTheClaimThatIsSetUp() {
        Cast.runAs(
                owner,
                () -> connections.save(new ConnectionDraft(provider.address(), ProviderStub.CLIENT, "", "upn", "")));
        provider.twist(claims -> claims.claim("email", "x@other.example.com").claim("upn", address(person, domain)));

        assertThat(signIn(visitor)).isEqualTo("/");
    }

    @Test
    void aHostileCompanyDoesNotReachAMemberOfAnotherByItsOwnProvider() {
        try (var hostile = new ProviderStub()) {
            var attacker = house.withProvider(hostile);
            house.decide(attacker, LETS_IN);
            hostile.person("anything", address(person, domain));

            assertThat(refused(signIn(visitor, attacker, hostile)))
                    .as("the domain is not proven by them")
                    .isEqualTo("other-domain");
            assertThat(visitor.get("/").statusCode()).isEqualTo(302);
            assertThat(House.told(attacker.tenant(), "sign_in_failed")).isOne();
        }
    }

    @Test
    void aProvenDomainOpensTheCompanyThatProvedItAndNoOther() {
        var elsewhere = Cast.foundCompany("Elsewhere");
        var there = join(person, elsewhere);
        var session = SignInSession.begin(owner.tenant(), 2, Instant.now(), Instant.now());

        assertThat(check.seat(person.identity(), owner.tenant(), session)).isPresent();
        assertThat(check.seat(person.identity(), elsewhere.tenant(), session)).isEmpty();
        assertThatThrownBy(() -> session.seat(there)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> session.provenAgain(Instant.now())
                        .strengthened(Instant.now())
                        .renewed(Instant.now())
                        .seat(there))
                .as("however the session goes on")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theProviderHasNoSayInThePersonsAccount() {
        var begun = Cast.as(person, () -> passkeys.begin(new Site("localhost", "http://localhost")));
        byProvider(person);

        assertThatThrownBy(() -> authenticators.begin()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> authenticators.confirm("123456")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> authenticators.remove()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> authenticators.renewRecoveryCodes()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> passkeys.begin(new Site("localhost", "http://localhost")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> passkeys.rename(UUID.randomUUID(), "Mine now"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> passkeys.remove(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> passkeys.add(begun, "Mine now", "{}"))
                .as("nor take up what was begun before")
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("no say in the account");
        assertThatThrownBy(() -> founding.another("Mine now")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sessions.endOthers()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherSubjectByTheSameAddressIsRefused() {
        assertThat(signIn(visitor)).isEqualTo("/");
        provider.person("another-subject", address(person, domain));

        assertThat(refused(signIn(new WebVisitor(port)))).isEqualTo("other-person");
    }

    @Test
    void whoseAccountWasMadeAnewIsKnownAgainAfterAnAdministratorSaysSo() {
        signIn(visitor);
        provider.person("another-subject", address(person, domain));

        assertThat(Cast.as(owner, () -> connections.forget(address(person, domain))))
                .isTrue();
        assertThat(signIn(new WebVisitor(port))).isEqualTo("/");
        assertThat(Cast.as(owner, () -> trail.page(AuditQuery.of(person.member().value()), 0, 10)))
                .as("the audit says who")
                .filteredOn(event -> event.act() == Act.SECURITY_CHANGED)
                .extracting(AuditEvent::name)
                .contains(person.name());
    }

    @Test
    void theSamePersonByANewAddressIsStillThemselves() {
        signIn(visitor);
        provider.person("subject-of-somebody", "married@" + domain);

        assertThat(signIn(new WebVisitor(port))).isEqualTo("/");
    }

    @Test
    void whoHasLeftIsRefused() {
        house.decide(owner, LETS_IN);
        People.update("update tenants.member set deactivated_at = now() where member_id = '" + person.member() + "'");

        assertThat(refused(signIn(visitor))).isEqualTo("no-place");
    }

    @Test
    void withoutAPlaceNobodyIsLetInByThemselves() {
        provider.person("newcomer", "newcomer@" + domain);

        assertThat(refused(signIn(visitor))).isEqualTo("no-place");
        assertThat(House.count("select count(*) from tenants.identity where email = 'newcomer@" + domain + "'"))
                .isZero();
    }

    @Test
    void whereTheCompanySaysSoNewcomersGetAPlaceWithTheRole() {
        house.decide(owner, LETS_IN);
        provider.person("newcomer", "newcomer@" + domain);

        assertThat(signIn(visitor)).isEqualTo("/");
        assertThat(signIn(new WebVisitor(port))).as("and keep it").isEqualTo("/");
        assertThat(House.count(
                        "select count(*) from tenants.member m join tenants.member_role r using (tenant_id, member_id)"
                                + " where m.name = 'Somebody of the provider' and m.tenant_id = '" + owner.tenant()
                                + "' and r.role_id = '" + PredefinedRole.SALES.id() + "'"))
                .isOne();
    }

    @Test
    void nobodyBecomesAnOwnerBySigningIn() {
        var flaws = Cast.as(
                owner,
                () -> connections.decide(new Connection.Rules(true, false, true, true, PredefinedRole.OWNER.id())));

        assertThat(flaws).singleElement().extracting(flaw -> flaw.field()).isEqualTo("role");
    }

    @Test
    void whereTheProviderIsRequiredAPasswordOpensNothing() {
        house.decide(owner, REQUIRED);

        assertThat(target(visitor.signIn(address(person, domain), PASSWORD))).isEqualTo("/login?company=password");
        assertThat(target(visitor.signIn(address(person, domain), "wrong")))
                .as("a wrong one is told nothing")
                .isEqualTo("/login?error");
        assertThat(signIn(visitor)).isEqualTo("/");
    }

    @Test
    void whoeverIsInByAPasswordIsOutOnceTheProviderIsRequired() {
        assertThat(target(visitor.signIn(address(person, domain), PASSWORD))).isEqualTo("/");

        house.decide(owner, REQUIRED);

        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void anOwnerIsNeverLockedOut() {
        House.move(owner, domain);
        house.decide(owner, REQUIRED);
        provider.down(true);

        assertThat(target(visitor.signIn(address(owner, domain), PASSWORD))).isEqualTo("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        Cast.runAs(owner, () -> connections.delete());
        assertThat(target(new WebVisitor(port).signIn(address(person, domain), PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void whoWorksElsewhereTooComesInThereByTheirPassword() {
        house.decide(owner, REQUIRED);
        join(person, Cast.foundCompany("Elsewhere"));

        assertThat(target(visitor.signIn(address(person, domain), PASSWORD))).isEqualTo("/");
        assertThat(House.told(owner.tenant(), "signed_in")).isZero();
    }

    @Test
    void aPasskeyLeadsPastACompanyThatRequiresItsProvider() {
        house.decide(owner, REQUIRED);
        var elsewhere = Cast.foundCompany("Elsewhere");
        join(person, elsewhere);
        var device = Device.at("http://localhost");
        var site = new Site("localhost", "http://localhost");
        Cast.runAs(person, () -> {
            var begun = passkeys.begin(site);
            passkeys.add(begun, "Laptop", device.make(begun.json()));
        });
        var challenge = passkeyCheck.challenge(site);

        assertThat(target(visitor.post(
                        "/login/passkey?" + OurPage.shown(challenge),
                        Map.of(PasskeyDoors.FIELD, device.show(challenge.json()), "_csrf", visitor.csrfToken()))))
                .isEqualTo("/");

        assertThat(House.told(owner.tenant(), "signed_in")).isZero();
        assertThat(House.told(elsewhere.tenant(), "signed_in")).isOne();
    }

    @Test
    void onlyWhoCameInByTheProviderRequiresIt() {
        var admin = people.withPassword(Cast.hire(owner, "Admin", PredefinedRole.ADMIN));

        assertThat(Cast.as(admin, () -> connections.decide(REQUIRED)))
                .singleElement()
                .extracting(flaw -> flaw.messageKey())
                .isEqualTo("tenants.sso.rules.yourself-first");
    }

    @Test
    void switchedOffItLetsNobodyInAndThoseWhoAreInAreOut() {
        signIn(visitor);
        house.decide(owner, new Connection.Rules(false, false, true, false, null));

        assertThat(target(visitor.get("/"))).isEqualTo("/login");
        assertThat(refused(target(new WebVisitor(port).get(out(owner.tenant())))))
                .isEqualTo("off");
        assertThat(doors.find(address(person, domain), "192.0.2.1")).isEmpty();
    }

    @Test
    void aSignInThatIsOnItsWayWhenTheConnectionIsDeletedEndsThere() {
        var authorization = location(visitor, owner);
        Cast.runAs(owner, () -> connections.delete());

        assertThat(refused(comeBack(visitor, provider.approve(authorization)))).isEqualTo("off");
    }

    @Test
    void theSecondFactorIsTheProvidersWhereTheCompanySaysSo() {
        Cast.runAs(
                owner,
                () -> People.update(
                        "insert into tenants.sign_in_rules values ('" + owner.tenant() + "', true, now())"));
        assertThat(signIn(visitor)).isEqualTo("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        house.decide(owner, new Connection.Rules(true, false, false, false, null));

        assertThat(refused(signIn(new WebVisitor(port))))
                .as("they owe a factor of their own and have none")
                .isEqualTo("own-factor");
    }

    @Test
    void aLinkFromElsewhereLeadsToNobodysProvider() {
        assertThat(target(visitor.get("/company-sign-in/to/" + owner.tenant()))).isEqualTo("/company-sign-in");
        visitor.get(out(owner.tenant()));
        assertThat(target(visitor.get("/company-sign-in/to/" + owner.tenant())))
                .as("what our page allowed was good once")
                .isEqualTo("/company-sign-in");
        assertThat(House.told(owner.tenant(), "signed_in")).isZero();
    }

    @Test
    void anAnswerToNoQuestionOfThisBrowserIsRefused() {
        var stolen = provider.approve(location(visitor, owner));

        assertThat(refused(comeBack(new WebVisitor(port), stolen))).isEqualTo("outdated");
        assertThat(refused(comeBack(visitor, URI.create(stolen.toString().replaceAll("state=[^&]+", "state=forged")))))
                .isEqualTo("outdated");
    }

    @Test
    void anAnswerIsGoodOnceAndForTheCompanyThatAsked() {
        var answer = provider.approve(location(visitor, owner));
        var other = house.withProvider(provider);

        assertThat(refused(comeBack(
                        visitor,
                        URI.create(answer.toString()
                                .replace(
                                        owner.tenant().toString(),
                                        other.tenant().toString())))))
                .isEqualTo("outdated");
        assertThat(refused(comeBack(visitor, answer))).isEqualTo("outdated");
    }

    @Test
    void whoDoesNotGoOnIsToldSo() {
        var state = state(location(visitor, owner));

        assertThat(refused(target(visitor.get(
                        "/company-sign-in/from/" + owner.tenant() + "?error=access_denied&state=" + state))))
                .isEqualTo("denied");
    }

    @Test
    void aWrongSecretIsNamed() {
        Cast.runAs(
                owner,
                () -> connections.save(
                        new ConnectionDraft(provider.address(), ProviderStub.CLIENT, "outdated", "", "")));

        assertThat(refused(signIn(visitor))).isEqualTo("wrong-secret");
    }

    @Test
    void aProviderThatIsDownIsNamed() {
        var authorization = location(visitor, owner);
        var answer = provider.approve(authorization);
        provider.down(true);

        assertThat(refused(comeBack(visitor, answer))).isEqualTo("unreachable");
        assertThat(refused(target(visitor.get(out(owner.tenant()))))).isEqualTo("unreachable");
    }

    @Test
    void nobodyIsLedAnywhereForACompanyThatIsNone() {
        assertThat(refused(target(visitor.get(out("nonsense"))))).isEqualTo("off");
        assertThat(refused(target(visitor.get(out(Cast.ACME))))).isEqualTo("off");
        assertThat(refused(target(visitor.get("/company-sign-in/from/nonsense?code=x&state=y"))))
                .isEqualTo("outdated");
    }

    @Test
    void everyRefusalHasWordsForPeople() {
        for (var hitch : Hitch.values()) {
            assertThat(visitor.get("/login?company=" + hitch.code()).statusCode())
                    .isEqualTo(200);
            assertThat(Hitch.of(hitch.code())).contains(hitch);
        }
        assertThat(Hitch.of("<script>")).isEmpty();
    }

    @Test
    void whoShowsAgainWhoTheyAreGoesOnInTheSameSession() {
        signIn(visitor);
        clock.forward(Duration.ofMinutes(11));
        provider.twist(claims -> claims.issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                .claim("auth_time", clock.instant().getEpochSecond()));

        assertThat(signIn(visitor)).isEqualTo("/");
        assertThat(provider.latestAuthorization())
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0");
        assertThat(House.count("select count(*) from tenants.session where identity_id = '" + person.identity() + "'"))
                .isOne();
    }

    @Test
    void aProviderThatWasAskedForAFreshSignInSaysWhenItWas() {
        signIn(visitor);
        clock.forward(Duration.ofMinutes(11));
        provider.twist(claims -> claims.issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(300))));

        assertThat(refused(signIn(visitor))).isEqualTo("no-time");
    }

    @Test
    void aSignInOfTheFutureIsOneOfNow() {
        var now = Instant.now();

        assertThat(Admission.provenAt(now.plus(Duration.ofDays(1)), now)).isEqualTo(now);
        assertThat(Admission.provenAt(now.minusSeconds(5), now)).isEqualTo(now.minusSeconds(5));
        assertThat(Admission.provenAt(null, now)).isEqualTo(now);
    }

    @Test
    void aProviderThatTellsOfOneFactorIsNotTakenForTwo() {
        Cast.runAs(
                owner,
                () -> People.update(
                        "insert into tenants.sign_in_rules values ('" + owner.tenant() + "', true, now())"));

        assertThat(refusal(claims -> claims.claim("amr", List.of("pwd")))).isEqualTo("own-factor");
        assertThat(refusal(claims -> claims.claim("acr", "0"))).isEqualTo("own-factor");
        provider.twist(claims -> claims.claim("amr", List.of("pwd", "otp")));
        assertThat(signIn(new WebVisitor(port))).isEqualTo("/");
    }

    @Test
    void whoIsInAsSomebodyElseIsSomebodyElseNoMore() {
        assertThat(target(visitor.signIn(People.email(owner), PASSWORD))).isEqualTo("/");

        assertThat(signIn(visitor)).isEqualTo("/");
        assertThat(House.told(owner.tenant(), "signed_out")).isOne();
        assertThat(House.count("select count(*) from tenants.session where identity_id = '" + owner.identity()
                        + "' and ended_at is not null"))
                .isOne();
    }

    private String refusal(Consumer<JWTClaimsSet.Builder> twist) {
        provider.twist(twist);
        return refused(signIn(new WebVisitor(port)));
    }

    private static String refused(String target) {
        assertThat(target).startsWith("/login?company=");
        return target.substring("/login?company=".length());
    }

    private String signIn(WebVisitor browser) {
        return signIn(browser, owner, provider);
    }

    private String signIn(WebVisitor browser, SignedIn company, ProviderStub by) {
        return comeBack(browser, by.approve(location(browser, company)));
    }

    private static URI location(WebVisitor browser, SignedIn company) {
        return URI.create(browser.get(out(company.tenant()))
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    /** As one of our pages leads there. */
    private static String out(Object company) {
        return "/company-sign-in/to/" + company + "?" + OurPage.LEADS_THERE;
    }

    private static String comeBack(WebVisitor browser, URI answer) {
        return target(browser.get(answer.getRawPath() + "?" + answer.getRawQuery()));
    }

    private static String state(URI authorization) {
        return authorization.getRawQuery().replaceAll(".*state=([^&]+).*", "$1");
    }

    /** Somebody who works for another company too. */
    private static SignedIn join(SignedIn somebody, SignedIn ownerThere) {
        var colleague = Cast.hire(ownerThere, "Somebody", PredefinedRole.SALES);
        People.update("update tenants.member set identity_id = '" + somebody.identity() + "' where member_id = '"
                + colleague.member() + "'");
        People.update("insert into tenants.membership (identity_id, tenant_id) values ('" + somebody.identity() + "', '"
                + ownerThere.tenant() + "')");
        return new SignedIn(
                ownerThere.tenant(), colleague.member(), somebody.identity(), "Somebody", colleague.access());
    }

    private static void byProvider(SignedIn somebody) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(SignInSession.begin(somebody.tenant(), 2, Instant.now(), Instant.now())
                        .seat(somebody)));
    }
}
