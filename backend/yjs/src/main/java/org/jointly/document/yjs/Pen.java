package org.jointly.document.yjs;

import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/** Writes items of our own, each between two neighbours. */
final class Pen {
    private final long client;
    private final Store store;
    private final Change change;
    private final Integration integration;

    Pen(long client, Store store, Change change, Integration integration) {
        this.client = client;
        this.store = store;
        this.change = change;
        this.integration = integration;
    }

    SharedType root(String name) {
        return store.root(name);
    }

    /** The item with this id, which brought a type and so is one by itself. */
    Item item(Id id) {
        return store.holding(id);
    }

    /** How much was written under this client number up to now. */
    long clock() {
        return store.state(client);
    }

    /** Whether this was written with this pen, since it had written so much. */
    boolean wrote(Item item, long since) {
        return item.client == client && item.clock >= since;
    }

    /** Puts content between two neighbours of a sequence. */
    Item put(SharedType parent, @Nullable Item left, @Nullable Item right, Content content) {
        return put(parent, left, right, null, content);
    }

    /** Gives a key a value. */
    void set(SharedType parent, String key, Content content) {
        put(parent, parent.keys.get(key), null, key, content);
    }

    private Item put(
            SharedType parent, @Nullable Item left, @Nullable Item right, @Nullable String key, Content content) {
        return integration.add(new Struct(
                client,
                store.state(client),
                content,
                left == null ? null : left.lastId(),
                right == null ? null : right.firstId(),
                left == null && right == null ? parent.place(key) : null));
    }

    /** The type an item has brought. */
    static SharedType typeOf(Item item) {
        if (item.type == null) {
            throw new IllegalArgumentException("Neither an element nor a text");
        }
        return item.type;
    }

    void delete(Item item) {
        change.delete(item);
    }

    /** Cuts an item so that the next starts after so many of its units. */
    void cut(Item item, long units) {
        store.startingWith(new Id(item.client, item.clock + units), change);
    }

    static Content text(String letters) {
        return new Content.Text(wellFormed(letters));
    }

    /** Half a surrogate pair would be lost on the way. */
    private static String wellFormed(String text) {
        var formed = new StringBuilder(text);
        for (var at = 0; at < formed.length(); at++) {
            if (Character.isHighSurrogate(formed.charAt(at))
                    && at + 1 < formed.length()
                    && Character.isLowSurrogate(formed.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(formed.charAt(at))) {
                formed.setCharAt(at, '\uFFFD');
            }
        }
        return formed.toString();
    }
}
