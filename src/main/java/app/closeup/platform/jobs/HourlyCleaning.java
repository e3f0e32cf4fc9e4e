package app.closeup.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has everything cleaned that asks for it. */
@Configuration(proxyBeanMethods = false)
class HourlyCleaning {

    private static final Logger log = LoggerFactory.getLogger(HourlyCleaning.class);

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    Task<Void> cleaningTask(ObjectProvider<Cleaning> cleanings) {
        return Tasks.recurring("cleaning", FixedDelay.of(EVERY))
                .execute((_, _) -> cleanings.forEach(HourlyCleaning::clean));
    }

    /** One that fails keeps no other from its work. */
    private static void clean(Cleaning cleaning) {
        try {
            cleaning.clean();
        } catch (RuntimeException failure) {
            log.error(
                    "{} has failed and is tried again in an hour",
                    cleaning.getClass().getSimpleName(),
                    failure);
        }
    }
}
