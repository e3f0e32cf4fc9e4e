package app.closeup.platform.jobs;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Hands each entry of the queue to the job that it names, as the company that it was enqueued for. */
@Configuration(proxyBeanMethods = false)
class JobQueue {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final int RETRIES = 10;

    /** The queue's name in the table: applications that share a database and not their jobs use different ones. */
    @Bean
    TaskDescriptor<Entry> queue(@Value("${closeup.jobs.queue:job}") String name) {
        return TaskDescriptor.of(name, Entry.class);
    }

    @Bean
    Task<Entry> jobTask(TaskDescriptor<Entry> queue, ObjectProvider<Job> jobs) {
        return Tasks.oneTime(queue)
                .onFailure(FailureHandler.<Entry>maxRetries(RETRIES)
                        .withBackoff(FIRST_RETRY)
                        .thenRemove(abandoned ->
                                as((Entry) abandoned.getExecution().taskInstance.getData(), jobs, Job::abandon)))
                .execute((instance, _) -> as(instance.getData(), jobs, Job::run));
    }

    /** Entries outlive the version of Closeup that wrote them: they are kept as JSON. */
    @Bean
    DbSchedulerCustomizer entriesAsJson(JsonMapper json) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new JsonSerializer(json));
            }
        };
    }

    private static void as(Entry entry, ObjectProvider<Job> jobs, BiConsumer<Job, UUID> work) {
        var job = jobs.stream()
                .filter(candidate -> candidate.name().equals(entry.job()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No job is named " + entry.job()));
        try (var _ = MDC.putCloseable("job", entry.job())) {
            if (entry.tenant() == null) {
                work.accept(job, entry.subject());
            } else {
                asCompany(new TenantId(entry.tenant()), () -> work.accept(job, entry.subject()));
            }
        }
    }

    private static void asCompany(TenantId company, Runnable work) {
        try (var _ = MDC.putCloseable("company", company.toString())) {
            TenantContext.runAs(company, work);
        }
    }

    record Entry(String job, @Nullable UUID tenant, UUID subject) {}

    private record JsonSerializer(JsonMapper json) implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return json.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return json.readValue(data, type);
        }
    }
}
