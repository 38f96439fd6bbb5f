package org.jointly.voices.keeper;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointly.voices.Threshold;

/**
 * Makes of true figures what may be told: rounded to five; fewer than eleven are hidden, and where one alone is hidden, the
 * smallest beside it too, since it could be had by subtraction.
 */
final class Suppression {
    private static final Map<String, List<String>> VALUES = Map.of(
            "all", List.of("all"),
            "mode", List.of("self", "assisted", "drop"),
            "use", List.of("policy", "quote", "reword", "reply", "invite", "share"));

    private Suppression() {}

    static List<TallyRow> whole(List<TallyRow> figures) {
        return VALUES.entrySet().stream()
                .flatMap(dimension -> dimension.getValue().stream()
                        .map(value -> new TallyRow(
                                dimension.getKey(),
                                value,
                                figures.stream()
                                        .filter(row -> row.dimension().equals(dimension.getKey())
                                                && row.value().equals(value))
                                        .mapToLong(TallyRow::voices)
                                        .sum())))
                .toList();
    }

    /** What of these figures may be told; the others stay out. */
    static Map<TallyRow, Integer> told(List<TallyRow> figures) {
        var told = new LinkedHashMap<TallyRow, Integer>();
        figures.stream()
                .collect(Collectors.groupingBy(TallyRow::dimension, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(rows -> told.putAll(ofOne(rows)));
        return told;
    }

    private static Map<TallyRow, Integer> ofOne(List<TallyRow> rows) {
        var shown = rows.stream()
                .filter(row -> row.voices() >= Threshold.VOICES)
                .sorted(Comparator.comparing(TallyRow::voices))
                .toList();
        var hidden = rows.size() - shown.size();
        return shown.stream()
                .skip(hidden == 1 ? 1 : 0)
                .collect(Collectors.toMap(row -> row, row -> Threshold.rounded(Math.toIntExact(row.voices()))));
    }
}
