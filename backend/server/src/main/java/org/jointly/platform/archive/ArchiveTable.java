package org.jointly.platform.archive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table whose rows are taken out: those that row-level security shows the organisation's own actor.
 *
 * @param name with its schema, such as {@code discussion.topic}
 * @param columns that are taken out
 * @param parts of columns of which a part alone is taken out; SQL
 * @param leftOut columns that are not, with the reason
 * @param condition further narrows the rows, where a table is public; SQL
 */
public record ArchiveTable(
        String name, List<String> columns, Map<String, String> parts, Map<String, String> leftOut, String condition) {
    /** @param columns with blanks between them */
    public static ArchiveTable of(String name, String columns) {
        return new ArchiveTable(name, Arrays.asList(columns.strip().split("\\s+")), Map.of(), Map.of(), "true");
    }

    /**
     * Where the rest of a column would be a secret.
     *
     * @param part of the row {@code t}; SQL
     */
    public ArchiveTable only(String column, String part) {
        return new ArchiveTable(name, columns, with(parts, column, part), leftOut, condition);
    }

    public ArchiveTable without(String column, String reason) {
        return new ArchiveTable(name, columns, parts, with(leftOut, column, reason), condition);
    }

    public ArchiveTable where(String only) {
        return new ArchiveTable(name, columns, parts, leftOut, only);
    }

    private static Map<String, String> with(Map<String, String> known, String column, String text) {
        var more = new HashMap<>(known);
        more.put(column, text);
        return Map.copyOf(more);
    }

    /** Where its rows stand in the file. */
    String path() {
        return "data/" + name.replace('.', '/') + ".jsonl";
    }

    /** One JSON object a row. */
    String query() {
        var chosen = columns.stream()
                .map(column -> parts.getOrDefault(column, "t.\"" + column + "\"") + " as \"" + column + "\"")
                .toList();
        return "select row_to_json(r)::text from (select " + String.join(", ", chosen) + " from " + name + " t where "
                + condition + ") r";
    }
}
