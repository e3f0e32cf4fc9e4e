package app.closeup.tenants.factors;

import app.closeup.platform.secrets.Secrets;
import app.closeup.tenants.IdentityId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes of some fifty random bits, each good once. The database knows stamps of them, which tell nothing without the key. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int LETTERS = 10;

    /** No letters and digits that are taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final RecoveryCodeRepository repository;
    private final Secrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(RecoveryCodeRepository repository, Secrets secrets, Clock clock) {
        this.repository = repository;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** In the place of all that there were. */
    List<String> renew(IdentityId identity) {
        var codes = Stream.generate(this::make).distinct().limit(COUNT).toList();
        repository.replace(
                identity, codes.stream().map(code -> stamp(identity, code)).toList());
        return codes;
    }

    /** For somebody with their first factor, or with no code left; else none. */
    public List<String> beginIfNone(IdentityId identity) {
        return repository.left(identity) == 0 ? renew(identity) : List.of();
    }

    /** Without a factor there is nothing that they could stand for. */
    public void removeIfNothingToRecover(IdentityId identity) {
        if (!somethingToRecover(identity)) {
            repository.remove(identity);
        }
    }

    boolean somethingToRecover(IdentityId identity) {
        return repository.factorOf(identity);
    }

    boolean use(IdentityId identity, String typed) {
        return repository.use(identity, stamp(identity, typed), clock.instant());
    }

    private byte[] stamp(IdentityId identity, String code) {
        return secrets.stamp(identity + " " + tidy(code), "recovery code");
    }

    private String make() {
        var letters = IntStream.range(0, LETTERS)
                .map(_ -> ALPHABET.charAt(random.nextInt(ALPHABET.length())))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return letters.substring(0, LETTERS / 2) + "-" + letters.substring(LETTERS / 2);
    }

    private static String tidy(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
