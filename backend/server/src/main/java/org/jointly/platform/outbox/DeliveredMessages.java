package org.jointly.platform.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/** Deletes what was delivered a while ago. Twice at once would do no harm, only the same work. */
@Singleton
class DeliveredMessages implements Job {
    private final Deliveries deliveries;
    private final OutboxSettings settings;

    DeliveredMessages(Deliveries deliveries, OutboxSettings settings) {
        this.deliveries = deliveries;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "outbox.clear";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        while (Duty.OUTBOX.find(() -> deliveries.clear(settings.kept())) > 0) {
            // A piece at a time, so that no transaction is long.
        }
    }
}
