package org.jointly.document.yjs;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jointly.document.yjs.encoding.ByteReader;
import org.jointly.document.yjs.encoding.ByteWriter;
import org.jointly.document.yjs.encoding.Id;
import org.jointly.document.yjs.encoding.MalformedUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A run of one client's units as an update carries it.
 *
 * @param origin the unit to its left when it was written
 * @param rightOrigin the unit to its right when it was written
 * @param place where it belongs; only told when it has no neighbours from which that follows
 */
record Struct(
        long client,
        long clock,
        Content content,
        @Nullable Id origin,
        @Nullable Id rightOrigin,
        @Nullable Place place) {

    /**
     * A list of a shared type: its sequence, or the values of one of its keys.
     *
     * @param root the name of a type at the top of the document, if it is one
     * @param parent the unit which brought the type, if it is not
     */
    record Place(
            @Nullable String root,
            @Nullable Id parent,
            @Nullable String key) {}

    private static final int HAS_ORIGIN = 0x80;
    private static final int HAS_RIGHT_ORIGIN = 0x40;
    private static final int HAS_KEY = 0x20;
    private static final int KIND = 0x1f;

    static Struct gc(long client, long clock, long length) {
        return new Struct(client, clock, new Content.Gc(length), null, null, null);
    }

    static Struct skip(long client, long clock, long length) {
        return new Struct(client, clock, new Content.Skip(length), null, null, null);
    }

    long length() {
        return content.length();
    }

    long end() {
        return clock + content.length();
    }

    boolean isSkip() {
        return content instanceof Content.Skip;
    }

    boolean isItem() {
        return !(content instanceof Content.Gc || content instanceof Content.Skip);
    }

    void leansOn(Consumer<Id> each) {
        Stream.of(origin, rightOrigin, place == null ? null : place.parent)
                .filter(Objects::nonNull)
                .forEach(each);
    }

    /** What is left of it from a clock inside it on. */
    Struct from(long later) {
        var rest = content.after(later - clock);
        return isItem()
                ? new Struct(client, later, rest, new Id(client, later - 1), rightOrigin, null)
                : new Struct(client, later, rest, null, null, null);
    }

    /** This with the next of the same client behind it, when both say no more together than apart. */
    @Nullable Struct join(Struct next) {
        if (end() != next.clock || (isItem() && !continuedBy(next))) {
            return null;
        }
        var both = content.join(next.content);
        return both == null ? null : new Struct(client, clock, both, origin, rightOrigin, place);
    }

    private boolean continuedBy(Struct next) {
        return next.origin != null
                && next.origin.client() == client
                && next.origin.clock() == next.clock - 1
                && (rightOrigin == null ? next.rightOrigin == null : rightOrigin.equals(next.rightOrigin));
    }

    static Struct read(ByteReader in, long client, long clock, @Nullable Struct before) {
        var info = in.octet();
        var ref = info & KIND;
        if ((ref == Content.GC || ref == Content.SKIP) && info != ref) {
            throw new MalformedUpdate("A range without content claims neighbours");
        }
        if (ref == Content.GC) {
            return checked(gc(client, clock, in.number()));
        }
        if (ref == Content.SKIP) {
            return checked(skip(client, clock, in.number()));
        }
        var origin = (info & HAS_ORIGIN) == 0 ? null : earlier(in, client, clock);
        var rightOrigin = (info & HAS_RIGHT_ORIGIN) == 0 ? null : likeBefore(earlier(in, client, clock), before);
        var place = origin == null && rightOrigin == null ? place(in, client, clock, (info & HAS_KEY) != 0) : null;
        return checked(new Struct(client, clock, ContentReader.read(in, ref), origin, rightOrigin, place));
    }

    /** Most of what one client writes in a go has the same to its right: remembered once, it takes less memory. */
    private static Id likeBefore(Id rightOrigin, @Nullable Struct before) {
        var there = before == null ? null : before.rightOrigin;
        return there != null && there.equals(rightOrigin) ? there : rightOrigin;
    }

    private static Struct checked(Struct struct) {
        if (struct.length() > Id.LARGEST - struct.clock) {
            throw new MalformedUpdate("A clock is too large");
        }
        if (struct.length() == 0 && !struct.isSkip()) {
            throw new MalformedUpdate("A struct is empty");
        }
        return struct;
    }

    private static Place place(ByteReader in, long client, long clock, boolean keyed) {
        var root = in.number() == 1;
        return new Place(
                root ? in.string() : null, root ? null : earlier(in, client, clock), keyed ? in.string() : null);
    }

    private static Id earlier(ByteReader in, long client, long clock) {
        var id = new Id(in.number(), in.number());
        if (id.client() == client && id.clock() >= clock) {
            throw new MalformedUpdate("A struct leans on one its own client wrote later");
        }
        return id;
    }

    void write(ByteWriter out) {
        out.octet(content.ref()
                | (origin == null ? 0 : HAS_ORIGIN)
                | (rightOrigin == null ? 0 : HAS_RIGHT_ORIGIN)
                | (place == null || place.key == null ? 0 : HAS_KEY));
        write(out, origin);
        write(out, rightOrigin);
        if (place != null) {
            out.number(place.root == null ? 0 : 1);
            if (place.root != null) {
                out.string(place.root);
            }
            write(out, place.parent);
            if (place.key != null) {
                out.string(place.key);
            }
        }
        content.write(out);
    }

    private static void write(ByteWriter out, @Nullable Id id) {
        if (id != null) {
            out.number(id.client()).number(id.clock());
        }
    }
}
