package org.jointly.access.mailchange;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/** Deletes changes of addresses after thirty days. Twice at once would do no harm, only the same work. */
@Singleton
class MailChangeForgetting implements Job {
    private final MailChangeActs acts;

    MailChangeForgetting(MailChangeActs acts) {
        this.acts = acts;
    }

    @Override
    public String name() {
        return "access.mail-changes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Duty.ACCESS.perform(acts::forget);
    }
}
