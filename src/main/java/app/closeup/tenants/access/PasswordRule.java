package app.closeup.tenants.access;

import static app.closeup.platform.text.Folding.fold;

import java.util.Optional;
import java.util.stream.Stream;

/** Which passwords are good: long enough and not what anybody would try first; of any characters (NIST SP 800-63B). */
public final class PasswordRule {

    private PasswordRule() {}

    /** The key of a message about what is wrong with the password of a person with these names and addresses. */
    public static Optional<String> problem(String password, String... about) {
        if (password.codePointCount(0, password.length()) < Passwords.SHORTEST) {
            return Optional.of("tenants.password.too-short");
        }
        if (password.length() > Passwords.LONGEST) {
            return Optional.of("tenants.password.too-long");
        }
        var guessed =
                Stream.of(about).anyMatch(word -> !word.isBlank() && fold(word).equals(fold(password)));
        return guessed || GuessedPasswords.contain(fold(password))
                ? Optional.of("tenants.password.guessable")
                : Optional.empty();
    }
}
