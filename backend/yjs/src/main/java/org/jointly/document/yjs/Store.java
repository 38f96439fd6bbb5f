package org.jointly.document.yjs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jointly.document.yjs.encoding.Id;
import org.jointly.document.yjs.encoding.StateVector;
import org.jspecify.annotations.Nullable;

/** All items of a document, found by client and clock, and the types at its top, found by name. */
final class Store {
    private final Map<Long, ItemList> clients = new HashMap<>();
    private final Map<String, SharedType> roots = new LinkedHashMap<>();

    private long recentClient;
    private @Nullable ItemList recent;

    Map<Long, ItemList> clients() {
        return clients;
    }

    SharedType root(String name) {
        return roots.computeIfAbsent(name, SharedType::root);
    }

    @Nullable SharedType existingRoot(String name) {
        return roots.get(name);
    }

    long state(long client) {
        var of = find(client);
        return of == null ? 0 : of.state();
    }

    /** Most look-ups are for the client of the one before. */
    private @Nullable ItemList find(long client) {
        if (recent == null || recentClient != client) {
            recent = clients.get(client);
            recentClient = client;
        }
        return recent;
    }

    StateVector states() {
        var states = new HashMap<Long, Long>();
        clients.forEach((client, of) -> states.put(client, of.state()));
        return new StateVector(states);
    }

    ItemList of(long client) {
        var of = find(client);
        if (of == null) {
            throw new IllegalStateException("Nothing by client " + client);
        }
        return of;
    }

    void add(Item item, Steps steps) {
        var of = find(item.client);
        if (of == null) {
            of = new ItemList();
            clients.put(item.client, of);
        }
        of.add(item, steps);
    }

    Item holding(Id id) {
        var of = of(id.client());
        return of.get(of.indexOf(id.clock()));
    }

    /** The item that starts with a unit, cut free if need be. */
    Item startingWith(Id id, Change change) {
        var of = of(id.client());
        var index = of.indexOf(id.clock());
        var item = of.get(index);
        return item.clock == id.clock() || item.isGone() ? item : cut(of, index, id.clock(), change);
    }

    /** The item that ends with a unit, cut free if need be. */
    Item endingWith(Id id, Change change) {
        var of = of(id.client());
        var index = of.indexOf(id.clock());
        var item = of.get(index);
        if (item.end() != id.clock() + 1 && !item.isGone()) {
            cut(of, index, id.clock() + 1, change);
        }
        return item;
    }

    private static Item cut(ItemList of, int index, long clock, Change change) {
        var rest = of.get(index).cut(clock);
        of.insert(index + 1, rest, change.steps());
        change.touched(rest.client, clock, clock + 1);
        return rest;
    }
}
