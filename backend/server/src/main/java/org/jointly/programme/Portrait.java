package org.jointly.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.NamedOrganisation;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Strand;
import org.jointly.api.programme.archival.Archival;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.programme.search.Regions;
import org.jointly.programme.search.Words;
import org.jointly.programme.stage.Cycle;
import org.jspecify.annotations.Nullable;

/** Draws a programme's row from what people wrote or published, and shows it to its readers. */
@Singleton
class Portrait {
    private final Organisations organisations;

    Portrait(Organisations organisations) {
        this.organisations = organisations;
    }

    ProgrammeRow fromDraft(UUID id, UUID origin, Draft draft, Instant now) {
        return row(new Unsaid(id, origin, null, now, null, 0), draft, Stage.IDEA, List.of());
    }

    ProgrammeRow redrawn(ProgrammeRow row, Draft draft) {
        return row(Unsaid.of(row, row.importedVersion()), draft, row.stage(), row.namedOrganisations());
    }

    ProgrammeRow fromPublished(UUID id, UUID origin, PublishedProgramme published, Instant now) {
        return row(
                new Unsaid(id, origin, published.iatiIdentifier(), now, 0, 0),
                draft(published, Set.of()),
                published.stage(),
                published.namedOrganisations());
    }

    /** Strands are ours, no file carries them: they stay. */
    ProgrammeRow refreshed(ProgrammeRow row, PublishedProgramme published) {
        return row(
                Unsaid.of(row, row.version() + 1),
                draft(published, strands(row.strands())),
                row.stage(),
                published.namedOrganisations());
    }

    ProgrammeSummary line(SummaryRow row, List<ParticipationRow> participations) {
        var title = row.titles().getFirst();
        return new ProgrammeSummary(
                row.id(),
                title.text(),
                title.language(),
                row.stage(),
                strands(row.strands()),
                partners(participations),
                row.places(),
                row.startsOn(),
                row.endsOn(),
                capacitiesOf(Actor.current().organisation(), participations),
                row.lastActivity(),
                row.archived());
    }

    Programme whole(
            ProgrammeRow row,
            List<ParticipationRow> participations,
            Instant lastActivity,
            Standing standing,
            @Nullable Archival archival) {
        return new Programme(
                row.id(),
                row.iatiIdentifier(),
                row.titles(),
                row.descriptions(),
                row.stage(),
                Cycle.next(row.stage()),
                strands(row.strands()),
                row.startsOn(),
                row.endsOn(),
                row.places(),
                row.sectors(),
                row.tags(),
                row.namedOrganisations().stream().map(this::recognised).toList(),
                partners(participations),
                standing.capacities(),
                row.createdAt(),
                lastActivity,
                row.version(),
                ProgrammePolicy.abilities(standing),
                archival);
    }

    private static Draft draft(PublishedProgramme published, Set<Strand> strands) {
        return new Draft(
                published.titles(),
                published.descriptions(),
                published.startsOn(),
                published.endsOn(),
                strands,
                published.places(),
                published.sectors(),
                published.tags());
    }

    /** Of a row, what is neither written nor published. */
    private record Unsaid(
            UUID id,
            UUID origin,
            @Nullable String identifier,
            Instant createdAt,
            @Nullable Integer importedVersion,
            int version) {
        static Unsaid of(ProgrammeRow row, @Nullable Integer importedVersion) {
            return new Unsaid(
                    row.id(), row.origin(), row.iatiIdentifier(), row.createdAt(), importedVersion, row.version());
        }
    }

    private static ProgrammeRow row(Unsaid unsaid, Draft draft, Stage stage, List<NamedOrganisation> named) {
        return new ProgrammeRow(
                unsaid.id(),
                unsaid.origin(),
                unsaid.identifier(),
                draft.titles().getFirst().text(),
                draft.titles(),
                draft.descriptions(),
                stage,
                draft.strands().stream().map(Strand::toString).sorted().toList(),
                Regions.of(draft.places()),
                draft.places(),
                draft.sectors(),
                draft.tags(),
                named,
                draft.startsOn(),
                draft.endsOn(),
                Words.of(unsaid.identifier(), draft.titles(), draft.descriptions()),
                unsaid.createdAt(),
                unsaid.importedVersion(),
                unsaid.version());
    }

    private static Set<Strand> strands(List<String> words) {
        return words.stream()
                .map(word -> Strand.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(toCollection(() -> EnumSet.noneOf(Strand.class)));
    }

    private List<Partner> partners(List<ParticipationRow> participations) {
        var capacities = participations.stream()
                .collect(groupingBy(
                        ParticipationRow::organisation,
                        mapping(ParticipationRow::capacity, toCollection(TreeSet::new))));
        return capacities.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().first()))
                .flatMap(entry -> organisations
                        .find(entry.getKey())
                        .map(organisation -> new Partner(organisation, entry.getValue(), Hearing.of(entry.getValue())))
                        .stream())
                .toList();
    }

    private static Set<Capacity> capacitiesOf(UUID organisation, List<ParticipationRow> participations) {
        return participations.stream()
                .filter(participation -> participation.organisation().equals(organisation))
                .map(ParticipationRow::capacity)
                .collect(toSet());
    }

    private NamedOrganisation recognised(NamedOrganisation named) {
        var known = named.ref() == null
                ? null
                : organisations.withIatiRef(named.ref()).orElse(null);
        return new NamedOrganisation(named.name(), named.ref(), named.type(), named.role(), named.activityId(), known);
    }
}
