package org.jointly.document.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointly.document.text.reading.NestedText.Origin;
import org.jointly.document.text.reading.NestedText.Stretch;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlNode;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/** Reads the words of one paragraph of the nested form as runs of the flat one. */
final class NestedLine {
    private final List<Integer> way;
    private final Map<String, @Nullable Object> suggestions;
    private final Map<List<Integer>, Stretch> origins;
    private final List<XmlText.Run> runs = new ArrayList<>();
    private int length;

    NestedLine(List<Integer> way, Map<String, @Nullable Object> suggestions, Map<List<Integer>, Stretch> origins) {
        this.way = way;
        this.suggestions = suggestions;
        this.origins = origins;
    }

    /** Neighbours that bear the same are one run. */
    List<XmlText.Run> runs() {
        return List.copyOf(runs);
    }

    /** @param first which child of the path the first of these is */
    void read(List<XmlNode> nodes, List<Integer> path, int first) {
        for (var index = 0; index < nodes.size(); index++) {
            var inner = NestedText.with(path, first + index);
            var start = new Origin(way, length);
            switch (nodes.get(index)) {
                case XmlText text -> text.runs().forEach(run -> run(run, inner));
                case XmlElement element -> element(element, Map.of(), inner);
            }
            origins.put(inner, new Stretch(start, length - start.offset()));
        }
    }

    private void run(XmlText.Run run, List<Integer> path) {
        var formats = formats(run.formats());
        switch (run) {
            case XmlText.Letters letters -> letters(letters.text(), formats);
            case XmlText.Embed embed
            when embed.value() instanceof XmlElement element -> element(element, formats, path);
            case XmlText.Embed embed -> add(new XmlText.Embed(embed.value(), formats), 1);
        }
    }

    /** An end of a line within a block is an element of its own, in the place of the same one unit. */
    private void letters(String text, Map<String, Object> formats) {
        var lines = text.replace('\r', '\n').split("\n", -1);
        for (var line = 0; line < lines.length; line++) {
            if (line > 0) {
                add(new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), formats), 1);
            }
            if (!lines[line].isEmpty()) {
                words(lines[line], formats);
            }
        }
    }

    private void words(String words, Map<String, Object> formats) {
        if (!runs.isEmpty()
                && runs.getLast() instanceof XmlText.Letters(var before, var same)
                && same.equals(formats)) {
            runs.removeLast();
            runs.add(new XmlText.Letters(before + words, formats));
            length += words.length();
        } else {
            add(new XmlText.Letters(words, formats), words.length());
        }
    }

    private void add(XmlText.Run run, int units) {
        runs.add(run);
        length += units;
    }

    private void element(XmlElement element, Map<String, Object> formats, List<Integer> path) {
        switch (element.name()) {
            case "hardBreak" -> add(new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), formats), 1);
            case "mention", "footnote", "image" ->
                add(new XmlText.Embed(new XmlElement(element.name(), element.attributes(), List.of()), formats), 1);
            default -> {
                // What is not known is kept, and what is in it read.
                if (element.children().isEmpty()) {
                    add(new XmlText.Embed(element, formats), 1);
                } else {
                    read(element.children(), path, 0);
                }
            }
        }
    }

    private Map<String, Object> formats(Map<String, Object> nested) {
        var formats = new TreeMap<String, Object>();
        nested.forEach((key, value) -> {
            // Marks that may overlap themselves carry a hash behind their name.
            var name = key.replaceFirst("--.*", "");
            switch (name) {
                case "link" -> {
                    if (value instanceof Map<?, ?> link && link.get("href") instanceof String address) {
                        formats.put(name, address);
                    }
                }
                case "insertion", "deletion" -> suggested(name, value, formats);
                default -> formats.put(name, true);
            }
        });
        return formats;
    }

    private void suggested(String name, Object value, Map<String, Object> formats) {
        if (value instanceof Map<?, ?> proposal) {
            var id = String.valueOf(proposal.get("id"));
            var plain = new TreeMap<String, @Nullable Object>();
            proposal.forEach((key, each) -> plain.put(String.valueOf(key), each));
            suggestions.putIfAbsent(id, plain);
            formats.put(name, id);
        }
    }
}
