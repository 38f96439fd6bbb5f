package org.jointly.programme;

import static org.jointly.api.Audience.PROGRAMME;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.NamedLocks;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.change.ProgrammeChanges;
import org.jointly.programme.event.ProgrammeImported;
import org.jspecify.annotations.Nullable;

/** Takes published programmes over into the register, in the transaction of the face. */
@Singleton
class PublishedIntake {
    private final ProgrammeRows programmes;
    private final ParticipationRows participations;
    private final Portrait portrait;
    private final ProgrammeChanges changes;
    private final ApplicationEventPublisher<Recorded> events;
    private final ApplicationEventPublisher<ProgrammeBegun> begun;
    private final NamedLocks locks;
    private final Clock clock;

    PublishedIntake(
            ProgrammeRows programmes,
            ParticipationRows participations,
            Portrait portrait,
            ProgrammeChanges changes,
            ApplicationEventPublisher<Recorded> events,
            ApplicationEventPublisher<ProgrammeBegun> begun,
            NamedLocks locks,
            Clock clock) {
        this.programmes = programmes;
        this.participations = participations;
        this.portrait = portrait;
        this.changes = changes;
        this.events = events;
        this.begun = begun;
        this.locks = locks;
        this.clock = clock;
    }

    Programmes.Taken take(PublishedProgramme published, List<PublishedPart> parts, Programmes.Consent consent) {
        var actor = Actor.current();
        if (!ProgrammePolicy.mayCreate(actor)) {
            throw new NotAllowed("programme.who-imports");
        }
        // two imports of one identifier by one organisation wait for each other
        locks.take(actor.organisation() + " " + published.iatiIdentifier());
        var known = programmes.findByIatiIdentifier(published.iatiIdentifier());
        if (known.isPresent()
                && !programmes.archived(SqlArray.of(List.of(known.get()))).isEmpty()) {
            return new Programmes.Taken(null, Programmes.Taken.How.ARCHIVED, List.of(), 0, published.stage());
        }
        if (known.isPresent()) {
            return retake(row(known.get()), published, parts, consent.over());
        }
        if (!consent.begin()) {
            return new Programmes.Taken(null, Programmes.Taken.How.ASKED, List.of(), 0, published.stage());
        }
        return begin(published, parts);
    }

    private Programmes.Taken begin(PublishedProgramme published, List<PublishedPart> parts) {
        var actor = Actor.current();
        var id = UUID.randomUUID();
        var row = portrait.fromPublished(id, actor.organisation(), published, clock.instant());
        programmes.save(row);
        participations.begin(UUID.randomUUID(), id, row.origin(), Capacity.LEAD.toString());
        parts.forEach(part -> part.replace(id));
        events.publishEvent(new ProgrammeImported(id, 0, List.of(), false));
        begun.publishEvent(new ProgrammeBegun(id));
        programmes.noteActivity(id, PROGRAMME.toString());
        return new Programmes.Taken(id, Programmes.Taken.How.CREATED, List.of(), 0, published.stage());
    }

    private Programmes.Taken retake(
            ProgrammeRow row, PublishedProgramme coming, List<PublishedPart> parts, @Nullable Integer confirmed) {
        var losses = Losses.of(row, coming, parts);
        var allowed = confirmed == null ? losses.isEmpty() : confirmed == row.version();
        var next = portrait.refreshed(row, coming);
        if (!allowed || programmes.change(next) == 0) {
            var how =
                    allowed || confirmed != null ? Programmes.Taken.How.CHANGED_MEANWHILE : Programmes.Taken.How.ASKED;
            var now = row(row.id());
            return new Programmes.Taken(row.id(), how, Losses.of(now, coming, parts), now.version(), now.stage());
        }
        var different = Changes.between(row, next);
        changes.keep(row.id(), row.version() + 1, different.fields());
        var changed = Stream.concat(different.parts().stream(), changed(row.id(), parts))
                .toList();
        parts.forEach(part -> part.replace(row.id()));
        events.publishEvent(new ProgrammeImported(row.id(), row.version() + 1, changed, confirmed != null));
        programmes.noteActivity(row.id(), PROGRAMME.toString());
        return new Programmes.Taken(row.id(), Programmes.Taken.How.UPDATED, losses, row.version() + 1, row.stage());
    }

    private static Stream<String> changed(UUID programme, List<PublishedPart> parts) {
        return parts.stream()
                .flatMap(part -> part.lists(programme).stream())
                .filter(PublishedList::changed)
                .map(PublishedList::part);
    }

    private ProgrammeRow row(UUID id) {
        return programmes.findById(id).orElseThrow(() -> new NotFound("programme"));
    }
}
