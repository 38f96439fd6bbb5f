package org.jointly.programme;

import static org.jointly.api.Audience.PROGRAMME;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.CreateProgramme;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.api.programme.ProgrammeSuggestion;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.UpdateProgramme;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jointly.programme.event.ProgrammeChanged;
import org.jointly.programme.event.ProgrammeCreated;
import org.jointly.programme.event.ProgrammeImported;
import org.jointly.programme.event.StageChanged;
import org.jointly.programme.search.Words;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional
public class Programmes {
    private final ProgrammeRows programmes;
    private final ParticipationRows participations;
    private final Portrait portrait;
    private final ApplicationEventPublisher<Recorded> events;
    private final ApplicationEventPublisher<ProgrammeBegun> begun;
    private final Once once;
    private final Clock clock;

    Programmes(
            ProgrammeRows programmes,
            ParticipationRows participations,
            Portrait portrait,
            ApplicationEventPublisher<Recorded> events,
            ApplicationEventPublisher<ProgrammeBegun> begun,
            Once once,
            Clock clock) {
        this.programmes = programmes;
        this.participations = participations;
        this.portrait = portrait;
        this.events = events;
        this.begun = begun;
        this.once = once;
        this.clock = clock;
    }

    Page<ProgrammeSummary> register(RegisterFilter filter) {
        var found = filter.rows(programmes);
        var participants = rows(found.stream().map(SummaryRow::id).toList()).stream()
                .collect(Collectors.groupingBy(ParticipationRow::programme));
        return Cursor.page(
                found,
                filter.size(),
                row -> Cursor.after(row.lastActivity(), row.id()),
                row -> portrait.line(row, participants.getOrDefault(row.id(), List.of())));
    }

    List<ProgrammeSuggestion> suggestions(String words) {
        var query = Words.query(words);
        return query.isEmpty()
                ? List.of()
                : programmes.suggest(query).stream()
                        .map(row -> new ProgrammeSuggestion(row.id(), row.title()))
                        .toList();
    }

    Programme create(CreateProgramme request, @Nullable String key) {
        var actor = Actor.current();
        if (!ProgrammePolicy.mayCreate(actor)) {
            throw new NotAllowed("Programmes are begun by editors of your organisation.");
        }
        var draft = Draft.of(request);
        return once.run(key, request, Programme.class, () -> {
            var row = portrait.fromDraft(UUID.randomUUID(), actor.organisation(), draft, clock.instant());
            begin(row);
            events.publishEvent(new ProgrammeCreated(row.id()));
            begun.publishEvent(new ProgrammeBegun(row.id()));
            return programme(row.id());
        });
    }

    public Programme programme(UUID id) {
        var standing = standing(id);
        return portrait.whole(
                row(id),
                participations.current(List.of(id)),
                programmes.lastActivity(id).orElseThrow(),
                standing);
    }

    Programme update(UUID id, UpdateProgramme request) {
        var row = allowed(ProgrammeAbility.UPDATE, id, "change what the programme says");
        change(row.version() == request.version() ? portrait.redrawn(row, Draft.of(request)) : stale(id));
        events.publishEvent(new ProgrammeChanged(id));
        return moved(id);
    }

    Programme changeStage(UUID id, ChangeStage request) {
        var row = allowed(ProgrammeAbility.CHANGE_STAGE, id, "move it to another stage");
        var next = request.stage();
        if (row.version() != request.version()) {
            stale(id);
        }
        if (!Cycle.allows(row.stage(), next)) {
            throw new Invalid(
                    "/stage",
                    "cannot follow " + row.stage() + " by a lead's word alone; clearance, signature and activation"
                            + " need every organisation");
        }
        change(row.at(next));
        events.publishEvent(new StageChanged(id, row.stage(), next));
        return moved(id);
    }

    /**
     * Takes over what was published: a programme of ours under that identifier is brought up to date, or a new one begins.
     * Of what would be lost by it somebody is asked first. Its stage is never moved.
     *
     * @param parts what other features keep of it
     * @param confirmed the version over which it may be taken whatever is lost; null if nobody was asked
     */
    public Taken take(PublishedProgramme published, List<PublishedPart> parts, @Nullable Integer confirmed) {
        var actor = Actor.current();
        if (!ProgrammePolicy.mayCreate(actor)) {
            throw new NotAllowed("Programmes are imported by editors of your organisation.");
        }
        programmes.lock(actor.organisation() + " " + published.iatiIdentifier());
        var known = programmes.findByIatiIdentifier(published.iatiIdentifier());
        if (known.isPresent()) {
            return retake(row(known.get()), published, parts, confirmed);
        }
        if (confirmed != null) {
            throw new NotFound("programme");
        }
        var id = UUID.randomUUID();
        begin(portrait.fromPublished(id, actor.organisation(), published, clock.instant()));
        parts.forEach(part -> part.replace(id));
        events.publishEvent(new ProgrammeImported(id, true, List.of(), false));
        begun.publishEvent(new ProgrammeBegun(id));
        programmes.noteActivity(id, PROGRAMME.toString());
        return new Taken(id, Taken.How.CREATED, List.of(), 0, published.stage());
    }

    private Taken retake(
            ProgrammeRow row, PublishedProgramme coming, List<PublishedPart> parts, @Nullable Integer confirmed) {
        var losses = Losses.of(row, coming, parts);
        var allowed = confirmed == null ? losses.isEmpty() : confirmed == row.version();
        var next = portrait.refreshed(row, coming);
        if (!allowed || programmes.change(next) == 0) {
            var how = allowed || confirmed != null ? Taken.How.CHANGED_MEANWHILE : Taken.How.ASKED;
            var now = row(row.id());
            return new Taken(row.id(), how, Losses.of(now, coming, parts), now.version(), now.stage());
        }
        var changed = Stream.concat(Changes.between(row, next).stream(), changed(row.id(), parts))
                .toList();
        parts.forEach(part -> part.replace(row.id()));
        events.publishEvent(new ProgrammeImported(row.id(), false, changed, confirmed != null));
        programmes.noteActivity(row.id(), PROGRAMME.toString());
        return new Taken(row.id(), Taken.How.UPDATED, losses, row.version() + 1, row.stage());
    }

    private static Stream<String> changed(UUID programme, List<PublishedPart> parts) {
        return parts.stream()
                .flatMap(part -> part.lists(programme).stream())
                .filter(PublishedList::changed)
                .map(PublishedList::part);
    }

    /** What the actor may do in a programme; not found if the acting organisation takes no part in it now. */
    public Standing standing(UUID programme) {
        var mine =
                participations.mine(programme).stream().map(Portrait::capacity).collect(Collectors.toSet());
        if (mine.isEmpty()) {
            throw new NotFound("programme");
        }
        return new Standing(Actor.current(), mine);
    }

    /** Which organisations take part now, and in which capacities. */
    public Map<UUID, Set<Capacity>> participants(UUID programme) {
        return participants(Set.of(programme)).getOrDefault(programme, Map.of());
    }

    /** The same of several programmes at once. */
    public Map<UUID, Map<UUID, Set<Capacity>>> participants(Collection<UUID> ids) {
        return rows(ids).stream()
                .collect(Collectors.groupingBy(
                        ParticipationRow::programme,
                        Collectors.groupingBy(
                                ParticipationRow::organisation,
                                Collectors.mapping(ParticipationRow::capacity, Collectors.toSet()))));
    }

    /** The titles of those that the actor sees. */
    public Map<UUID, String> titles(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : programmes.titles(ids).stream().collect(Collectors.toMap(TitleRow::id, TitleRow::title));
    }

    /** Something happened in the programme that this audience may see. */
    public void noteActivity(UUID programme, Audience audience) {
        programmes.noteActivity(programme, audience.toString());
    }

    private void begin(ProgrammeRow row) {
        programmes.save(row);
        participations.begin(UUID.randomUUID(), row.id(), row.origin(), Capacity.LEAD.toString());
    }

    private void change(ProgrammeRow row) {
        if (programmes.change(row) == 0) {
            stale(row.id());
        }
    }

    private ProgrammeRow stale(UUID id) {
        throw new Stale("programme", programme(id));
    }

    private Programme moved(UUID id) {
        programmes.noteActivity(id, PROGRAMME.toString());
        return programme(id);
    }

    private ProgrammeRow allowed(ProgrammeAbility ability, UUID id, String what) {
        var standing = standing(id);
        if (!ProgrammePolicy.abilities(standing).contains(ability)) {
            throw new NotAllowed("Your role and your organisation's capacity do not let you " + what + ".");
        }
        return row(id);
    }

    private ProgrammeRow row(UUID id) {
        return programmes.findById(id).orElseThrow(() -> new NotFound("programme"));
    }

    private List<ParticipationRow> rows(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : participations.current(ids);
    }

    /**
     * What became of a published programme.
     *
     * @param losses what it would lose or, after somebody's word, lost
     * @param version the version looked at, or made
     * @param stage the one it stands at
     */
    public record Taken(UUID programme, How how, List<Loss> losses, int version, Stage stage) {
        /** Whether it was written, or why not. */
        public enum How {
            CREATED,
            UPDATED,
            ASKED,
            CHANGED_MEANWHILE
        }
    }

    /**
     * A part of a programme that would go.
     *
     * @param byHand whether people wrote it, and not an earlier file
     */
    public record Loss(String part, int count, boolean byHand) {}
}
