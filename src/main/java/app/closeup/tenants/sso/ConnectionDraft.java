package app.closeup.tenants.sso;

/**
 * What an administrator types about the provider.
 *
 * @param secret blank keeps the one that is there, for the same issuer
 */
public record ConnectionDraft(String issuer, String clientId, String secret, String emailClaim, String nameClaim) {

    static final String EMAIL = "email";
    static final String NAME = "name";

    ConnectionDraft tidy() {
        return new ConnectionDraft(
                issuer.strip(),
                clientId.strip(),
                secret.strip(),
                emailClaim.isBlank() ? EMAIL : emailClaim.strip(),
                nameClaim.isBlank() ? NAME : nameClaim.strip());
    }

    /** Without the secret: this may stand in a log. */
    @Override
    public String toString() {
        return "ConnectionDraft of " + issuer;
    }
}
