package org.jointly.document.yjs.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text in runs; neighbours differ in their formats. */
public record XmlText(List<Run> runs) implements XmlNode {
    public static final XmlText EMPTY = new XmlText(List.of());

    /** A piece with the formats it bears by name, sorted; no value is null. */
    public sealed interface Run {
        Map<String, Object> formats();
    }

    /** Letters. */
    public record Letters(String text, Map<String, Object> formats) implements Run {}

    /** Something else in the place of one letter: a value, a {@link XmlNode} or what a shared type holds. */
    public record Embed(@Nullable Object value, Map<String, Object> formats) implements Run {}

    /** The letters alone. */
    public String plain() {
        return runs.stream()
                .map(run -> run instanceof Letters letters ? letters.text : "")
                .collect(Collectors.joining());
    }
}
