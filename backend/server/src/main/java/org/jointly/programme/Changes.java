package org.jointly.programme;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.TextKind;
import org.jointly.api.programme.change.ChangedValue;
import org.jointly.api.programme.change.ProgrammeField;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.jointly.programme.change.FieldChanges;
import org.jspecify.annotations.Nullable;

/**
 * What became different between two states of a programme.
 *
 * @param parts which parts, for the audit trail: names, no contents
 * @param fields what in them, for those who read the programme
 */
record Changes(List<String> parts, FieldChanges fields) {
    static Changes between(ProgrammeRow before, ProgrammeRow after) {
        var changes = new Changes(new ArrayList<>(), new FieldChanges());
        changes.note("titles", before, after, ProgrammeRow::titles);
        changes.note("descriptions", before, after, ProgrammeRow::descriptions);
        changes.note("startsOn", before, after, ProgrammeRow::startsOn);
        changes.note("endsOn", before, after, ProgrammeRow::endsOn);
        changes.note("places", before, after, ProgrammeRow::places);
        changes.note("strands", before, after, ProgrammeRow::strands);
        changes.note("sectors", before, after, ProgrammeRow::sectors);
        changes.note("tags", before, after, ProgrammeRow::tags);
        changes.note("organisations", before, after, ProgrammeRow::namedOrganisations);
        changes.tell(before, after);
        return changes;
    }

    private void note(
            String part, ProgrammeRow before, ProgrammeRow after, Function<ProgrammeRow, @Nullable Object> of) {
        if (!Objects.equals(of.apply(before), of.apply(after))) {
            parts.add(part);
        }
    }

    private void tell(ProgrammeRow before, ProgrammeRow after) {
        fields.texts(ProgrammeField.TITLE, before.titles(), after.titles());
        fields.day(ProgrammeField.STARTS_ON, before.startsOn(), after.startsOn());
        fields.day(ProgrammeField.ENDS_ON, before.endsOn(), after.endsOn());
        for (var kind : TextKind.values()) {
            fields.texts(ProgrammeField.valueOf(kind.name()), described(before, kind), described(after, kind));
        }
        places(ProgrammeField.COUNTRIES, PlaceKind.COUNTRY, before, after);
        places(ProgrammeField.REGIONS, PlaceKind.REGION, before, after);
        places(ProgrammeField.LOCATIONS, PlaceKind.LOCATION, before, after);
        values(
                ProgrammeField.STRANDS,
                before,
                after,
                row -> row.strands().stream().map(Changes::coded));
        values(
                ProgrammeField.TAGS,
                before,
                after,
                row -> row.tags().stream()
                        .map(tag -> new ChangedValue(tag.code(), tag.vocabulary(), tag.name(), null)));
        values(
                ProgrammeField.SECTORS,
                before,
                after,
                row -> row.sectors().stream()
                        .map(sector -> new ChangedValue(
                                sector.code(), sector.vocabulary(), sector.name(), share(sector.percentage()))));
        values(
                ProgrammeField.ORGANISATIONS,
                before,
                after,
                row -> row.namedOrganisations().stream()
                        .map(named -> new ChangedValue(named.ref(), null, named.name(), null)));
    }

    private void places(ProgrammeField field, PlaceKind kind, ProgrammeRow before, ProgrammeRow after) {
        values(
                field,
                before,
                after,
                row -> row.places().stream()
                        .filter(place -> place.kind() == kind)
                        .map(Changes::placed));
    }

    private void values(
            ProgrammeField field,
            ProgrammeRow before,
            ProgrammeRow after,
            Function<ProgrammeRow, Stream<ChangedValue>> of) {
        fields.values(field, set(of.apply(before)), set(of.apply(after)));
    }

    private static Set<ChangedValue> set(Stream<ChangedValue> values) {
        return values.collect(toCollection(LinkedHashSet::new));
    }

    private static List<Text> described(ProgrammeRow row, TextKind kind) {
        return row.descriptions().stream()
                .filter(description -> description.kind() == kind)
                .map(description -> new Text(description.language(), description.text()))
                .toList();
    }

    private static ChangedValue coded(String code) {
        return new ChangedValue(code, null, null, null);
    }

    private static ChangedValue placed(Place place) {
        return new ChangedValue(place.code(), place.vocabulary(), place.name(), share(place.percentage()));
    }

    /** 40 and 40.0 are one share. */
    private static @Nullable BigDecimal share(@Nullable BigDecimal percentage) {
        return percentage == null ? null : percentage.stripTrailingZeros();
    }
}
