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
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.programme.search.Regions;
import org.jointly.programme.search.Words;
import org.jspecify.annotations.Nullable;

/** Draws a programme's row from what people wrote or published, and shows it to its readers. */
@Singleton
class Portrait {
    private final Organisations organisations;

    Portrait(Organisations organisations) {
        this.organisations = organisations;
    }

    ProgrammeRow fromDraft(UUID id, UUID origin, Draft draft, Instant now) {
        return row(id, origin, null, draft, Stage.IDEA, List.of(), now, null, 0);
    }

    ProgrammeRow redrawn(ProgrammeRow row, Draft draft) {
        return row(
                row.id(),
                row.origin(),
                row.iatiIdentifier(),
                draft,
                row.stage(),
                row.namedOrganisations(),
                row.createdAt(),
                row.importedVersion(),
                row.version());
    }

    ProgrammeRow fromPublished(UUID id, UUID origin, PublishedProgramme published, Instant now) {
        return row(
                id,
                origin,
                published.iatiIdentifier(),
                draft(published, Set.of()),
                published.stage(),
                published.namedOrganisations(),
                now,
                0,
                0);
    }

    /** Strands are ours, no file carries them: they stay. */
    ProgrammeRow refreshed(ProgrammeRow row, PublishedProgramme published) {
        return row(
                row.id(),
                row.origin(),
                row.iatiIdentifier(),
                draft(published, strands(row.strands())),
                row.stage(),
                published.namedOrganisations(),
                row.createdAt(),
                row.version() + 1,
                row.version());
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
                row.lastActivity());
    }

    Programme whole(ProgrammeRow row, List<ParticipationRow> participations, Instant lastActivity, Standing standing) {
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
                ProgrammePolicy.abilities(standing));
    }

    static Capacity capacity(String word) {
        return Capacity.valueOf(word.toUpperCase(Locale.ROOT));
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

    private static ProgrammeRow row(
            UUID id,
            UUID origin,
            @Nullable String identifier,
            Draft draft,
            Stage stage,
            List<NamedOrganisation> named,
            Instant createdAt,
            @Nullable Integer importedVersion,
            int version) {
        return new ProgrammeRow(
                id,
                origin,
                identifier,
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
                Words.of(identifier, draft.titles(), draft.descriptions()),
                createdAt,
                importedVersion,
                version);
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
