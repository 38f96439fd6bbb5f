package org.jointly.audit;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import org.jointly.platform.Actor;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.problem.TooLarge;

/** Reads a stretch of the acting organisation's chain from its first entry to its last, as it is at one moment. */
@Singleton
class TrailReader {
    private static final int AT_ONCE = 1000;
    private static final int MOST = 50_000;

    private final Trail trail;
    private final LongWork work;

    TrailReader(Trail trail, LongWork work) {
        this.trail = trail;
        this.work = work;
    }

    /** A file of the most entries is read in fifty statements, beside others that are read then too. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    Stretch read(TrailPeriod period, TrailLines lines, Consumer<String> written) {
        work.allow();
        var organisation = Actor.current().organisation();
        var stretch = trail.stretch(period.begin(), period.end());
        if (stretch.length() > MOST) {
            throw new TooLarge("audit.too-many", 50_000);
        }
        written.accept(lines.begin(stretch.first() > 1 ? hashBefore(organisation, stretch.first()) : ""));
        var next = stretch.first();
        while (next <= stretch.last()) {
            var some = trail.after(organisation, next - 1, AT_ONCE);
            some.stream()
                    .filter(entry -> entry.sequence() <= stretch.last())
                    .forEach(entry -> written.accept(lines.line(entry)));
            next = some.isEmpty() ? Long.MAX_VALUE : some.getLast().sequence() + 1;
        }
        written.accept(lines.end(trail.head(organisation).orElse(new HeadRow(organisation, 0, ""))));
        return stretch;
    }

    /** Of an empty stretch, which begins behind every number, too. */
    private String hashBefore(UUID organisation, long first) {
        return trail.after(organisation, first - 2, 1).stream()
                .filter(entry -> entry.sequence() == first - 1)
                .findFirst()
                .map(EntryRow::hash)
                .orElse("");
    }
}
