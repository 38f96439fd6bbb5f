package org.jointly.document.yjs.encoding;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How much of each client's writing somebody has: the next clock expected of it. */
public final class StateVector {
    public static final StateVector EMPTY = new StateVector(Map.of());

    private final Map<Long, Long> clocks;

    public StateVector(Map<Long, Long> clocks) {
        var sorted = new TreeMap<Long, Long>(Collections.reverseOrder());
        clocks.forEach((client, clock) -> {
            if (clock > 0) {
                sorted.put(client, clock);
            }
        });
        this.clocks = Collections.unmodifiableMap(sorted);
    }

    public static StateVector of(Map<Long, Long> clocks) {
        return new StateVector(clocks);
    }

    /** Reads the wire form: a count, then client and clock of each. */
    public static StateVector read(byte[] bytes) throws MalformedUpdate {
        var in = new ByteReader(bytes);
        var clocks = new TreeMap<Long, Long>();
        for (var left = in.count(); left > 0; left--) {
            clocks.put(in.number(), in.number());
        }
        in.end();
        return new StateVector(clocks);
    }

    public byte[] bytes() {
        var out = new ByteWriter().number(clocks.size());
        clocks.forEach((client, clock) -> out.number(client).number(clock));
        return out.bytes();
    }

    /** The next clock expected of a client; 0 for one who is unknown. */
    public long clock(long client) {
        return clocks.getOrDefault(client, 0L);
    }

    public Set<Long> clients() {
        return clocks.keySet();
    }

    public boolean isEmpty() {
        return clocks.isEmpty();
    }

    /** Whether everything another has is here too. */
    public boolean covers(StateVector other) {
        return other.clocks.entrySet().stream().allMatch(each -> each.getValue() <= clock(each.getKey()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateVector that && clocks.equals(that.clocks);
    }

    @Override
    public int hashCode() {
        return clocks.hashCode();
    }

    @Override
    public String toString() {
        return clocks.toString();
    }
}
