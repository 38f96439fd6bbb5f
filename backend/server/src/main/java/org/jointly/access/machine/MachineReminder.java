package org.jointly.access.machine;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jointly.access.notice.AdministratorNotice;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.jointly.platform.outbox.Outbox;

/** Tells administrators two weeks before a service account expires. Twice at once would do no harm: each is told of once. */
@Singleton
class MachineReminder implements Job {
    private static final Duration BEFORE = Duration.ofDays(14);

    private final Reminding reminding;

    MachineReminder(Reminding reminding) {
        this.reminding = reminding;
    }

    @Override
    public String name() {
        return "access.machines";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Duty.ACCESS.perform(reminding::remind);
    }

    /** The transaction. */
    @Singleton
    static class Reminding {
        private final MachineRows rows;
        private final Outbox outbox;
        private final Clock clock;

        Reminding(MachineRows rows, Outbox outbox, Clock clock) {
            this.rows = rows;
            this.outbox = outbox;
            this.clock = clock;
        }

        @Transactional
        void remind() {
            var now = clock.instant();
            for (var row : rows.expiring(now, now.plus(BEFORE))) {
                rows.reminded(row.id(), now);
                outbox.send(
                        AdministratorNotice.KIND,
                        row.organisation(),
                        AdministratorNotice.machineExpires(row.organisation(), row.name(), row.expiresAt()));
            }
        }
    }
}
