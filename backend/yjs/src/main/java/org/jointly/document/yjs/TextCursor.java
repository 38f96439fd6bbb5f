package org.jointly.document.yjs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jointly.document.yjs.encoding.Json;
import org.jspecify.annotations.Nullable;

/** A place in a text with the formats in force there. */
final class TextCursor {
    private final Pen pen;
    private final SharedType type;
    private Map<String, Object> formats = Map.of();

    private @Nullable Item left;
    private @Nullable Item right;

    TextCursor(Pen pen, SharedType type) {
        this(pen, type, null);
    }

    /** Behind an item where no format is in force; null stands for the beginning. */
    TextCursor(Pen pen, SharedType type, @Nullable Item left) {
        this.pen = pen;
        this.type = type;
        this.left = left;
        this.right = left == null ? type.first : left.right;
    }

    TextCursor forward(long places) {
        var open = places;
        while (open > 0) {
            var item = next(open);
            open -= places(item);
            step(item);
        }
        return this;
    }

    void delete(long places) {
        var open = places;
        while (open > 0) {
            var item = next(open);
            open -= places(item);
            if (places(item) > 0) {
                pen.delete(item);
            }
            step(item);
        }
    }

    /** The item to the right, cut so that it takes no more places than asked for. */
    private Item next(long places) {
        var item = right;
        if (item == null) {
            throw new IndexOutOfBoundsException("The text ends before");
        }
        if (places(item) > places) {
            pen.cut(item, places);
        }
        return item;
    }

    private static long places(Item item) {
        return item.deleted || !item.content.countable() ? 0 : item.length();
    }

    private void step(Item item) {
        if (!item.deleted && item.content instanceof Content.Format format) {
            formats = TypeReader.with(formats, format);
        }
        left = item;
        right = item.right;
    }

    /** Puts content here which bears exactly these formats. */
    Item insert(Content content, Map<String, Object> wanted) {
        return insert(List.of(content), wanted);
    }

    /** Puts several there, one after the other; returns the last. */
    Item insert(List<Content> contents, Map<String, Object> wanted) {
        var exactly = new LinkedHashMap<String, @Nullable Object>();
        formats.keySet().forEach(key -> exactly.put(key, null));
        wanted.forEach(exactly::put);
        var after = begin(asRead(exactly));
        var items = contents.stream().map(this::put).toList();
        end(after);
        return items.getLast();
    }

    void format(long places, Map<String, @Nullable Object> asked) {
        var wanted = asRead(asked);
        var after = begin(wanted);
        var open = places;
        while (open > 0 || !after.isEmpty() && right != null && places(right) == 0) {
            var item = next(Math.max(open, 1));
            if (!item.deleted && item.content instanceof Content.Format format && wanted.containsKey(format.key())) {
                var value = Json.parse(format.json());
                if (Objects.equals(value, wanted.get(format.key()))) {
                    after.remove(format.key());
                } else if (open == 0) {
                    break;
                } else {
                    after.put(format.key(), value);
                }
                pen.delete(item);
            }
            open -= places(item);
            step(item);
        }
        end(after);
    }

    /** The values as they come out of JSON, so that they can be compared. */
    private static Map<String, @Nullable Object> asRead(Map<String, @Nullable Object> formats) {
        var read = new LinkedHashMap<String, @Nullable Object>();
        formats.forEach((key, value) -> read.put(key, Json.parse(Json.of(value))));
        return read;
    }

    /** Puts the marks that begin these formats; returns what must be put behind to end them. */
    private Map<String, @Nullable Object> begin(Map<String, @Nullable Object> wanted) {
        passMarks(wanted, null);
        var after = new LinkedHashMap<String, @Nullable Object>();
        wanted.forEach((key, value) -> {
            var current = formats.get(key);
            if (!Objects.equals(current, value)) {
                after.put(key, current);
                put(new Content.Format(key, Json.of(value)));
            }
        });
        return after;
    }

    private void end(Map<String, @Nullable Object> after) {
        passMarks(after, after);
        after.forEach((key, value) -> put(new Content.Format(key, Json.of(value))));
    }

    /** Steps over marks to the right that say just what these formats say. */
    private void passMarks(Map<String, @Nullable Object> said, @Nullable Map<String, @Nullable Object> done) {
        for (var item = right; item != null; item = right) {
            if (!item.deleted) {
                if (!(item.content instanceof Content.Format format)
                        || (done != null && !said.containsKey(format.key()))
                        || !Objects.equals(Json.parse(format.json()), said.get(format.key()))) {
                    return;
                }
                if (done != null) {
                    done.remove(format.key());
                }
            }
            step(item);
        }
    }

    private Item put(Content content) {
        var item = pen.put(type, left, right, content);
        right = item;
        step(item);
        return item;
    }
}
