package app.closeup.tenants.passkeys;

import app.closeup.platform.Ids;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.access.IdentityRepository.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People who have passkeys, as Spring Security asks for them: by identifier in the place of a user name. */
@Component
class Holders implements PublicKeyCredentialUserEntityRepository {

    private final IdentityRepository identities;

    Holders(IdentityRepository identities) {
        this.identities = identities;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return Handles.identity(handle)
                .flatMap(identities::find)
                .map(Holders::holder)
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String identity) {
        return Ids.parse(identity)
                .map(IdentityId::new)
                .flatMap(identities::find)
                .map(Holders::holder)
                .orElse(null);
    }

    /** People come and go elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException();
    }

    /** By their address, which devices show where there are several to choose from. */
    private static PublicKeyCredentialUserEntity holder(Identity person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Handles.of(person.id()))
                .name(person.email())
                .displayName(person.email())
                .build();
    }
}
