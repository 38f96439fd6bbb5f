package org.jointly.document.yjs;

import java.util.Arrays;

/** All items of one client by clock, without gaps. */
final class ItemList {
    private Item[] items = new Item[8];

    /** The clock of each item once more: a search here stays within a few cache lines. */
    private long[] clocks = new long[8];

    private int size;

    int size() {
        return size;
    }

    Item get(int index) {
        return items[index];
    }

    /** The clock the next item must have. */
    long state() {
        return size == 0 ? 0 : items[size - 1].end();
    }

    /** Where the item is that holds a clock before the {@link #state()}. */
    int indexOf(long clock) {
        if (clocks[size - 1] <= clock) {
            return size - 1;
        }
        var found = Arrays.binarySearch(clocks, 0, size - 1, clock);
        return found < 0 ? -found - 2 : found;
    }

    void add(Item item) {
        room();
        items[size] = item;
        clocks[size++] = item.clock;
    }

    void insert(int index, Item item) {
        room();
        System.arraycopy(items, index, items, index + 1, size - index);
        System.arraycopy(clocks, index, clocks, index + 1, size - index);
        items[index] = item;
        clocks[index] = item.clock;
        size++;
    }

    private void room() {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
            clocks = Arrays.copyOf(clocks, 2 * size);
        }
    }

    /** Lets each item of a stretch, ends included, be taken in by the one before it. */
    void join(int from, int to) {
        var kept = from - 1;
        for (var at = from; at <= to; at++) {
            if (!items[kept].absorb(items[at])) {
                items[++kept] = items[at];
                clocks[kept] = items[at].clock;
            }
        }
        var gap = to - kept;
        if (gap > 0) {
            System.arraycopy(items, to + 1, items, kept + 1, size - to - 1);
            System.arraycopy(clocks, to + 1, clocks, kept + 1, size - to - 1);
            Arrays.fill(items, size - gap, size, null);
            size -= gap;
        }
    }
}
