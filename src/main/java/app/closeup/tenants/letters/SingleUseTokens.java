package app.closeup.tenants.letters;

import app.closeup.platform.Hashes;
import app.closeup.platform.tenancy.TenantId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Secrets of 256 random bits that stand in mailed links: good once, for a while. The database knows their hashes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SingleUseTokens {

    private static final int BYTES = 32;

    private final SingleUseTokenRepository repository;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SingleUseTokens(SingleUseTokenRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public String issue(Purpose purpose, UUID subject, @Nullable TenantId company, Duration validity) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        repository.insert(Hashes.sha256(token), purpose, new Subject(subject, company), now, now.plus(validity));
        return token;
    }

    /** What a token opens, while it does. */
    public Optional<Subject> open(Purpose purpose, String token) {
        return repository.open(Hashes.sha256(token), purpose, clock.instant());
    }

    /** What a token is or was for, expired and used ones too. */
    public Optional<Subject> known(Purpose purpose, String token) {
        return repository.known(Hashes.sha256(token), purpose);
    }

    /** Uses a token up, together with all others for the same; empty when it opens nothing. */
    public Optional<Subject> use(Purpose purpose, String token) {
        var now = clock.instant();
        var subject = repository.use(Hashes.sha256(token), purpose, now);
        subject.ifPresent(used -> repository.useUp(used.id(), purpose, now));
        return subject;
    }

    /** Makes all links to the subject worthless. */
    public void withdraw(Purpose purpose, UUID subject) {
        repository.useUp(subject, purpose, clock.instant());
    }

    public void sweep(Instant expiredBefore) {
        repository.sweep(expiredBefore);
    }

    /** What a token is good for, and nothing else. */
    public enum Purpose {
        SIGN_UP,
        PASSWORD_RESET,
        INVITATION
    }

    /** What a token is about, in which company, if in one. */
    public record Subject(UUID id, @Nullable TenantId company) {}
}
