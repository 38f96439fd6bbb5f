package org.jointly.notification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/** Deletes notices of half a year ago. Twice at once would do no harm. */
@Singleton
class OldNotices implements Job {
    private static final Duration KEPT = Duration.ofDays(183);
    private static final int AT_ONCE = 1000;

    private final Spreading spreading;
    private final Clock clock;

    OldNotices(Spreading spreading, Clock clock) {
        this.spreading = spreading;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification.clear";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        while (Duty.NOTIFICATION.find(() -> spreading.clear(before, AT_ONCE)) == AT_ONCE) {
            // A piece at a time, so that no transaction is long.
        }
    }
}
