package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointly.document.yjs.encoding.ByteReader;
import org.jointly.document.yjs.encoding.DeleteSet;
import org.jointly.document.yjs.encoding.Id;
import org.jointly.document.yjs.encoding.MalformedUpdate;
import org.jointly.document.yjs.encoding.StateVector;
import org.jspecify.annotations.Nullable;

/**
 * A checked update of the v1 format: what clients wrote, and which units are deleted. Immutable.
 *
 * <p>What passes here, Yjs can read: bytes on which a browser would stumble while decoding are refused.
 */
public final class Update {
    private final byte[] bytes;
    private final NavigableMap<Long, List<Struct>> structs;
    private final DeleteSet deletions;

    private Update(byte[] bytes, NavigableMap<Long, List<Struct>> structs, DeleteSet deletions) {
        this.bytes = bytes;
        this.structs = structs;
        this.deletions = deletions;
    }

    /** Reads and checks an update. Takes memory in proportion to the bytes, whatever they say. */
    public static Update read(byte[] bytes) throws MalformedUpdate {
        var in = new ByteReader(bytes);
        var structs = new TreeMap<Long, List<Struct>>(Collections.reverseOrder());
        for (var left = in.count(); left > 0; left--) {
            var count = in.count();
            var client = in.number();
            var of = structs(in, client, count);
            if (structs.put(client, of) != null) {
                throw new MalformedUpdate("A client comes twice");
            }
        }
        structs.values().removeIf(List::isEmpty);
        var deletions = DeleteSet.read(in);
        in.end();
        return new Update(bytes, structs, deletions);
    }

    private static List<Struct> structs(ByteReader in, long client, int count) {
        var structs = new ArrayList<Struct>();
        var clock = in.number();
        @Nullable Struct before = null;
        for (var left = count; left > 0; left--) {
            var struct = Struct.read(in, client, clock, before);
            before = struct;
            clock = struct.end();
            structs.add(struct);
        }
        return structs;
    }

    /** The bytes it was read from; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether it neither writes nor deletes. */
    public boolean isEmpty() {
        return structs.isEmpty() && deletions.isEmpty();
    }

    /** The clients whose writing it carries; deletions name no author. */
    public Set<Long> clients() {
        return structs.entrySet().stream()
                .filter(of -> !of.getValue().stream().allMatch(Struct::isSkip))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a document would have that took in only this. */
    public StateVector stateVector() {
        var clocks = new HashMap<Long, Long>();
        structs.forEach((client, of) -> {
            var clock = 0L;
            for (var struct : of) {
                if (struct.clock() != clock || struct.isSkip()) {
                    break;
                }
                clock = struct.end();
            }
            clocks.put(client, clock);
        });
        return new StateVector(clocks);
    }

    /** The clock at which each client's writing begins in it. */
    public StateVector from() {
        var clocks = new HashMap<Long, Long>();
        structs.forEach((client, of) -> clocks.put(client, of.getFirst().clock()));
        return new StateVector(clocks);
    }

    /** The clock before which each client's writing ends in it. */
    public StateVector to() {
        var clocks = new HashMap<Long, Long>();
        structs.forEach((client, of) -> clocks.put(client, of.getLast().end()));
        return new StateVector(clocks);
    }

    /** Whether something of one client leans on what another brings with it: who leans on whom may then have no beginning. */
    public boolean isEntangled() {
        return structs.size() > 1
                && structs.values().stream().flatMap(List::stream).anyMatch(this::leansOnAnother);
    }

    private boolean leansOnAnother(Struct struct) {
        var found = new boolean[1];
        struct.leansOn(id -> found[0] |= id.client() != struct.client() && brings(id));
        return found[0];
    }

    private boolean brings(Id id) {
        var of = structs.get(id.client());
        return of != null
                && id.clock() >= of.getFirst().clock()
                && id.clock() < of.getLast().end();
    }

    /** Of how many pieces it consists: what is honest costs so many steps or little more. */
    public int parts() {
        return structs.values().stream().mapToInt(List::size).sum()
                + deletions.ranges().values().stream().mapToInt(List::size).sum();
    }

    public DeleteSet deletions() {
        return deletions;
    }

    /** Whether some of a client's writing is left out between what comes before and after it. */
    public boolean hasGaps() {
        return structs.values().stream().flatMap(List::stream).anyMatch(Struct::isSkip);
    }

    /** How much of each client's writing must be there for all of this to find its place and its deletions their mark. */
    public StateVector needs() {
        var clocks = new HashMap<Long, Long>();
        structs.values().forEach(of -> of.forEach(struct -> struct.leansOn(id -> need(clocks, id))));
        deletions
                .ranges()
                .forEach((client, ranges) ->
                        clocks.merge(client, ranges.getLast().end(), Math::max));
        return new StateVector(clocks);
    }

    private static void need(Map<Long, Long> clocks, Id id) {
        clocks.merge(id.client(), id.clock() + 1, Math::max);
    }

    /** The structs by client, those of the highest first. */
    NavigableMap<Long, List<Struct>> structs() {
        return structs;
    }

    /** One update that says what all of these say, in whatever order they come. */
    public static byte[] merge(List<byte[]> updates) throws MalformedUpdate {
        var structs = new TreeMap<Long, List<Struct>>(Collections.reverseOrder());
        var deletions = new DeleteSet.Builder();
        for (var bytes : updates) {
            var update = read(bytes);
            update.structs.forEach((client, of) -> structs.computeIfAbsent(client, unknown -> new ArrayList<>())
                    .addAll(of));
            deletions.add(update.deletions);
        }
        return write(structs, deletions.build());
    }

    static byte[] write(NavigableMap<Long, List<Struct>> structs, DeleteSet deletions) {
        var out = new StructWriter();
        structs.values().forEach(of -> writeOnce(out, of));
        return out.finish(deletions);
    }

    /** Each clock once, though several updates may carry it. */
    private static void writeOnce(StructWriter out, List<Struct> structs) {
        structs.sort(Comparator.comparingLong(Struct::clock));
        var written = 0L;
        for (var struct : structs) {
            if (!struct.isSkip() && struct.end() > written) {
                out.add(struct.clock() < written ? struct.from(written) : struct);
                written = struct.end();
            }
        }
    }

    /** What somebody who has this much lacks of an update; the deletions stay whole. */
    public static byte[] diff(byte[] update, StateVector have) throws MalformedUpdate {
        var whole = read(update);
        var out = new StructWriter();
        whole.structs.forEach((client, of) -> {
            var had = have.clock(client);
            for (var struct : of) {
                if (struct.end() > had) {
                    out.add(struct.clock() < had ? struct.from(had) : struct);
                }
            }
        });
        return out.finish(whole.deletions);
    }
}
