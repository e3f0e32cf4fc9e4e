package app.closeup.tenants.signin;

import org.springframework.security.core.AuthenticationException;

/** The password is right, and the company lets people in by its own provider alone. */
public class OnlyByProviderException extends AuthenticationException {

    OnlyByProviderException() {
        super("The company lets people in by its own provider alone");
    }
}
