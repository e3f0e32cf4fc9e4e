package app.closeup.platform.jobs;

import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queue of background work. */
@Component
public class Jobs {

    private final TaskDescriptor<JobQueue.Entry> queue;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Jobs(TaskDescriptor<JobQueue.Entry> queue, SchedulerClient scheduler, Clock clock) {
        this.queue = queue;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Enqueues the job for the current company, if there is one, in the running transaction; once for each subject. */
    public void enqueue(String job, UUID subject) {
        enqueueAt(job, subject, clock.instant());
    }

    /** As {@link #enqueue}, not to be begun before the given time. */
    public void enqueueAt(String job, UUID subject, Instant time) {
        var tenant = TenantContext.current().map(TenantId::value).orElse(null);
        var instance = queue.instance(job + ":" + subject)
                .data(new JobQueue.Entry(job, tenant, subject))
                .build();
        scheduler.scheduleIfNotExists(SchedulableInstance.of(instance, time));
        lookSoon();
    }

    /** Enqueues the job for the current company at the begin of the day so many days from today; once for each day. */
    public void enqueueOnceADay(String job, int daysFromNow) {
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(daysFromNow);
        var subject = Ids.named(TenantContext.tenant() + " " + day);
        enqueueAt(job, subject, day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** Takes the current company's entries out of the queue, but for the one that runs: the company is being removed. */
    public void forgetAll() {
        var company = TenantContext.tenant().value();
        var entries = new ArrayList<TaskInstanceId>();
        scheduler.fetchScheduledExecutionsForTask(
                queue.getTaskName(),
                queue.getDataClass(),
                ScheduledExecutionsFilter.all().withPicked(false),
                entry -> {
                    if (company.equals(entry.getData().tenant())) {
                        entries.add(entry.getTaskInstance());
                    }
                });
        entries.forEach(scheduler::cancel);
    }

    /** The queue looks by itself every few seconds; what is committed now need not wait for that. */
    private void lookSoon() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCommit() {
                    if (scheduler instanceof Scheduler running) {
                        running.triggerCheckForDueExecutions();
                    }
                }
            });
        }
    }
}
