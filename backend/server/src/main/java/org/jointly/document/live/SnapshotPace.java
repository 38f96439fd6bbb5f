package org.jointly.document.live;

/** When a room's text is snapped again. To be used under the room's lock. */
final class SnapshotPace {
    private static final int REST = 9;

    private long snapped;
    private boolean snapping;
    private long begun;
    private long restsUntil = System.nanoTime();

    /** @param snapped up to where a snapshot has the text */
    SnapshotPace(long snapped) {
        this.snapped = snapped;
    }

    long unsnapped(long seq) {
        return seq - snapped;
    }

    /** After so many edits; but while many are written at once, snapshots take no more than a tenth of the time. */
    boolean isDue(long seq, int every) {
        return unsnapped(seq) >= every && System.nanoTime() - restsUntil >= 0;
    }

    /** False while one is being taken. */
    boolean begin() {
        var free = !snapping;
        if (free) {
            snapping = true;
            begun = System.nanoTime();
        }
        return free;
    }

    void end(long upTo) {
        var now = System.nanoTime();
        snapping = false;
        restsUntil = now + REST * (now - begun);
        snapped = Math.max(snapped, upTo);
    }
}
