package org.jointly.platform.once;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jointly.platform.Duty;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.job.Job;

/** Deletes answers to repeated requests after a day. Twice at once would do no harm, only the same work. */
@Singleton
class Expiry implements Job {
    private static final Duration KEPT = Duration.ofDays(1);

    private final RequestsOnce requests;
    private final LongWork longWork;
    private final Clock clock;

    Expiry(RequestsOnce requests, LongWork longWork, Clock clock) {
        this.requests = requests;
        this.longWork = longWork;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "once.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Duty.FORGETTING.perform(() -> before(clock.instant().minus(KEPT)));
    }

    @Transactional
    int before(Instant moment) {
        // One statement deletes a whole day's, and nobody waits for it.
        longWork.allow();
        return requests.forget(moment);
    }
}
