package app.closeup.tenants.access;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, 2 passes, 1 lane: OWASP's Password Storage Cheat Sheet), a few at a time, so
 * that a crowd at the door cannot use up the memory.
 */
@Component
public class Passwords {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 256;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int DESKS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int LONGEST_QUEUE = 100 * DESKS;
    private static final int PATIENCE_SECONDS = 10;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id",
            Map.of("argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));

    /** Threads of their own: on virtual ones, which give way to none while they calculate, all other work would wait. */
    private final ExecutorService desks = new ThreadPoolExecutor(
            DESKS,
            DESKS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(LONGEST_QUEUE),
            Thread.ofPlatform().daemon().name("passwords-", 1).factory());

    private final String nobodys = hash("nobody's");

    /** @throws TooManyAttemptsException when too many others are being checked */
    public String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** As slow for a missing hash as for a wrong password, so that the time taken tells nothing. */
    public boolean matches(String password, @Nullable String hash) {
        var right = inTurn(() -> encoder.matches(password, hash == null ? nobodys : hash));
        return right && hash != null;
    }

    @PreDestroy
    void close() {
        desks.shutdownNow();
    }

    private <T> T inTurn(Callable<T> work) {
        try {
            var turn = desks.submit(work);
            try {
                return turn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } finally {
                turn.cancel(true);
            }
        } catch (RejectedExecutionException | TimeoutException e) {
            throw new TooManyAttemptsException(PATIENCE_SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
