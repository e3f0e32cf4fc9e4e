package app.closeup.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has everything cleaned that asks for it. */
@Configuration(proxyBeanMethods = false)
class HourlyCleaning {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    Task<Void> cleaningTask(ObjectProvider<Cleaning> cleanings) {
        return Tasks.recurring("cleaning", FixedDelay.of(EVERY)).execute((_, _) -> cleanings.forEach(Cleaning::clean));
    }
}
