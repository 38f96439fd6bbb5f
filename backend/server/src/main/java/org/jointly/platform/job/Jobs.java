package org.jointly.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.stats.StatsRegistryAdapter;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Runs all jobs that features offer, each on whichever node comes first when it is due. */
@Singleton
class Jobs {
    private static final String TABLE = "platform.job";
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private volatile boolean running;

    Jobs(
            Collection<Job> offered,
            JobConnections connections,
            DatabaseClock clock,
            JobSettings settings,
            MeterRegistry meters) {
        List<RecurringTask<Void>> tasks = offered.stream().map(Jobs::task).toList();
        scheduler = Scheduler.create(connections.asDataSource())
                .startTasks(tasks)
                .tableName(TABLE)
                .clock(clock)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(Math.max(1, tasks.size()))
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .addSchedulerListener(new StatsRegistryAdapter(new MicrometerStatsRegistry(meters, tasks)))
                .build();
    }

    @EventListener
    void start(ServerStartupEvent event) {
        start();
    }

    void start() {
        running = true;
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        if (running) {
            running = false;
            scheduler.stop();
        }
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> job.run());
    }
}
