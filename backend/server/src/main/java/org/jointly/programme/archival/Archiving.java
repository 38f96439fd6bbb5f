package org.jointly.programme.archival;

import static org.jointly.api.Audience.PROGRAMME;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.api.programme.archival.Archival;
import org.jointly.api.programme.archival.PutAway;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.programme.ArchivalRow;
import org.jointly.programme.ProgrammeEnds;
import org.jointly.programme.Programmes;
import org.jointly.programme.Standing;
import org.jointly.programme.event.InvitationWithdrawn;
import org.jointly.programme.event.ProgrammeArchived;
import org.jointly.programme.event.ProgrammeBroughtBack;
import org.jointly.programme.event.ProgrammeWithdrawn;

/** Archives a programme for all who take part, and withdraws one that nobody else ever took part in. */
@Singleton
@Transactional
class Archiving {
    private final Programmes programmes;
    private final ArchivalRows rows;
    private final ApplicationEventPublisher<ProgrammeEnds> ends;
    private final ApplicationEventPublisher<Recorded> events;

    Archiving(
            Programmes programmes,
            ArchivalRows rows,
            ApplicationEventPublisher<ProgrammeEnds> ends,
            ApplicationEventPublisher<Recorded> events) {
        this.programmes = programmes;
        this.rows = rows;
        this.ends = ends;
        this.events = events;
    }

    Archival archive(UUID programme, PutAway request) {
        var standing = decides(programme);
        ends.publishEvent(new ProgrammeEnds(programme, false));
        withdrawInvitations(programme, standing);
        putAway(programme, standing, request, false);
        events.publishEvent(new ProgrammeArchived(programme));
        programmes.noteActivity(programme, PROGRAMME);
        return latest(programme);
    }

    Archival bringBack(UUID programme) {
        var standing = decides(programme);
        if (rows.end(programme, standing.actor().by()) == 0) {
            throw new Invalid("", "programme.not-archived");
        }
        events.publishEvent(new ProgrammeBroughtBack(programme));
        programmes.noteActivity(programme, PROGRAMME);
        return latest(programme);
    }

    /** The trail is told while the programme is still there. */
    Archival withdraw(UUID programme, PutAway request) {
        var standing = decides(programme);
        if (standing.archived()) {
            throw new Invalid("", "programme.archived-already");
        }
        ends.publishEvent(new ProgrammeEnds(programme, true));
        withdrawInvitations(programme, standing);
        events.publishEvent(new ProgrammeWithdrawn(programme));
        putAway(programme, standing, request, true);
        var withdrawn = latest(programme);
        if (!rows.endForItsOnlyOrganisation(programme)) {
            throw new Invalid("", "programme.others-took-part");
        }
        return withdrawn;
    }

    private Standing decides(UUID programme) {
        var standing = programmes.standing(programme);
        if (!standing.putsAway()) {
            throw new NotAllowed("programme.who-archives");
        }
        return standing;
    }

    private void putAway(UUID programme, Standing standing, PutAway request, boolean withdrawn) {
        if (rows.putAway(programme, standing.actor().by(), request.reason().strip(), withdrawn) == 0) {
            throw new Invalid("", "programme.archived-already");
        }
    }

    private void withdrawInvitations(UUID programme, Standing standing) {
        for (var open : rows.open(programme)) {
            if (rows.withdraw(open.id(), standing.actor().by()) == 1) {
                events.publishEvent(
                        new InvitationWithdrawn(programme, open.id(), open.organisation(), open.capacity()));
            }
        }
    }

    private Archival latest(UUID programme) {
        return rows.latest(programme).map(ArchivalRow::seen).orElseThrow();
    }
}
