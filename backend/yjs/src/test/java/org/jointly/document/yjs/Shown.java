package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointly.document.yjs.encoding.Id;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
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

    /** The blocks of a text in the flat form. */
    static @Nullable Object by(Body body) {
        return plain(body);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Body body -> Map.of("blocks", list(body.blocks()), "leaks", list(body.leaks()));
            case Body.Leak leak -> Map.of("marker", leak.marker().toString(), "formats", leak.formats());
            case TextBlock block -> {
                var place = block.place();
                var shown = with(block.id(), "attributes", object(block.attributes()));
                shown.put("runs", list(block.runs()));
                shown.put("start", (long) place.start());
                shown.put(
                        "hidden",
                        place.hidden().stream().map(Integer::longValue).toList());
                shown.put("closed", place.closed());
                yield shown;
            }
            case LeafBlock leaf -> {
                var shown = with(leaf.id(), "attributes", object(leaf.attributes()));
                shown.put("name", leaf.name());
                yield shown;
            }
            case TableBlock table -> {
                var shown = with(table.id(), "attributes", object(table.attributes()));
                shown.put("columns", list(table.columns()));
                shown.put("rows", list(table.rows()));
                yield shown;
            }
            case TableBlock.Column column -> with(column.id(), "attributes", object(column.attributes()));
            case TableBlock.Row row -> {
                var shown = with(row.id(), "attributes", object(row.attributes()));
                shown.put("cells", list(row.cells()));
                yield shown;
            }
            case TableBlock.Cell cell -> {
                var shown = with(cell.id(), "attributes", object(cell.attributes()));
                shown.put("body", plain(cell.body()));
                yield shown;
            }
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

    private static Map<String, @Nullable Object> with(@Nullable Id id, String key, @Nullable Object value) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", id == null ? null : id.toString());
        shown.put(key, value);
        return shown;
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
