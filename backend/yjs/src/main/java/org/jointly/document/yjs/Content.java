package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jointly.document.yjs.encoding.ByteWriter;
import org.jspecify.annotations.Nullable;

/** What a struct carries. Immutable; the numbers are those of the format. */
sealed interface Content {
    int GC = 0;
    int DELETED = 1;
    int JSON = 2;
    int BINARY = 3;
    int TEXT = 4;
    int EMBED = 5;
    int FORMAT = 6;
    int TYPE = 7;
    int ANY = 8;
    int SUBDOCUMENT = 9;
    int SKIP = 10;

    void write(ByteWriter out);

    default int ref() {
        return switch (this) {
            case Gc gc -> GC;
            case Deleted deleted -> DELETED;
            case JsonValues json -> JSON;
            case Binary binary -> BINARY;
            case Text text -> TEXT;
            case Embed embed -> EMBED;
            case Format format -> FORMAT;
            case Shared shared -> TYPE;
            case Values values -> ANY;
            case Subdocument subdocument -> SUBDOCUMENT;
            case Skip skip -> SKIP;
        };
    }

    /** In units of the clock. */
    default long length() {
        return 1;
    }

    /** Whether it takes a place in its list that people see; marks and remains do not. */
    default boolean countable() {
        return !(this instanceof Gc || this instanceof Skip || this instanceof Deleted || this instanceof Format);
    }

    /** The part before an offset that lies inside. */
    default Content before(long offset) {
        throw new IllegalStateException("Of one piece");
    }

    /** The part from an offset on that lies inside. */
    default Content after(long offset) {
        throw new IllegalStateException("Of one piece");
    }

    /** This with the next behind it, when the two make one. */
    default @Nullable Content join(Content next) {
        return null;
    }

    /** How many values are copied when something is joined to it. */
    default long copiedToJoin() {
        return this instanceof Values || this instanceof JsonValues ? length() : 0;
    }

    /** A range of which not even the place is remembered. */
    record Gc(long length) implements Content {
        @Override
        public void write(ByteWriter out) {
            out.number(length);
        }

        @Override
        public Content before(long offset) {
            return new Gc(offset);
        }

        @Override
        public Content after(long offset) {
            return new Gc(length - offset);
        }

        @Override
        public @Nullable Content join(Content next) {
            return next instanceof Gc gc ? new Gc(length + gc.length) : null;
        }
    }

    /** A range this update says nothing about. */
    record Skip(long length) implements Content {
        @Override
        public void write(ByteWriter out) {
            out.number(length);
        }

        @Override
        public Content before(long offset) {
            return new Skip(offset);
        }

        @Override
        public Content after(long offset) {
            return new Skip(length - offset);
        }

        @Override
        public @Nullable Content join(Content next) {
            return next instanceof Skip skip ? new Skip(length + skip.length) : null;
        }
    }

    /** Deleted: the place is remembered, the content is not. */
    record Deleted(long length) implements Content {
        @Override
        public void write(ByteWriter out) {
            out.number(length);
        }

        @Override
        public Content before(long offset) {
            return new Deleted(offset);
        }

        @Override
        public Content after(long offset) {
            return new Deleted(length - offset);
        }

        @Override
        public @Nullable Content join(Content next) {
            return next instanceof Deleted deleted ? new Deleted(length + deleted.length) : null;
        }
    }

    /** Values as JSON texts, "undefined" among them: what clients wrote before there was {@link Values}. */
    record JsonValues(List<String> texts) implements Content {
        @Override
        public long length() {
            return texts.size();
        }

        @Override
        public void write(ByteWriter out) {
            out.number(texts.size());
            texts.forEach(out::string);
        }

        @Override
        public Content before(long offset) {
            return new JsonValues(texts.subList(0, (int) offset));
        }

        @Override
        public Content after(long offset) {
            return new JsonValues(texts.subList((int) offset, texts.size()));
        }

        @Override
        public @Nullable Content join(Content next) {
            return next instanceof JsonValues json ? new JsonValues(joined(texts, json.texts)) : null;
        }
    }

    /** Values, each as its bytes. */
    record Values(List<byte[]> values) implements Content {
        @Override
        public long length() {
            return values.size();
        }

        @Override
        public void write(ByteWriter out) {
            out.number(values.size());
            values.forEach(out::raw);
        }

        @Override
        public Content before(long offset) {
            return new Values(values.subList(0, (int) offset));
        }

        @Override
        public Content after(long offset) {
            return new Values(values.subList((int) offset, values.size()));
        }

        @Override
        public @Nullable Content join(Content next) {
            return next instanceof Values any ? new Values(joined(values, any.values)) : null;
        }
    }

    record Binary(byte[] bytes) implements Content {
        @Override
        public void write(ByteWriter out) {
            out.block(bytes);
        }
    }

    /** One object inside a text. */
    record Embed(String json) implements Content {
        @Override
        public void write(ByteWriter out) {
            out.string(json);
        }
    }

    /** From here on in its text, a format has this value; null ends it. */
    record Format(String key, String json) implements Content {
        @Override
        public void write(ByteWriter out) {
            out.string(key).string(json);
        }
    }

    /** A shared type; XML elements and hooks have a name. */
    record Shared(Kind kind, @Nullable String name) implements Content {
        @Override
        public void write(ByteWriter out) {
            out.number(kind.ordinal());
            if (name != null) {
                out.string(name);
            }
        }
    }

    /** The kinds of shared types, in the order of their numbers. */
    enum Kind {
        ARRAY,
        MAP,
        TEXT,
        XML_ELEMENT,
        XML_FRAGMENT,
        XML_HOOK,
        XML_TEXT;

        boolean named() {
            return this == XML_ELEMENT || this == XML_HOOK;
        }
    }

    /** Another document, by its name. */
    record Subdocument(String guid, byte[] options) implements Content {
        @Override
        public void write(ByteWriter out) {
            out.string(guid).raw(options);
        }
    }

    /** Text, counted in UTF-16 units. */
    record Text(Characters characters) implements Content {
        Text(String text) {
            this(Characters.of(text));
        }

        @Override
        public long length() {
            return characters.length();
        }

        @Override
        public void write(ByteWriter out) {
            characters.write(out);
        }

        @Override
        public Content before(long offset) {
            return new Text(characters.before((int) offset));
        }

        @Override
        public Content after(long offset) {
            return new Text(characters.after((int) offset));
        }

        @Override
        public @Nullable Content join(Content next) {
            return next instanceof Text text ? new Text(characters.join(text.characters)) : null;
        }
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var both = new ArrayList<T>(first.size() + second.size());
        both.addAll(first);
        both.addAll(second);
        return Collections.unmodifiableList(both);
    }
}
