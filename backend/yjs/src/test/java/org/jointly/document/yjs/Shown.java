package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a document shows, in the form in which the oracle tells it. */
final class Shown {
    private Shown() {}

    static Map<String, @Nullable Object> by(YDocument document) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("xml", plain(document.fragment("xml").children()));
        shown.put("text", plain(document.text("text")));
        shown.put("map", plain(document.map("map")));
        shown.put("array", plain(document.array("array")));
        return shown;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case XmlElement element ->
                Map.of(
                        "name",
                        element.name(),
                        "attributes",
                        object(element.attributes()),
                        "children",
                        list(element.children()));
            case XmlText text -> Map.of("runs", list(text.runs()));
            case XmlText.Letters letters -> Map.of("text", letters.text(), "formats", object(letters.formats()));
            case XmlText.Embed embed -> {
                var shown = new LinkedHashMap<String, @Nullable Object>();
                shown.put("embed", plain(embed.value()));
                shown.put("formats", object(embed.formats()));
                yield shown;
            }
            case byte[] bytes -> Map.of("bytes", Base64.getEncoder().encodeToString(bytes));
            case List<?> list -> list(list);
            case Map<?, ?> map -> object(map);
            case null, default -> value;
        };
    }

    private static List<@Nullable Object> list(List<?> list) {
        var plain = new ArrayList<@Nullable Object>();
        list.forEach(each -> plain.add(plain(each)));
        return plain;
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> map) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, each) -> plain.put(String.valueOf(key), plain(each)));
        return plain;
    }
}
