package org.jointly.consultation.guest;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/** Forgets the addresses of guests a month after their links ended. Twice at once would do no harm. */
@Singleton
class GuestForgetting implements Job {
    private final GuestVisits visits;

    GuestForgetting(GuestVisits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "consultation.guests";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Duty.CONSULTATION.perform(visits::forgetAddresses);
    }
}
