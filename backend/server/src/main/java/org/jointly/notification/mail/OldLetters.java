package org.jointly.notification.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/** Deletes letters of notices after as long as somebody may want to stop them by their link. Twice at once would do no harm. */
@Singleton
class OldLetters implements Job {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 1000;

    private final MailTurns turns;
    private final Clock clock;

    OldLetters(MailTurns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification.clear-letters";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        while (Duty.NOTIFICATION.find(() -> turns.clear(before, AT_ONCE)) == AT_ONCE) {
            // A piece at a time, so that no transaction is long.
        }
    }
}
