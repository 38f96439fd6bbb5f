package org.jointly.access.invitation;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/** Notes which invitations have expired. Twice at once would do no harm: they are not good any more in any case. */
@Singleton
class InvitationExpiry implements Job {
    private final LetterActs acts;

    InvitationExpiry(LetterActs acts) {
        this.acts = acts;
    }

    @Override
    public String name() {
        return "access.expire";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Duty.ACCESS.find(acts::expire);
    }
}
