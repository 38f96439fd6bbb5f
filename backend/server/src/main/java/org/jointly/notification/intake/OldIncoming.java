package org.jointly.notification.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/** Deletes what became of mails after a month, and with it what was kept of them. Twice at once would do no harm. */
@Singleton
class OldIncoming implements Job {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 1000;

    private final Intake intake;
    private final Clock clock;

    OldIncoming(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification.clear-incoming";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        while (Duty.INTAKE.find(() -> intake.clear(before, AT_ONCE)) == AT_ONCE) {
            // A piece at a time, so that no transaction is long.
        }
    }
}
