package org.jointly.document.yjs;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlNode;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes at random with our own pen. */
final class Scribble {
    private static final List<String> WORDS = List.of("a", "water", "é水", "😀", "x😀y", "سلام", " ");

    private final Random random;

    Scribble(Random random) {
        this.random = random;
    }

    void write(Editing editing) {
        for (var times = 1 + random.nextInt(6); times > 0; times--) {
            switch (random.nextInt(4)) {
                case 0 -> text(editing.text("text"));
                case 1 -> editing.map("map").put("k", random.nextInt(100));
                case 2 -> editing.map("map").remove("l");
                default -> xml(editing.fragment("xml"), 0);
            }
        }
    }

    private void xml(XmlEditor xml, int depth) {
        var size = xml.size();
        switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 ->
                xml.append("paragraph", Map.of("level", random.nextInt(3))).append(tree());
            case 1 -> xml.insert(random.nextInt(size + 1), tree());
            case 2 -> {
                if (size > 0) {
                    xml.delete(random.nextInt(size), 1);
                }
            }
            case 3 -> xml.replace(random.nextBoolean() ? xml.children().reversed() : List.of(tree(), tree()));
            default -> {
                if (size > 0) {
                    var child = random.nextInt(size);
                    if (xml.children().get(child) instanceof XmlElement) {
                        xml(xml.element(child), depth + 1);
                    } else {
                        text(xml.text(child));
                    }
                }
            }
        }
    }

    private XmlNode tree() {
        var text = new XmlText(List.of(
                new XmlText.Letters(word(), formats()),
                new XmlText.Embed(Map.of("note", word()), formats()),
                new XmlText.Letters(word(), formats())));
        return random.nextBoolean() ? text : new XmlElement("quote", Map.of("by", word()), List.of(text));
    }

    private void text(TextEditor text) {
        var places = places(text.read());
        var from = random.nextInt(places.size());
        var at = places.get(from);
        var length = places.get(from + random.nextInt(places.size() - from)) - at;
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, word(), formats());
            case 1 -> text.append(word(), formats());
            case 2 -> text.embed(at, Map.of("mention", word()), formats());
            case 3 -> text.delete(at, length);
            default -> {
                var formats = new TreeMap<String, @Nullable Object>(formats());
                if (random.nextBoolean()) {
                    formats.put("link", null);
                }
                text.format(at, length, formats);
            }
        }
    }

    /** The places outside of surrogate pairs. */
    private static List<Integer> places(XmlText text) {
        var letters = text.runs().stream()
                .map(run -> run instanceof XmlText.Letters some ? some.text() : "-")
                .collect(Collectors.joining());
        return IntStream.rangeClosed(0, letters.length())
                .filter(at -> at == 0
                        || at == letters.length()
                        || !Character.isSurrogatePair(letters.charAt(at - 1), letters.charAt(at)))
                .boxed()
                .toList();
    }

    private Map<String, Object> formats() {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of("bold", true);
            case 1 -> Map.of("link", Map.of("href", word(), "n", random.nextInt(3)));
            default -> Map.of();
        };
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
