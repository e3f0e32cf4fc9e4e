package app.closeup.tenants.sso;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.closeup.platform.Ids;
import app.closeup.platform.secrets.Secrets;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Companies' connections as Spring Security knows them, by the company's identifier; read anew each time. */
@Component
class Registrations implements ClientRegistrationRepository {

    private final ConnectionRepository connections;
    private final Provider provider;
    private final Secrets secrets;
    private final TransactionOperations transaction;

    Registrations(
            ConnectionRepository connections, Provider provider, Secrets secrets, TransactionOperations transaction) {
        this.connections = connections;
        this.provider = provider;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    /**
     * Of a connection that is on.
     *
     * @throws HitchException when the provider does not answer as it has to
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return company(id)
                .flatMap(company -> TenantContext.callAs(company, this::stored))
                .filter(stored -> stored.connection().rules().enabled())
                .map(stored -> provider.registration(id, stored.connection(), stored.secret()))
                .orElse(null);
    }

    /** Of the current company, whether on or off. */
    Optional<ClientRegistration> current() {
        return stored().map(stored ->
                provider.registration(TenantContext.tenant().toString(), stored.connection(), stored.secret()));
    }

    static Optional<TenantId> company(String id) {
        return Ids.parse(id).map(TenantId::new);
    }

    static String place(TenantId company) {
        return "client secret of " + company;
    }

    private Optional<Stored> stored() {
        return transaction.execute(_ -> connections
                .find()
                .flatMap(connection -> connections
                        .sealedSecret()
                        .map(secret -> new Stored(
                                connection, new String(secrets.open(secret, place(TenantContext.tenant())), UTF_8)))));
    }

    private record Stored(Connection connection, String secret) {

        /** Without the secret: this may stand in a log. */
        @Override
        public String toString() {
            return "Stored";
        }
    }
}
