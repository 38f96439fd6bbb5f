package org.jointly.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which section each penholder has: that with their heading, wherever it stands and whatever it is called by now. If there is
 * none any more, as when it was deleted and brought back, that with their section's title.
 */
final class Pens {
    private Pens() {}

    /** By heading; those that nobody holds the pen of are left out. */
    static Map<SectionHeading, PenholderRow> of(List<SectionHeading> headings, List<PenholderRow> rows) {
        var byHeading = rows.stream()
                .filter(row -> row.heading() != null)
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.heading()), row -> row));
        var found = new LinkedHashMap<SectionHeading, PenholderRow>();
        headings.forEach(heading -> {
            var row = byHeading.remove(heading.id());
            if (row != null) {
                found.put(heading, row);
            }
        });
        var left = rows.stream()
                .filter(row -> row.heading() == null || byHeading.containsKey(row.heading()))
                .collect(Collectors.toMap(PenholderRow::section, row -> row, (one, other) -> one));
        headings.stream().filter(heading -> !found.containsKey(heading)).forEach(heading -> {
            var row = left.remove(heading.title());
            if (row != null) {
                found.put(heading, row);
            }
        });
        return found;
    }
}
