package org.jointly.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The reviewed table of what every operation answers to whom. */
public record IsolationTable(List<Line> lines) {
    public static final List<String> ROLES =
            List.of("viewer", "commenter", "editor", "principal", "admin", "safeguarding", "none");
    private static final Map<String, List<String>> GROUPS =
            Map.of("unreading", List.of("admin", "safeguarding", "none"));
    private static final int STANDINGS_FROM = 2;

    public static IsolationTable read() {
        try (var text = Files.lines(Path.of("src/test/resources/isolation-matrix.csv"))) {
            return new IsolationTable(text.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(IsolationTable::line)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        var cells = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        var standings = Standing.values().length;
        if (cells.size() != STANDINGS_FROM + standings + 2) {
            throw new IllegalArgumentException("Not as many cells as columns: " + text);
        }
        var expected = new HashMap<Standing, Map<String, Integer>>();
        for (var standing : Standing.values()) {
            expected.put(standing, cell(cells.get(STANDINGS_FROM + standing.ordinal())));
        }
        return new Line(
                cells.get(0),
                cells.get(1),
                expected,
                Integer.parseInt(cells.get(STANDINGS_FROM + standings)),
                Integer.parseInt(cells.get(STANDINGS_FROM + standings + 1)));
    }

    private static Map<String, Integer> cell(String text) {
        var parts = Arrays.asList(text.split(" +"));
        var statuses = new HashMap<String, Integer>();
        ROLES.forEach(role -> statuses.put(role, Integer.valueOf(parts.getFirst())));
        for (var exception : parts.subList(1, parts.size())) {
            var split = Arrays.asList(exception.split(":", -1));
            for (var word : split.getFirst().split("\\+", -1)) {
                for (var role : GROUPS.getOrDefault(word, List.of(word))) {
                    Objects.requireNonNull(
                            statuses.replace(role, Integer.valueOf(split.get(1))), "No such role: " + text);
                }
            }
        }
        return statuses;
    }

    /** An operation, on a kind of object, and what it answers. */
    public record Line(
            String operation,
            String object,
            Map<Standing, Map<String, Integer>> expected,
            int platformAdmin,
            int anonymous) {
        public int expected(Standing standing, String role) {
            return Objects.requireNonNull(
                    Objects.requireNonNull(expected.get(standing)).get(role));
        }
    }

    /** How an organisation stands to the programme. */
    public enum Standing {
        OWN("iom"),
        PARTICIPATING("unodc"),
        PARTNER("harbour"),
        FOREIGN("ilo"),
        ENDED("ohchr");

        final String alias;

        Standing(String alias) {
            this.alias = alias;
        }
    }
}
