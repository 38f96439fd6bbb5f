package org.jointly.programme;

import static org.jointly.api.Audience.PROGRAMME;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Participation;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jointly.programme.event.ParticipationEnded;

/** Which organisations take part in a programme, and how one leaves it. */
@Singleton
@Transactional
class Participations {
    private final Programmes programmes;
    private final ParticipationRows participations;
    private final Organisations organisations;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Participations(
            Programmes programmes,
            ParticipationRows participations,
            Organisations organisations,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.programmes = programmes;
        this.participations = participations;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    List<Participation> participations(UUID programme) {
        var standing = programmes.standing(programme);
        return participations.findByProgrammeOrderByBegunAt(programme).stream()
                .map(row -> seen(row, standing))
                .toList();
    }

    Participation end(UUID programme, UUID id) {
        var standing = programmes.standing(programme);
        var row = participations.findByIdAndProgramme(id, programme).orElseThrow(() -> new NotFound("participation"));
        if (!ProgrammePolicy.mayEnd(standing, row.organisation())) {
            throw new NotAllowed("programme.who-ends");
        }
        if (row.capacity() == Capacity.LEAD && row.lasts() && isLastLead(row)) {
            throw new Invalid("", "programme.needs-lead");
        }
        programmes.noteActivity(programme, PROGRAMME);
        events.publishEvent(new ParticipationEnded(programme, id, row.organisation(), row.capacity()));
        var now = clock.instant();
        if (participations.end(id) == 0) {
            throw new Stale("participation", seen(row, standing));
        }
        return new Participation(
                id, organisations.organisation(row.organisation()), row.capacity(), row.begunAt(), now, false);
    }

    /** Leads that leave at once wait for each other, as PostgreSQL would let them: the second learns why it cannot. */
    private boolean isLastLead(ParticipationRow row) {
        participations.holdLeads(row.programme());
        return programmes.participants(row.programme()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(row.organisation()))
                .noneMatch(entry -> entry.getValue().contains(Capacity.LEAD));
    }

    private Participation seen(ParticipationRow row, Standing standing) {
        return new Participation(
                row.id(),
                organisations.organisation(row.organisation()),
                row.capacity(),
                row.begunAt(),
                row.endedAt(),
                row.lasts() && ProgrammePolicy.mayEnd(standing, row.organisation()));
    }
}
