package org.jointly.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jointly.programme.Programmes.Loss;
import org.jspecify.annotations.Nullable;

/** What a programme would lose to what was published: words that people wrote since, and parts that are not there any more. */
final class Losses {
    private final List<Loss> losses = new ArrayList<>();

    private Losses() {}

    static List<Loss> of(ProgrammeRow row, PublishedProgramme coming, List<PublishedPart> parts) {
        var losses = new Losses();
        losses.written("titles", row, row.titles(), coming.titles());
        losses.written("descriptions", row, row.descriptions(), coming.descriptions());
        losses.written("startsOn", row, listed(row.startsOn()), listed(coming.startsOn()));
        losses.written("endsOn", row, listed(row.endsOn()), listed(coming.endsOn()));
        losses.written("places", row, row.places(), coming.places());
        losses.written("sectors", row, row.sectors(), coming.sectors());
        losses.written("tags", row, row.tags(), coming.tags());
        parts.stream()
                .flatMap(part -> part.lists(row.id()).stream())
                .flatMap(list -> list.loss().stream())
                .forEach(losses.losses::add);
        return List.copyOf(losses.losses);
    }

    /** Words of people, also that there are none, are lost where the file says others; those of a file where it says none. */
    private void written(String part, ProgrammeRow row, Collection<?> now, Collection<?> then) {
        if (!now.equals(then) && (row.isByHand() || then.isEmpty())) {
            losses.add(new Loss(part, now.size(), row.isByHand()));
        }
    }

    private static <T> List<T> listed(@Nullable T value) {
        return value == null ? List.of() : List.of(Objects.requireNonNull(value));
    }
}
