package org.jointly.access.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jointly.access.member.AskedPerson;
import org.jointly.access.member.People;
import org.jointly.access.notice.AdministratorNotice;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.platform.outbox.Outbox;

/** Ends a membership and has the organisation's administrators told, in one transaction. */
@Singleton
@Transactional
class LeaveActs {
    private final People people;
    private final OwnGrantRows rows;
    private final Outbox outbox;
    private final Clock clock;

    LeaveActs(People people, OwnGrantRows rows, Outbox outbox, Clock clock) {
        this.people = people;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Under the duty {@code ACCESS}: also of who administers no more. */
    @Transactional(readOnly = true)
    boolean hasMachines(UUID organisation, UUID person) {
        return rows.hasMachines(organisation, person, clock.instant());
    }

    void leave(AskedPerson oneself, List<OpenDuty> open) {
        people.leave(oneself, open.size());
        outbox.send(
                AdministratorNotice.KIND,
                oneself.organisation(),
                AdministratorNotice.left(
                        oneself.organisation(), oneself.id(), oneself.member().name()));
    }
}
