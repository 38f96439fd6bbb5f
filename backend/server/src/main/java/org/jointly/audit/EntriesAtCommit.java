package org.jointly.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jointly.platform.database.Gathering;
import org.jointly.platform.database.Gatherings;

/**
 * Gathers the entries of a transaction and adds all of them right before it commits: the head of the organisation's chain is
 * locked while entries are added, and must not be while an import of many minutes goes on. A commit whose entries cannot be
 * added fails.
 */
@Singleton
class EntriesAtCommit {
    private final Gathering<EntryRow> entries;
    private final Trail trail;
    private final Clock clock;

    EntriesAtCommit(Gatherings gatherings, Trail trail, Clock clock) {
        this.entries = gatherings.atCommit(this::chain);
        this.trail = trail;
        this.clock = clock;
    }

    /** @param entry without its place in the chain */
    void add(EntryRow entry) {
        entries.add(entry);
    }

    private void chain(List<EntryRow> added) {
        var head = trail.hold();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sequence = head.sequence();
        var hash = head.hash();
        var chained = new ArrayList<EntryRow>();
        for (var entry : added) {
            var placed = entry.placed(++sequence, at);
            hash = Seal.of(hash, placed);
            chained.add(placed.sealed(hash));
        }
        trail.add(chained);
    }
}
