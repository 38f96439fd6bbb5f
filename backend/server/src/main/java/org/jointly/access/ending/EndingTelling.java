package org.jointly.access.ending;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.notice.NoticeLetters;
import org.jointly.access.notice.Told;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Writes to who holds a role that it ends soon, if it still does. */
@Singleton
class EndingTelling implements Receiver<RoleEnds> {
    private final Reading reading;
    private final NoticeLetters letters;

    EndingTelling(Reading reading, NoticeLetters letters) {
        this.reading = reading;
        this.letters = letters;
    }

    @Override
    public Kind<RoleEnds> kind() {
        return RoleEnds.KIND;
    }

    @Override
    public void receive(Delivery<RoleEnds> delivery) {
        Duty.ACCESS
                .find(() -> reading.lasting(delivery.message().grant()))
                .ifPresent(row -> letters.write(
                        row.person(), new Told(row.organisation(), "role-ends", row.name(), row.ends(), row.role())));
    }

    /** The transaction. */
    @Singleton
    static class Reading {
        private final EndingGrantRows rows;
        private final Clock clock;

        Reading(EndingGrantRows rows, Clock clock) {
            this.rows = rows;
            this.clock = clock;
        }

        @Transactional(readOnly = true)
        Optional<EndingGrantRow> lasting(UUID grant) {
            return rows.lasting(grant, clock.instant());
        }
    }
}
