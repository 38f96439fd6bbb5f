package org.jointly.access.joining;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/** Deletes requests that nobody confirmed within two days, and those decided half a year ago. Twice at once would do no harm. */
@Singleton
class JoinForgetting implements Job {
    private final JoinAskActs acts;

    JoinForgetting(JoinAskActs acts) {
        this.acts = acts;
    }

    @Override
    public String name() {
        return "access.forget-requests";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Duty.ACCESS.find(acts::forget);
    }
}
