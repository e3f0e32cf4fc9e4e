package app.closeup.platform.throttle;

import app.closeup.platform.Hashes;
import app.closeup.platform.jobs.Cleaning;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Counts in the database, in transactions of its own: what is counted stays counted when the caller's work rolls back.
 * Whom it counts it knows by hashes alone.
 */
@Component
public class Throttle implements Cleaning {

    private static final Duration KEPT_AFTER_REFILL = Duration.ofMinutes(5);

    private static final int PIECE = 1_000;

    /** A crowd at a door waits for one another's counts: with all connections in hand, nobody else would go on. */
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final PostgreSQLSelectForUpdateBasedProxyManager<byte[]> buckets;

    Throttle(DataSource dataSource, Clock clock) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .<byte[]>primaryKeyMapper((statement, index, key) -> statement.setBytes(index, key))
                .table("platform.throttle")
                .clientClock(meter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_AFTER_REFILL))
                .build();
    }

    /** Counts one more of this for them; when that is too many, how long to wait, else empty. */
    public Optional<Duration> refusal(Limit limit, String... whom) {
        var probe = inTurn(() -> bucket(limit, whom).tryConsumeAndReturnRemaining(1));
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Counts one less. */
    public void giveBack(Limit limit, String... whom) {
        inTurn(() -> {
            bucket(limit, whom).addTokens(1);
            return true;
        });
    }

    /** Begins to count anew. */
    public void forget(Limit limit, String... whom) {
        inTurn(() -> {
            bucket(limit, whom).reset();
            return true;
        });
    }

    @Override
    public void clean() {
        while (buckets.removeExpired(PIECE) == PIECE) {
            // One piece more.
        }
    }

    private BucketProxy bucket(Limit limit, String... whom) {
        var configuration = BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
                .build();
        return buckets.getProxy(key(limit, whom), () -> configuration);
    }

    private <T> T inTurn(Supplier<T> count) {
        turns.acquireUninterruptibly();
        try {
            return count.get();
        } finally {
            turns.release();
        }
    }

    private static byte[] key(Limit limit, String... whom) {
        return Hashes.sha256(limit.name() + '\n' + String.join("\n", whom));
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {

            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
