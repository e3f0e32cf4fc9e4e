package app.closeup.tenants.sso;

import app.closeup.tenants.access.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The part of an address after the @, and whose it cannot be. */
final class DomainNames {

    /** A label, and at least one more that is not digits alone. */
    private static final Pattern SHAPE = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+" + "(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final int LONGEST = 190;

    /** Where everybody can have a mailbox. */
    private static final Set<String> EVERYBODYS = read();

    private DomainNames() {}

    /** As it stands in addresses; empty when it is no name of a domain. */
    static Optional<String> tidy(String typed) {
        var bare = typed.strip().toLowerCase(Locale.ROOT);
        var name = bare.substring(bare.lastIndexOf('@') + 1);
        try {
            var ascii = IDN.toASCII(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
            return ascii.length() <= LONGEST && SHAPE.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static boolean isEverybodys(String domain) {
        return EVERYBODYS.contains(domain);
    }

    /** Empty for what is no address. */
    static Optional<String> ofEmail(String email) {
        return EmailAddress.valid(email)
                ? Optional.of(EmailAddress.folded(email)).map(folded -> folded.substring(folded.lastIndexOf('@') + 1))
                : Optional.empty();
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("everybodys-mail-domains.txt", DomainNames.class)
                    .getContentAsString(StandardCharsets.US_ASCII)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
