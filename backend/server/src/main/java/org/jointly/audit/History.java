package org.jointly.audit;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.problem.TooLarge;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Reads what was done in a programme, newest first, as far as the actor may see it. */
@Singleton
class History {
    private static final int AT_ONCE = 500;
    private static final int MOST = 10_000;

    private final Trail trail;
    private final Programmes programmes;
    private final ToldEntries told;
    private final LongWork work;

    History(Trail trail, Programmes programmes, ToldEntries told, LongWork work) {
        this.trail = trail;
        this.programmes = programmes;
        this.told = told;
        this.work = work;
    }

    /** @param after the last that was read; null to begin with the newest */
    @Transactional(readOnly = true)
    List<EntryRow> read(UUID programme, HistoryFilter filter, @Nullable PlaceInTrail after, int size) {
        programmes.standing(programme);
        if (filter.findsNothing()) {
            return List.of();
        }
        var story = new Trail.Story(programme, filter.of().nouns(), filter.words());
        return after == null
                ? trail.newest(story, filter.of().person(), size)
                : trail.before(story, after, filter.of().person(), size);
    }

    /** All of it as it is at one moment. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    HistoryTable table(UUID programme, HistoryFilter filter) {
        work.allow();
        programmes.standing(programme);
        var table = new HistoryTable(programmes.titles(List.of(programme)).getOrDefault(programme, "–"));
        var some = read(programme, filter, null, AT_ONCE);
        while (!some.isEmpty()) {
            var changes = told.changes(some);
            some.forEach(entry -> table.add(entry, changes.apply(entry)));
            if (table.entries() > MOST) {
                throw new TooLarge("audit.too-many-in-history", MOST);
            }
            some = some.size() < AT_ONCE
                    ? List.of()
                    : read(programme, filter, some.getLast().place(), AT_ONCE);
        }
        return table;
    }
}
