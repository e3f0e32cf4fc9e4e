package app.closeup.platform.events;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/**
 * The one place from which an event whose listener failed is published again, and from which heard events are forgotten.
 * The queue of jobs sees to it that one node alone does so at a time.
 */
@Configuration(proxyBeanMethods = false)
class FailedEvents {

    private static final Duration RETRY_EVERY = Duration.ofMinutes(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration FORGET_AFTER = Duration.ofDays(7);
    private static final int BATCH = 100;

    @Bean
    Task<Void> resubmitFailedEvents(FailedEventPublications failed, CompletedEventPublications completed) {
        return Tasks.recurring("resubmit-failed-events", FixedDelay.of(RETRY_EVERY))
                .execute((_, _) -> {
                    failed.resubmit(ResubmissionOptions.defaults()
                            .withMinAge(RETRY_AFTER)
                            .withBatchSize(BATCH));
                    completed.deletePublicationsOlderThan(FORGET_AFTER);
                });
    }
}
