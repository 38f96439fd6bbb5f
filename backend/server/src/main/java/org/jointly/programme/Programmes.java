package org.jointly.programme;

import static org.jointly.api.Audience.PROGRAMME;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.CreateProgramme;
import org.jointly.api.programme.FindProgrammes;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.api.programme.ProgrammeCount;
import org.jointly.api.programme.ProgrammeSuggestion;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.UpdateProgramme;
import org.jointly.api.programme.change.FieldChange;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jointly.programme.change.ChangeRow;
import org.jointly.programme.change.ProgrammeChanges;
import org.jointly.programme.event.ProgrammeChanged;
import org.jointly.programme.event.ProgrammeCreated;
import org.jointly.programme.event.StageChanged;
import org.jointly.programme.search.Words;
import org.jointly.programme.stage.Cycle;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional
public class Programmes {
    private static final int MOST_COUNTED = 1_000;

    private final ProgrammeRows programmes;
    private final ParticipationRows participations;
    private final Portrait portrait;
    private final PublishedIntake intake;
    private final ProgrammeChanges changes;
    private final ApplicationEventPublisher<Recorded> events;
    private final ApplicationEventPublisher<ProgrammeBegun> begun;
    private final Once once;
    private final Clock clock;

    Programmes(
            ProgrammeRows programmes,
            ParticipationRows participations,
            Portrait portrait,
            PublishedIntake intake,
            ProgrammeChanges changes,
            ApplicationEventPublisher<Recorded> events,
            ApplicationEventPublisher<ProgrammeBegun> begun,
            Once once,
            Clock clock) {
        this.programmes = programmes;
        this.participations = participations;
        this.portrait = portrait;
        this.intake = intake;
        this.changes = changes;
        this.events = events;
        this.begun = begun;
        this.once = once;
        this.clock = clock;
    }

    Page<ProgrammeSummary> register(FindProgrammes request) {
        var filter = new RegisterFilter(request);
        if (filter.sorts()) {
            var found = filter.sorted(programmes);
            var participants =
                    takingPart(found.stream().map(ProgrammeRows.SortedRow::id).toList());
            return Cursor.page(
                    found,
                    request.size(),
                    row -> Cursor.after(row.sortedBy(), row.id()),
                    row -> portrait.line(row.row(), participants.getOrDefault(row.id(), List.of())));
        }
        var found = filter.rows(programmes);
        var participants = takingPart(found.stream().map(SummaryRow::id).toList());
        return Cursor.page(
                found,
                request.size(),
                row -> Cursor.after(row.lastActivity(), row.id()),
                row -> portrait.line(row, participants.getOrDefault(row.id(), List.of())));
    }

    ProgrammeCount count(FindProgrammes request) {
        var counted = new RegisterFilter(request).count(programmes, MOST_COUNTED + 1);
        return new ProgrammeCount(Math.min(counted, MOST_COUNTED), counted > MOST_COUNTED);
    }

    private Map<UUID, List<ParticipationRow>> takingPart(List<UUID> ids) {
        return rows(ids).stream().collect(Collectors.groupingBy(ParticipationRow::programme));
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
            throw new NotAllowed("programme.who-begins");
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
                standing,
                standing.archived()
                        ? programmes.archival(id).map(ArchivalRow::seen).orElse(null)
                        : null);
    }

    Programme update(UUID id, UpdateProgramme request) {
        var row = allowed(ProgrammeAbility.UPDATE, id);
        var next = row.version() == request.version() ? portrait.redrawn(row, Draft.of(request, row)) : stale(id);
        change(next);
        var changed = Changes.between(row, next);
        changes.keep(id, row.version() + 1, changed.fields());
        events.publishEvent(new ProgrammeChanged(id, row.version() + 1, changed.parts()));
        return moved(id);
    }

    Programme changeStage(UUID id, ChangeStage request) {
        var row = allowed(ProgrammeAbility.CHANGE_STAGE, id);
        var next = request.stage();
        if (row.version() != request.version()) {
            stale(id);
        }
        if (!Cycle.allows(row.stage(), next)) {
            throw new Invalid("/stage", "programme.stage-needs-all");
        }
        change(row.at(next));
        events.publishEvent(new StageChanged(id, row.stage(), next));
        return moved(id);
    }

    /**
     * Takes over what was published: a programme of ours under that identifier is brought up to date, or a new one begins.
     * Of what would be lost by it, and of what another organisation reports, somebody is asked first. Its stage is never moved.
     *
     * @param parts what other features keep of it
     */
    public Taken take(PublishedProgramme published, List<PublishedPart> parts, Consent consent) {
        return intake.take(published, parts, consent);
    }

    /** What the actor may do in a programme; not found if the acting organisation takes no part in it now. */
    public Standing standing(UUID programme) {
        return standingIfAny(programme).orElseThrow(() -> new NotFound("programme"));
    }

    /** The same; empty if the acting organisation takes no part in it now. */
    public Optional<Standing> standingIfAny(UUID programme) {
        return Optional.ofNullable(standings(Set.of(programme)).get(programme));
    }

    /** The same of several programmes at once; those in which the acting organisation takes no part are left out. */
    public Map<UUID, Standing> standings(Collection<UUID> ids) {
        var mine =
                participations.mine(ids).stream().collect(Collectors.groupingBy(ParticipationRows.MineRow::programme));
        return mine.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Standing(
                                Actor.current(),
                                entry.getValue().stream()
                                        .map(ParticipationRows.MineRow::capacity)
                                        .collect(Collectors.toSet()),
                                entry.getValue().getFirst().archived())));
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

    /** Those of them that are archived, and that the actor or the duty sees. */
    public Set<UUID> archived(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(programmes.archived(SqlArray.of(ids)));
    }

    /** The titles of those that the actor sees. */
    public Map<UUID, String> titles(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : programmes.titles(ids).stream()
                        .collect(Collectors.toMap(ProgrammeRows.TitleRow::id, ProgrammeRows.TitleRow::title));
    }

    /** What those versions made different, as far as the actor reads the programmes. */
    public Map<Version, List<FieldChange>> changes(List<Version> versions) {
        return changes
                .of(
                        versions.stream().map(Version::programme).toList(),
                        versions.stream().map(Version::number).toList())
                .stream()
                .collect(Collectors.toMap(row -> new Version(row.programme(), row.version()), ChangeRow::fields));
    }

    /** Words as PostgreSQL looks for them in what was kept of changes; empty if there is no word in it. */
    public static String sought(String words) {
        return Words.query(words);
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

    private ProgrammeRow allowed(ProgrammeAbility ability, UUID id) {
        var standing = standing(id);
        if (!ProgrammePolicy.abilities(standing).contains(ability)) {
            throw standing.refused("programme.not-allowed");
        }
        return row(id);
    }

    private ProgrammeRow row(UUID id) {
        return programmes.findById(id).orElseThrow(() -> new NotFound("programme"));
    }

    private List<ParticipationRow> rows(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : participations.current(ids);
    }

    /** A state of a programme, by the number it got when it was written. */
    public record Version(UUID programme, int number) {}

    /**
     * What may be done with a published programme.
     *
     * @param begin whether it may become a new programme that the acting organisation leads
     * @param over the version over which it may be taken whatever is lost; null if nobody was asked
     */
    public record Consent(boolean begin, @Nullable Integer over) {}

    /**
     * What became of a published programme.
     *
     * @param programme absent while somebody is asked whether it is to be one
     * @param losses what it would lose or, after somebody's word, lost
     * @param version the version looked at, or made
     * @param stage the one it stands at, or would begin at
     */
    public record Taken(@Nullable UUID programme, How how, List<Loss> losses, int version, Stage stage) {
        /** Whether it was written, or why not. */
        public enum How {
            CREATED,
            UPDATED,
            ASKED,
            CHANGED_MEANWHILE,
            /** It is archived; whoever wants it to change brings it back first. */
            ARCHIVED
        }
    }

    /**
     * A part of a programme that would go.
     *
     * @param byHand whether people wrote it, and not an earlier file
     */
    public record Loss(String part, int count, boolean byHand) {}
}
