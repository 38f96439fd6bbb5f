package org.jointly.audit;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.audit.Fault;
import org.jointly.api.audit.Verification;
import org.jointly.platform.Actor;
import org.jointly.platform.Cursor;
import org.jointly.platform.EventSums;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.problem.NotAllowed;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional
public class Audit {
    private static final int PAGE = 50;
    private static final int AT_ONCE = 1000;

    private final Trail trail;
    private final History history;
    private final ToldEntries told;
    private final EventSums tally;
    private final EntriesAtCommit entries;
    private final LongWork longWork;

    Audit(Trail trail, History history, ToldEntries told, EventSums tally, EntriesAtCommit entries, LongWork longWork) {
        this.trail = trail;
        this.history = history;
        this.told = told;
        this.tally = tally;
        this.entries = entries;
        this.longWork = longWork;
    }

    /** In the transaction of what happened: the one is not kept without the other. */
    @EventListener
    void record(Recorded event) {
        entries.add(EntryRow.of(event, Actor.current()));
    }

    Page<AuditEntry> entries(@Nullable String after, TrailFilter filter, TrailPeriod period) {
        var actor = reader();
        tally.note("trail.read", actor, "pages");
        var cursor = Cursor.parse(after);
        var before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        var stretch = trail.stretch(period.begin(), period.end());
        var end = Math.min(before, stretch.last() + 1);
        var found = filter.kind() == null
                ? trail.before(end, stretch.first(), filter.person(), PAGE + 1)
                : trail.ofKind(new Trail.Among(end, stretch.first()), filter.person(), filter.nouns(), PAGE + 1);
        return told.page(found, PAGE, row -> Cursor.after(row.sequence()));
    }

    List<AuditEntry> news() {
        return told.page(trail.news(Actor.current().person()), PAGE, row -> Cursor.after(row.sequence()))
                .items();
    }

    Page<AuditEntry> history(UUID programme, @Nullable String after, HistoryFilter filter) {
        var cursor = Cursor.parse(after);
        var last = cursor == null ? null : new PlaceInTrail(cursor.instant(0), cursor.uuid(1), cursor.number(2));
        return told.page(
                history.read(programme, filter, last, PAGE + 1),
                PAGE,
                row -> Cursor.after(row.at(), row.organisation(), row.sequence()));
    }

    /** All of it as it was at one moment: what is added meanwhile waits for nothing and is not looked at. */
    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.REPEATABLE_READ)
    public Verification verification() {
        var actor = reader();
        // A trail of years is read to its end.
        longWork.allow();
        tally.note("trail.verified", actor, "times");
        var head = trail.head(actor.organisation());
        var previous = "";
        var checked = 0L;
        List<EntryRow> some;
        do {
            some = trail.after(actor.organisation(), checked, AT_ONCE);
            for (var entry : some) {
                if (entry.sequence() != checked + 1) {
                    return new Verification(checked, checked + 1, Fault.MISSING);
                }
                if (!entry.hash().equals(Seal.of(previous, entry))) {
                    return new Verification(checked, checked + 1, Fault.ALTERED);
                }
                previous = entry.hash();
                checked++;
            }
        } while (some.size() == AT_ONCE);
        return compared(head.orElse(new HeadRow(actor.organisation(), 0, "")), checked, previous);
    }

    /** The head was moved with each entry, so that it knows of those that were cut off the end. */
    private static Verification compared(HeadRow head, long checked, String last) {
        if (head.sequence() > checked) {
            return new Verification(checked, checked + 1, Fault.MISSING);
        }
        return head.sequence() < checked || !head.hash().equals(last)
                ? new Verification(checked, checked, Fault.HEAD)
                : new Verification(checked, null);
    }

    private static Actor reader() {
        return Actor.current().readsTrail() ? Actor.current() : administrator();
    }

    static Actor administrator() {
        var actor = Actor.current();
        if (!actor.has(Role.ADMIN) && !actor.isPlatform()) {
            throw new NotAllowed("audit.admins-only");
        }
        return actor;
    }
}
