package app.closeup.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ThrottleTests {

    private static final Limit THREE = new Limit("test", 3, Duration.ofHours(1));
    private static final int CROWD = 200;

    @Autowired
    Throttle throttle;

    @Autowired
    DataSource dataSource;

    private final String somebody = UUID.randomUUID().toString();

    @Test
    void whatWasGivenBackCountsForNothing() {
        for (var time = 0; time < 10; time++) {
            assertThat(throttle.refusal(THREE, somebody)).isEmpty();
            throttle.giveBack(THREE, somebody);
        }

        for (var time = 0; time < 3; time++) {
            assertThat(throttle.refusal(THREE, somebody)).isEmpty();
        }
        assertThat(throttle.refusal(THREE, somebody)).isPresent();
    }

    @Test
    void aCrowdLeavesConnectionsForEverybodyElse() throws ExecutionException, InterruptedException, SQLException {
        var pool = dataSource.unwrap(HikariDataSource.class);
        var most = 0;
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var crowd = IntStream.range(0, CROWD)
                    .mapToObj(_ -> requests.submit(() -> throttle.refusal(THREE, somebody)))
                    .toList();
            while (!crowd.stream().allMatch(request -> request.isDone())) {
                most = Math.max(most, pool.getHikariPoolMXBean().getActiveConnections());
                Thread.sleep(1);
            }
            for (var request : crowd) {
                request.get();
            }
        }

        assertThat(most).isPositive().isLessThan(pool.getMaximumPoolSize() / 2);
    }
}
