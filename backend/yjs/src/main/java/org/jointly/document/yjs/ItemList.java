package org.jointly.document.yjs;

import java.util.Arrays;

/**
 * All items of one client by clock, without gaps. In memory there is one gap, where something was put in or taken out last: what
 * goes on beside it, as an update does from clock to clock, moves little.
 */
final class ItemList {
    private Item[] items = new Item[8];

    /** The clock of each item once more: a search here stays within a few cache lines. */
    private long[] clocks = new long[8];

    private int gap;
    private int gapEnd = items.length;

    int size() {
        return items.length - (gapEnd - gap);
    }

    Item get(int index) {
        return items[index < gap ? index : index + gapEnd - gap];
    }

    /** The clock the next item must have. */
    long state() {
        return size() == 0 ? 0 : get(size() - 1).end();
    }

    /** Where the item is that holds a clock before the {@link #state()}. */
    int indexOf(long clock) {
        if (gapEnd == items.length) {
            return indexOf(clock, 0, gap);
        }
        return clocks[gapEnd] <= clock ? indexOf(clock, gapEnd, items.length) - (gapEnd - gap) : indexOf(clock, 0, gap);
    }

    private int indexOf(long clock, int from, int to) {
        if (clocks[to - 1] <= clock) {
            return to - 1;
        }
        var found = Arrays.binarySearch(clocks, from, to - 1, clock);
        return found < 0 ? -found - 2 : found;
    }

    void add(Item item, Steps steps) {
        insert(size(), item, steps);
    }

    void insert(int index, Item item, Steps steps) {
        if (gap == gapEnd) {
            grow();
        }
        gapTo(index, steps);
        items[gap] = item;
        clocks[gap++] = item.clock;
    }

    private void grow() {
        var size = items.length;
        var behind = size - gapEnd;
        items = Arrays.copyOf(items, 2 * size);
        clocks = Arrays.copyOf(clocks, 2 * size);
        System.arraycopy(items, gapEnd, items, 2 * size - behind, behind);
        System.arraycopy(clocks, gapEnd, clocks, 2 * size - behind, behind);
        gapEnd = 2 * size - behind;
        Arrays.fill(items, gap, gapEnd, null);
    }

    private void gapTo(int index, Steps steps) {
        var moved = Math.abs(index - gap);
        if (index < gap) {
            move(index, gapEnd - moved, moved);
            Arrays.fill(items, index, Math.min(gap, gapEnd - moved), null);
        } else {
            move(gapEnd, gap, moved);
            Arrays.fill(items, Math.max(gapEnd, index), gapEnd + moved, null);
        }
        gapEnd += index - gap;
        gap = index;
        steps.move(moved);
    }

    private void move(int from, int to, int count) {
        System.arraycopy(items, from, items, to, count);
        System.arraycopy(clocks, from, clocks, to, count);
    }

    /** Lets each item of a stretch, ends included, be taken in by the one before it. */
    void join(int from, int to, Steps steps) {
        gapTo(from, steps);
        for (var at = from; at <= to; at++) {
            var item = items[gapEnd];
            Arrays.fill(items, gapEnd, gapEnd + 1, null);
            gapEnd++;
            steps.move(items[gap - 1].content.copiedToJoin());
            if (!items[gap - 1].absorb(item)) {
                items[gap] = item;
                clocks[gap++] = item.clock;
            }
        }
    }
}
