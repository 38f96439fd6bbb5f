package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jointly.document.yjs.Content.Kind;
import org.jointly.document.yjs.encoding.Any;
import org.jointly.document.yjs.encoding.ByteReader;
import org.jointly.document.yjs.encoding.Json;
import org.jointly.document.yjs.encoding.MalformedUpdate;

/** Reads the content of a struct and checks that every browser could read it too. */
final class ContentReader {
    private static final Kind[] KINDS = Kind.values();

    /** The letters most texts are made of, each by itself, as a long history leaves them. */
    private static final List<Content.Text> LETTERS = IntStream.range(0, 128)
            .mapToObj(letter -> new Content.Text(String.valueOf((char) letter)))
            .toList();

    private static final Recent<Content.Format> FORMATS = new Recent<>(256);

    /** What is longer is seldom like another. */
    private static final int SHORT = 64;

    private ContentReader() {}

    static Content read(ByteReader in, int ref) {
        return switch (ref) {
            case Content.DELETED -> new Content.Deleted(in.number());
            case Content.JSON -> new Content.JsonValues(list(in, () -> definedOrNot(in.string())));
            case Content.BINARY -> new Content.Binary(in.block());
            case Content.TEXT -> text(in.string());
            case Content.EMBED -> new Content.Embed(json(in.string()));
            case Content.FORMAT -> format(in.string(), json(in.string()));
            case Content.TYPE -> type(in);
            case Content.ANY -> new Content.Values(list(in, () -> Any.raw(in)));
            case Content.SUBDOCUMENT -> new Content.Subdocument(in.string(), options(in));
            default -> throw new MalformedUpdate("No content has the number " + ref);
        };
    }

    private static Content text(String letters) {
        return letters.length() == 1 && letters.charAt(0) < LETTERS.size()
                ? LETTERS.get(letters.charAt(0))
                : new Content.Text(letters);
    }

    private static Content format(String key, String json) {
        var format = new Content.Format(key, json);
        return key.length() + json.length() <= SHORT ? FORMATS.like(format) : format;
    }

    private static <T> List<T> list(ByteReader in, Supplier<T> next) {
        var left = in.count();
        if (left == 1) {
            return List.of(next.get());
        }
        var values = new ArrayList<T>();
        for (; left > 0; left--) {
            values.add(next.get());
        }
        return Collections.unmodifiableList(values);
    }

    private static Content type(ByteReader in) {
        var number = in.number();
        if (number >= KINDS.length) {
            throw new MalformedUpdate("No shared type has the number " + number);
        }
        var kind = KINDS[(int) number];
        return new Content.Shared(kind, kind.named() ? in.string() : null);
    }

    private static byte[] options(ByteReader in) {
        var options = Any.raw(in);
        if (options[0] != Any.OBJECT) {
            throw new MalformedUpdate("A subdocument has no options");
        }
        return options;
    }

    private static String definedOrNot(String text) {
        return text.equals("undefined") ? text : json(text);
    }

    private static String json(String text) {
        if (!text.equals("null") && !text.equals("true")) {
            Json.parse(text);
        }
        return text;
    }
}
