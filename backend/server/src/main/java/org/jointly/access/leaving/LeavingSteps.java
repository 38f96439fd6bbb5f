package org.jointly.access.leaving;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jointly.access.invitation.FirstAdministrators;
import org.jointly.access.member.PersonActed;
import org.jointly.access.notice.AdministratorNotice;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.outbox.Outbox;

/** What the platform itself does about an organisation that leaves, each step a transaction under the duty {@code ACCESS}. */
@Singleton
@Transactional
class LeavingSteps {
    private final LeavingRows rows;
    private final FirstAdministrators invitations;
    private final Outbox outbox;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    LeavingSteps(
            LeavingRows rows,
            FirstAdministrators invitations,
            Outbox outbox,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<LeavingRow> due() {
        return rows.due(clock.instant());
    }

    /** Administrators are told once; it is tried again until nothing stands in the way. */
    void holdUp(LeavingRow row) {
        if (rows.holdUp(row.id(), clock.instant()) == 1) {
            tell(AdministratorNotice.leavingHeldUp(row.organisation(), row.announcedByName()));
        }
    }

    /** From here on it cannot be taken back, no program acts for it, and nobody comes in. */
    void begin(LeavingRow row) {
        rows.begin(row.id(), clock.instant());
        under(row, () -> closeDoors(row));
    }

    /** A step of what follows, if it was begun and is not done; no other node does one meanwhile. */
    void under(LeavingRow row, Runnable step) {
        rows.goingOn(row.id()).ifPresent(_ -> step.run());
    }

    private void closeDoors(LeavingRow row) {
        var now = clock.instant();
        rows.revokeMachines(Actor.current().by(), now);
        rows.removeWebhooks(row.organisation());
        rows.endProvider(row.organisation());
        rows.releaseDomains(row.organisation());
        invitations.endAll(row.organisation(), now);
    }

    /** Its administrators could open a door again while the steps went on. */
    void left(LeavingRow row) {
        under(row, () -> closeDoors(row));
        if (rows.leave(row.id(), clock.instant()) == 1) {
            events.publishEvent(new PersonActed("leaving.done", row.id(), Map.of()));
            tell(AdministratorNotice.organisationLeft(row.organisation()));
        }
    }

    private void tell(AdministratorNotice notice) {
        outbox.send(AdministratorNotice.KIND, notice.organisation(), notice);
    }
}
