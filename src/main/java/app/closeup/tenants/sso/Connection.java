package app.closeup.tenants.sso;

import app.closeup.tenants.rights.RoleId;
import org.jspecify.annotations.Nullable;

/** A company's connection to its provider. The client's secret is not part of what anybody is shown. */
public record Connection(String issuer, String clientId, String emailClaim, String nameClaim, Rules rules) {

    /**
     * How the connection is used.
     *
     * @param required whether people of proven domains come in by it alone; owners may always use a password
     * @param factorTrusted whether the company says that its provider checks a second factor
     * @param letsIn whether people without a place here get one by signing in
     * @param role that they get then
     */
    public record Rules(
            boolean enabled,
            boolean required,
            boolean factorTrusted,
            boolean letsIn,
            @Nullable RoleId role) {

        public static final Rules AT_FIRST = new Rules(false, false, false, false, null);
    }
}
