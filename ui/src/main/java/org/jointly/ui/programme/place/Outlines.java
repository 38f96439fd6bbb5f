package org.jointly.ui.programme.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Outlines of countries, one path each, drawn from Natural Earth (public domain). */
final class Outlines {
    private static final Map<String, String> all = read();

    private Outlines() {}

    static Map<String, String> all() {
        return all;
    }

    private static Map<String, String> read() {
        var outlines = new LinkedHashMap<String, String>();
        var file = Objects.requireNonNull(Outlines.class.getResourceAsStream("/world/outlines.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                var gap = line.indexOf(' ');
                outlines.merge(line.substring(0, gap), line.substring(gap + 1), String::concat);
            });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return outlines;
    }
}
