package org.jointly.document.yjs;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/** Takes structs in, each after those it leans on, until the rest waits for something that is not here. */
final class PendingStructs {
    private final Store store;
    private final Integration integration;
    private final Steps steps;
    private final Map<Long, Deque<Struct>> queues = new HashMap<>();
    private final Map<Long, Id> blocked = new HashMap<>();
    private boolean moved;

    PendingStructs(Store store, Integration integration, Steps steps) {
        this.store = store;
        this.integration = integration;
        this.steps = steps;
    }

    /** Takes in all it can, the clients in the order given; true if there was any. */
    boolean take(NavigableMap<Long, ? extends Collection<Struct>> structs) {
        structs.forEach((client, of) -> {
            steps.take(of.size());
            queues.put(client, new ArrayDeque<>(of));
        });
        structs.keySet().forEach(this::takeFrom);
        queues.values().removeIf(Deque::isEmpty);
        return moved;
    }

    /** What waits. */
    Map<Long, Deque<Struct>> rest() {
        return queues;
    }

    /** What those who wait need first. */
    Collection<Id> needs() {
        return blocked.values();
    }

    private void takeFrom(long client) {
        var path = new ArrayDeque<Long>();
        var onPath = new HashSet<Long>();
        path.push(client);
        onPath.add(client);
        while (!path.isEmpty()) {
            var current = path.peek();
            var need = blocked.containsKey(current) ? null : advance(current);
            if (need != null && canHelp(need.client(), onPath)) {
                path.push(need.client());
                onPath.add(need.client());
            } else {
                if (need != null) {
                    blocked.put(current, need);
                }
                onPath.remove(path.pop());
            }
        }
    }

    private boolean canHelp(long client, Set<Long> onPath) {
        var queue = queues.get(client);
        return queue != null && !queue.isEmpty() && !blocked.containsKey(client) && !onPath.contains(client);
    }

    /** Takes in a client's structs up to one that needs something; says what. */
    private @Nullable Id advance(long client) {
        var queue = queues.getOrDefault(client, new ArrayDeque<>());
        for (var next = queue.peek(); next != null; next = queue.peek()) {
            var state = store.state(client);
            if (!next.isSkip() && next.end() > state) {
                if (next.clock() > state) {
                    return new Id(client, next.clock() - 1);
                }
                var fresh = next.clock() < state ? next.from(state) : next;
                var need = need(fresh);
                if (need != null) {
                    return need;
                }
                integration.add(fresh);
                moved = true;
            }
            queue.remove();
        }
        return null;
    }

    private @Nullable Id need(Struct struct) {
        if (isMissing(struct.origin())) {
            return struct.origin();
        }
        if (isMissing(struct.rightOrigin())) {
            return struct.rightOrigin();
        }
        var parent = struct.place() == null ? null : struct.place().parent();
        return isMissing(parent) ? parent : null;
    }

    private boolean isMissing(@Nullable Id id) {
        return id != null && id.clock() >= store.state(id.client());
    }
}
