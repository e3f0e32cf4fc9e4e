package app.closeup.tenants.passkeys;

import app.closeup.tenants.IdentityId;
import com.webauthn4j.WebAuthnManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Asks devices for signatures, and checks them by Spring Security's means. A device has to find the key by itself and
 * to check by finger, face or PIN who holds it: so the key stands for two factors.
 */
@Component
class RelyingParty {

    private static final String NAME = "Closeup";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager();
    private final Holders holders;
    private final CredentialRecords credentials;
    private final Answers answers;
    private final Clock clock;

    RelyingParty(Holders holders, CredentialRecords credentials, Answers answers, Clock clock) {
        this.holders = holders;
        this.credentials = credentials;
        this.answers = answers;
        this.clock = clock;
    }

    /** What a device needs to make a key; in the caller's transaction. */
    NewPasskey begin(IdentityId owner, Site site) {
        var options = at(site).createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(named(owner)));
        return new NewPasskey(owner, site, options, once(), answers.write(options));
    }

    /** For one of the given person's passkeys, or for any; in the caller's transaction. */
    PasskeyChallenge challenge(Site site, @Nullable IdentityId whose) {
        var options = at(site).createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(whose == null ? null : named(whose)));
        return new PasskeyChallenge(site, options, once(), answers.write(options));
    }

    WebAuthnRelyingPartyOperations at(Site site) {
        var party = new Webauthn4JRelyingPartyOperations(
                holders,
                credentials,
                PublicKeyCredentialRpEntity.builder().id(site.host()).name(NAME).build(),
                Set.of(site.origin()));
        party.setWebAuthnManager(manager);
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                        .timeout(GOOD_FOR));
        party.setCustomizeRequestOptions(options ->
                options.userVerification(UserVerificationRequirement.REQUIRED).timeout(GOOD_FOR));
        return party;
    }

    private OneTime once() {
        return new OneTime(clock.instant().plus(GOOD_FOR));
    }

    /** As {@link Holders} knows them. */
    private static Authentication named(IdentityId person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person.toString(), null, AuthorityUtils.NO_AUTHORITIES);
    }
}
