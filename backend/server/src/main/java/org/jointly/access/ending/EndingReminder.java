package org.jointly.access.ending;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jointly.access.notice.AdministratorNotice;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.jointly.platform.outbox.Outbox;

/** Tells holders and administrators a week before a dated role ends. Twice at once would do no harm: each end is told once. */
@Singleton
class EndingReminder implements Job {
    private static final Duration BEFORE = Duration.ofDays(7);

    private final Reminding reminding;

    EndingReminder(Reminding reminding) {
        this.reminding = reminding;
    }

    @Override
    public String name() {
        return "access.role-endings";
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
        private final EndingGrantRows rows;
        private final Outbox outbox;
        private final Clock clock;

        Reminding(EndingGrantRows rows, Outbox outbox, Clock clock) {
            this.rows = rows;
            this.outbox = outbox;
            this.clock = clock;
        }

        @Transactional
        void remind() {
            var now = clock.instant();
            for (var row : rows.due(now, now.plus(BEFORE))) {
                if (rows.reminded(row.id(), now) == 1) {
                    outbox.send(RoleEnds.KIND, row.organisation(), new RoleEnds(row.id()));
                    outbox.send(
                            AdministratorNotice.KIND,
                            row.organisation(),
                            AdministratorNotice.roleEnds(row.organisation(), row.name(), row.which(), row.ends()));
                }
            }
        }
    }
}
