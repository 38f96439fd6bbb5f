package org.jointly.document.yjs;

import java.util.Objects;
import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/** A run of one client's units with its place in the document; without a parent it is only remembered as gone. */
final class Item {
    final long client;
    final long clock;
    final @Nullable Id origin;
    final @Nullable Id rightOrigin;
    final @Nullable String key;

    Content content;
    boolean deleted;

    @Nullable SharedType parent;

    @Nullable Item left;

    @Nullable Item right;

    /** The type this brings, if its content is one. */
    @Nullable SharedType type;

    /** The walk which last came by; see {@link Integration}. */
    long seen;

    Item(
            long client,
            long clock,
            @Nullable Id origin,
            @Nullable Id rightOrigin,
            @Nullable SharedType parent,
            @Nullable String key,
            Content content) {
        this.client = client;
        this.clock = clock;
        this.origin = origin;
        this.rightOrigin = rightOrigin;
        this.parent = parent;
        this.key = key;
        this.content = content;
        this.deleted = content instanceof Content.Gc || content instanceof Content.Deleted;
    }

    static Item gone(long client, long clock, long length) {
        return new Item(client, clock, null, null, null, null, new Content.Gc(length));
    }

    boolean isGone() {
        return content instanceof Content.Gc;
    }

    long length() {
        return content.length();
    }

    long end() {
        return clock + content.length();
    }

    Id firstId() {
        return new Id(client, clock);
    }

    Id lastId() {
        return new Id(client, end() - 1);
    }

    /** Cuts it at a clock inside it and returns the right part, linked in behind this. */
    Item cut(long at) {
        var rest = new Item(client, at, new Id(client, at - 1), rightOrigin, parent, key, content.after(at - clock));
        content = content.before(at - clock);
        rest.deleted = deleted;
        rest.left = this;
        rest.right = right;
        right = rest;
        if (rest.right != null) {
            rest.right.left = rest;
        } else if (parent != null) {
            parent.endsWith(rest);
        }
        return rest;
    }

    /** Takes in the next of the same client, when the two were one or could have been. */
    boolean absorb(Item next) {
        if (isGone() != next.isGone() || deleted != next.deleted || (!isGone() && !continuedBy(next))) {
            return false;
        }
        var both = content.join(next.content);
        if (both == null) {
            return false;
        }
        content = both;
        right = next.right;
        if (right != null) {
            right.left = this;
        } else if (parent != null) {
            parent.endsWith(this);
        }
        return true;
    }

    private boolean continuedBy(Item next) {
        return right == next
                && next.origin != null
                && next.origin.client() == client
                && next.origin.clock() == next.clock - 1
                && Objects.equals(rightOrigin, next.rightOrigin);
    }

    /** Forgets all but that there was something. */
    void forget() {
        content = new Content.Gc(length());
        parent = null;
        left = null;
        right = null;
        type = null;
    }

    Struct struct() {
        if (parent == null) {
            return Struct.gc(client, clock, length());
        }
        var place = origin == null && rightOrigin == null ? parent.place(key) : null;
        return new Struct(client, clock, content, origin, rightOrigin, place);
    }
}
