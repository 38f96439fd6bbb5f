package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointly.document.yjs.Content.Kind;
import org.jointly.document.yjs.encoding.Any;
import org.jointly.document.yjs.encoding.Json;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlFragment;
import org.jointly.document.yjs.view.XmlNode;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/** Reads the types of a document as plain values. */
final class TypeReader {
    /** Deeper than any editor nests; what lies deeper is left out rather than exhausting the stack. */
    private static final int DEEPEST = 300;

    /** More than any letter bears; what more is begun is left out, rather than told again with every run. */
    private static final int MOST_FORMATS = 200;

    private TypeReader() {}

    static List<XmlNode> nodes(SharedType type) {
        return nodes(type, 0);
    }

    /** What a child shows; null if it is neither an element nor a text. */
    static @Nullable XmlNode node(Item item) {
        return item.type != null && read(item, item.type, 0) instanceof XmlNode node ? node : null;
    }

    /** What an item holds in the place of one letter. */
    static @Nullable Object value(Item item) {
        return values(item, 0).getFirst();
    }

    /** Whether an item holds an element or a text. */
    static boolean isNode(Item item) {
        return item.content instanceof Content.Shared(var kind, var _)
                && switch (kind) {
                    case TEXT, XML_TEXT, XML_ELEMENT, XML_HOOK -> true;
                    case ARRAY, MAP, XML_FRAGMENT -> false;
                };
    }

    static XmlText text(SharedType type) {
        return text(type, 0);
    }

    static Map<String, @Nullable Object> map(SharedType type) {
        return map(type, 0);
    }

    static List<@Nullable Object> array(SharedType type) {
        return array(type, 0);
    }

    private static List<XmlNode> nodes(SharedType type, int depth) {
        var nodes = new ArrayList<XmlNode>();
        for (var item = type.first; item != null && depth < DEEPEST; item = item.right) {
            if (!item.deleted && item.type != null && read(item, item.type, depth) instanceof XmlNode node) {
                nodes.add(node);
            }
        }
        return Collections.unmodifiableList(nodes);
    }

    private static @Nullable Object read(Item item, SharedType type, int depth) {
        if (depth >= DEEPEST || !(item.content instanceof Content.Shared shared)) {
            return null;
        }
        return switch (shared.kind()) {
            case ARRAY -> array(type, depth + 1);
            case MAP -> map(type, depth + 1);
            case TEXT, XML_TEXT -> text(type, depth + 1);
            case XML_FRAGMENT -> new XmlFragment(nodes(type, depth + 1));
            case XML_ELEMENT, XML_HOOK -> element(shared, type, depth + 1);
        };
    }

    private static XmlElement element(Content.Shared shared, SharedType type, int depth) {
        var name = shared.name() == null ? "" : shared.name();
        return new XmlElement(
                name, map(type, depth), shared.kind() == Kind.XML_ELEMENT ? nodes(type, depth) : List.of());
    }

    private static Map<String, @Nullable Object> map(SharedType type, int depth) {
        var values = new TreeMap<String, @Nullable Object>();
        type.keys.forEach((key, item) -> {
            if (!item.deleted) {
                var all = values(item, depth);
                values.put(key, all.isEmpty() ? null : all.getLast());
            }
        });
        return Collections.unmodifiableMap(values);
    }

    private static List<@Nullable Object> array(SharedType type, int depth) {
        var values = new ArrayList<@Nullable Object>();
        for (var item = type.first; item != null; item = item.right) {
            if (!item.deleted) {
                values.addAll(values(item, depth));
            }
        }
        return Collections.unmodifiableList(values);
    }

    private static List<@Nullable Object> values(Item item, int depth) {
        var values = new ArrayList<@Nullable Object>();
        switch (item.content) {
            case Content.Values any -> any.values().forEach(raw -> values.add(Any.value(raw)));
            case Content.JsonValues json ->
                json.texts().forEach(text -> values.add(text.equals("undefined") ? null : Json.parse(text)));
            case Content.Binary binary -> values.add(binary.bytes());
            case Content.Embed embed -> values.add(Json.parse(embed.json()));
            case Content.Text text -> {
                var letters = text.characters().toString();
                letters.chars().forEach(unit -> values.add(String.valueOf((char) unit)));
            }
            case Content.Shared shared -> values.add(item.type == null ? null : read(item, item.type, depth));
            case Content.Subdocument subdocument -> values.add(subdocument.guid());
            case Content.Format format -> {}
            case Content.Gc gc -> {}
            case Content.Skip skip -> {}
            case Content.Deleted deleted -> {}
        }
        return values;
    }

    private static XmlText text(SharedType type, int depth) {
        var runs = new ArrayList<XmlText.Run>();
        var letters = new StringBuilder();
        SortedMap<String, Object> formats = new TreeMap<>();
        var worn = formats;
        for (var item = type.first; item != null; item = item.right) {
            if (item.deleted) {
                continue;
            }
            switch (item.content) {
                case Content.Text text -> {
                    // Formats may change to and fro between two letters: what then bears the same makes one run.
                    if (!worn.equals(formats)) {
                        flush(runs, letters, worn);
                        worn = formats;
                    }
                    text.characters().appendTo(letters);
                }
                case Content.Format format -> formats = with(formats, format);
                case Content.Embed _, Content.Shared _ -> {
                    flush(runs, letters, worn);
                    runs.add(new XmlText.Embed(values(item, depth).getFirst(), formats));
                }
                default -> {}
            }
        }
        flush(runs, letters, worn);
        return new XmlText(Collections.unmodifiableList(runs));
    }

    static SortedMap<String, Object> with(Map<String, Object> formats, Content.Format format) {
        var next = new TreeMap<>(formats);
        var value = Json.parse(format.json());
        if (value == null) {
            next.remove(format.key());
        } else if (next.size() < MOST_FORMATS || next.containsKey(format.key())) {
            next.put(format.key(), value);
        }
        return Collections.unmodifiableSortedMap(next);
    }

    private static void flush(List<XmlText.Run> runs, StringBuilder letters, Map<String, Object> formats) {
        if (!letters.isEmpty()) {
            runs.add(new XmlText.Letters(letters.toString(), formats));
            letters.setLength(0);
        }
    }
}
