package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jointly.document.yjs.encoding.DeleteSet;
import org.jointly.document.yjs.encoding.Id;
import org.jointly.document.yjs.encoding.MalformedUpdate;
import org.jointly.document.yjs.encoding.RelativePosition;
import org.jointly.document.yjs.encoding.StateVector;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.XmlFragment;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * A document: takes updates in, in any order and as often as they come, and tells its state. For one thread at a time.
 *
 * <p>What is deleted is forgotten, as in the JavaScript library with {@code gc: true}; so no earlier state can be read
 * from a document, only from what was stored of it.
 */
public final class YDocument {
    private final Store store = new Store();
    private final Waiting waiting = new Waiting();
    private long walks;

    /** The document these updates make. */
    public static YDocument of(List<byte[]> updates) throws MalformedUpdate {
        var document = new YDocument();
        updates.forEach(update -> document.apply(Update.read(update)));
        return document;
    }

    /** A document of its own with the same state. */
    public YDocument copy() {
        return of(List.of(update()));
    }

    /**
     * Takes in an update. What it says about things that are not here yet waits for them, and stays part of
     * {@link #update()}.
     *
     * @throws MalformedUpdate when too much would have to wait; what could be taken in has been
     */
    public void apply(Update update) throws MalformedUpdate {
        apply(update, Steps.unlimited());
    }

    /**
     * Takes in an update if that costs no more than so many steps, of some nanoseconds each; says how many it were.
     *
     * @throws TooCostly when it costs more; the document is of no use then
     */
    public long apply(Update update, long mostSteps) throws MalformedUpdate {
        var steps = Steps.atMost(mostSteps);
        apply(update, steps);
        return steps.taken();
    }

    private void apply(Update update, Steps steps) {
        var change = new Change(steps);
        var integration = new Integration(store, change, walks);
        try {
            var intake = new PendingStructs(store, integration, steps);
            intake.take(update.structs());
            waiting.add(intake);
            var moved = true;
            while (moved && waiting.canGoOn(store)) {
                var again = new PendingStructs(store, integration, steps);
                moved = again.take(waiting.takeStructs());
                waiting.add(again);
            }
            delete(update.deletions(), change);
        } finally {
            walks = integration.walks();
            change.tidy(store);
        }
    }

    private void delete(DeleteSet deletions, Change change) {
        var rest = new DeleteSet.Builder();
        delete(deletions, change, rest);
        delete(waiting.deletions(), change, rest);
        waiting.deletions(rest.build());
    }

    private void delete(DeleteSet deletions, Change change, DeleteSet.Builder rest) {
        deletions.ranges().forEach((client, ranges) -> {
            var state = store.state(client);
            for (var range : ranges) {
                var end = Math.min(range.end(), state);
                if (range.start() < end) {
                    delete(client, range.start(), end, change);
                }
                rest.add(client, Math.max(range.start(), state), range.end());
            }
        });
    }

    private void delete(long client, long start, long end, Change change) {
        var of = store.of(client);
        for (var at = of.indexOf(start); at < of.size() && of.get(at).clock < end; at++) {
            var item = of.get(at);
            change.steps().take(1);
            if (!item.deleted && item.clock < start) {
                store.startingWith(new Id(client, start), change);
            } else if (!item.deleted) {
                change.delete(end < item.end() ? store.endingWith(new Id(client, end - 1), change) : item);
            }
        }
    }

    public StateVector stateVector() {
        return store.states();
    }

    /** The next clock expected of a client; 0 for one who is unknown. */
    public long clock(long client) {
        return store.state(client);
    }

    public DeleteSet deleteSet() {
        var deleted = new DeleteSet.Builder();
        store.clients().forEach((client, of) -> {
            for (var at = 0; at < of.size(); at++) {
                var item = of.get(at);
                if (item.deleted) {
                    deleted.add(client, item.clock, item.end());
                }
            }
        });
        return deleted.build();
    }

    /** Of how many pieces it consists: what takes the most memory, however few letters each has. */
    public int pieces() {
        return store.clients().values().stream().mapToInt(ItemList::size).sum();
    }

    /** Whether something came of which parts are still missing. */
    public boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** The whole state as one update, in its shortest form. */
    public byte[] update() {
        return update(StateVector.EMPTY);
    }

    /** What somebody who has this much lacks; all deletions are told again. */
    public byte[] update(StateVector have) {
        var structs = new TreeMap<Long, List<Struct>>(Collections.reverseOrder());
        store.clients().forEach((client, of) -> add(structs, client, of, have.clock(client)));
        // Of what waits only the part counts that is not here yet, or it would hold back what is.
        waiting.structs().forEach((client, of) -> {
            var known = Math.max(have.clock(client), store.state(client));
            of.forEach(struct -> add(structs, struct, known));
        });
        var deletions = new DeleteSet.Builder().add(deleteSet()).add(waiting.deletions());
        return Update.write(structs, deletions.build());
    }

    private static void add(Map<Long, List<Struct>> structs, long client, ItemList of, long have) {
        if (have < of.state()) {
            for (var at = of.indexOf(have); at < of.size(); at++) {
                add(structs, of.get(at).struct(), have);
            }
        }
    }

    private static void add(Map<Long, List<Struct>> structs, Struct struct, long have) {
        if (struct.end() > have) {
            structs.computeIfAbsent(struct.client(), unknown -> new ArrayList<>())
                    .add(struct.clock() < have ? struct.from(have) : struct);
        }
    }

    /** The XML at the top of the document under a name; empty if there is none. */
    public XmlFragment fragment(String name) {
        var root = store.existingRoot(name);
        return new XmlFragment(root == null ? List.of() : TypeReader.nodes(root));
    }

    /** The text at the top of the document under a name; empty if there is none. */
    public XmlText text(String name) {
        var root = store.existingRoot(name);
        return root == null ? XmlText.EMPTY : TypeReader.text(root);
    }

    /** The text in the flat form at the top of the document under a name; one empty block if there is none. */
    public Body body(String name) {
        var root = store.existingRoot(name);
        return BodyReader.read(root == null ? SharedType.root(name) : root).body();
    }

    /** Whether somebody ever wrote into the list at the top of the document under a name, also if nothing is left of it. */
    public boolean hasWritten(String name) {
        var root = store.existingRoot(name);
        return root != null && root.first != null;
    }

    /** Where a relative position is now; empty if what it stood beside is gone with all around it. */
    public Optional<Place> place(RelativePosition position) {
        return Place.of(position, store);
    }

    /**
     * The position that stays with a unit of a list.
     *
     * @param root the name of the list at the top of the document, or null for one that another unit brought
     * @param assoc below zero for the unit before this place, otherwise that behind it
     */
    public RelativePosition position(@Nullable String root, @Nullable Id type, int index, int assoc) {
        return Place.relative(root, type, index, assoc, store);
    }

    /** Whether a key of a map at the top of the document ever had a value, also if it was taken away. */
    public boolean hasHad(String map, String key) {
        var root = store.existingRoot(map);
        return root != null && root.keys.containsKey(key);
    }

    /** The values by key at the top of the document under a name; empty if there are none. */
    public Map<String, @Nullable Object> map(String name) {
        var root = store.existingRoot(name);
        return root == null ? Map.of() : TypeReader.map(root);
    }

    /** The item that holds a unit, if it stands at the top of the document under a name, deleted or not. */
    @Nullable Item itemIn(String root, Id id) {
        var type = store.existingRoot(root);
        if (type == null || id.clock() >= store.state(id.client())) {
            return null;
        }
        var item = store.holding(id);
        return type.equals(item.parent) ? item : null;
    }

    Store store() {
        return store;
    }

    /** The list of values at the top of the document under a name; empty if there is none. */
    public List<@Nullable Object> array(String name) {
        var root = store.existingRoot(name);
        return root == null ? List.of() : TypeReader.array(root);
    }

    /**
     * Writes into the document and returns what was written as an update for everybody else. The change is here at once
     * and stays should the writing fail half-way: who must store it first writes into a {@link #copy}.
     *
     * @param client a number nobody else writes under
     */
    public byte[] edit(long client, Consumer<Editing> writing) {
        var before = store.state(client);
        var change = new Change(Steps.unlimited());
        var integration = new Integration(store, change, walks);
        try {
            writing.accept(new Editing(new Pen(client, store, change, integration)));
        } finally {
            walks = integration.walks();
            change.tidy(store);
        }
        var written = new TreeMap<Long, List<Struct>>();
        if (before < store.state(client)) {
            add(written, client, store.of(client), before);
        }
        return Update.write(written, change.deletions());
    }
}
