package org.jointly.document.yjs.encoding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which units were deleted: ranges of clocks by client, in order and apart from each other. */
public final class DeleteSet {
    public static final DeleteSet EMPTY = new Builder().build();

    /** The clocks from {@code start} on, before {@code end}. */
    public record Range(long start, long end) {}

    private final NavigableMap<Long, List<Range>> ranges;

    private DeleteSet(NavigableMap<Long, List<Range>> ranges) {
        this.ranges = ranges;
    }

    /** Reads the wire form, which also stands at the end of each update. */
    public static DeleteSet read(byte[] bytes) throws MalformedUpdate {
        var in = new ByteReader(bytes);
        var set = read(in);
        in.end();
        return set;
    }

    public static DeleteSet read(ByteReader in) {
        var left = in.count();
        if (left == 0) {
            return EMPTY;
        }
        var set = new Builder();
        for (; left > 0; left--) {
            var client = in.number();
            for (var of = in.count(); of > 0; of--) {
                var start = in.number();
                var length = in.number();
                if (length == 0) {
                    throw new MalformedUpdate("A deletion is empty");
                }
                if (length > Id.LARGEST - start) {
                    throw new MalformedUpdate("A clock is too large");
                }
                set.add(client, start, start + length);
            }
        }
        return set.build();
    }

    public byte[] bytes() {
        var out = new ByteWriter();
        write(out);
        return out.bytes();
    }

    public void write(ByteWriter out) {
        out.number(ranges.size());
        ranges.forEach((client, of) -> {
            out.number(client).number(of.size());
            of.forEach(range -> out.number(range.start).number(range.end - range.start));
        });
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The ranges by client. */
    public Map<Long, List<Range>> ranges() {
        return ranges;
    }

    public boolean contains(long client, long clock) {
        var of = ranges.getOrDefault(client, List.of());
        var at = Collections.binarySearch(of, new Range(clock, clock), Comparator.comparingLong(Range::start));
        return at >= 0 || at < -1 && of.get(-at - 2).end > clock;
    }

    /** Whether everything deleted in another is deleted here too. */
    public boolean covers(DeleteSet other) {
        return other.ranges.entrySet().stream()
                .allMatch(each -> each.getValue().stream().allMatch(range -> covers(each.getKey(), range)));
    }

    private boolean covers(long client, Range range) {
        var of = ranges.getOrDefault(client, List.of());
        var at = Collections.binarySearch(of, range, Comparator.comparingLong(Range::start));
        var before = at >= 0 ? at : -at - 2;
        return before >= 0 && of.get(before).end >= range.end;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeleteSet that && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    @Override
    public String toString() {
        return ranges.toString();
    }

    /** Collects ranges in any order. */
    public static final class Builder {
        private final TreeMap<Long, List<Range>> ranges = new TreeMap<>(Collections.reverseOrder());

        public Builder add(long client, long start, long end) {
            if (start < end) {
                var of = ranges.computeIfAbsent(client, unknown -> new ArrayList<>());
                if (!of.isEmpty() && of.getLast().end == start) {
                    of.set(of.size() - 1, new Range(of.getLast().start, end));
                } else {
                    of.add(new Range(start, end));
                }
            }
            return this;
        }

        public Builder add(DeleteSet set) {
            set.ranges.forEach((client, of) -> of.forEach(range -> add(client, range.start, range.end)));
            return this;
        }

        public DeleteSet build() {
            var merged = new TreeMap<Long, List<Range>>(Collections.reverseOrder());
            ranges.forEach((client, of) -> merged.put(client, merged(of)));
            return new DeleteSet(Collections.unmodifiableNavigableMap(merged));
        }

        private static List<Range> merged(List<Range> unordered) {
            var sorted = new ArrayList<>(unordered);
            sorted.sort(Comparator.comparingLong(Range::start));
            var merged = new ArrayList<Range>(sorted.size());
            for (var range : sorted) {
                if (!merged.isEmpty() && range.start <= merged.getLast().end) {
                    var last = merged.removeLast();
                    merged.add(new Range(last.start, Math.max(last.end, range.end)));
                } else {
                    merged.add(range);
                }
            }
            return Collections.unmodifiableList(merged);
        }
    }
}
