package app.closeup.tenants.passkeys;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.closeup.tenants.passkeys.PasskeyRefusedException.Why;
import app.closeup.tenants.passkeys.PasskeyRepository.StoredKey;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Our table of passkeys, as Spring Security asks for it. */
@Component
class CredentialRecords implements UserCredentialRepository {

    private static final Pattern BLANK = Pattern.compile(" ");

    private final PasskeyRepository repository;
    private final Clock clock;

    CredentialRecords(PasskeyRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * A new one, or one that was used. Spring Security compares the counter with the one at registration; that it has
     * grown since the latest use is seen to here.
     *
     * @throws PasskeyRefusedException when it has not: there is a copy of the key
     */
    @Override
    public void save(CredentialRecord credential) {
        var id = credential.getCredentialId().getBytes();
        var now = clock.instant();
        if (repository.key(id).isEmpty()) {
            repository.insert(key(credential), credential.getLabel(), credential.getSignatureCount(), now);
        } else if (!repository.use(id, credential.getSignatureCount(), now)) {
            throw new PasskeyRefusedException(Why.WRONG);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return repository
                .key(credential.getBytes())
                .map(CredentialRecords::credential)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return Handles.identity(handle).stream()
                .flatMap(identity -> repository.keys(identity).stream())
                .map(CredentialRecords::credential)
                .toList();
    }

    /** Only its owner takes a passkey away: see {@link Passkeys}. */
    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException();
    }

    private static StoredKey key(CredentialRecord credential) {
        var attestation = credential.getAttestationObject();
        if (attestation == null) {
            throw new PasskeyRefusedException(Why.WRONG);
        }
        return new StoredKey(
                credential.getCredentialId().getBytes(),
                Handles.identity(credential.getUserEntityUserId()).orElseThrow(),
                credential.getPublicKey().getBytes(),
                attestation.getBytes(),
                credential.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(joining(" ")),
                credential.getSignatureCount());
    }

    private static CredentialRecord credential(StoredKey key) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(key.credential()))
                .userEntityUserId(Handles.of(key.owner()))
                .publicKey(new ImmutablePublicKeyCose(key.publicKey()))
                .signatureCount(key.signatures())
                .attestationObject(new Bytes(key.attestation()))
                .transports(BLANK.splitAsStream(key.transports())
                        .filter(Predicate.not(String::isEmpty))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(toUnmodifiableSet()))
                .label("")
                .build();
    }
}
