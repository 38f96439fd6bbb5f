package org.jointly.notification.calendar;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.access.Correspondence;
import org.jointly.notification.PersonReaders;
import org.jointly.notification.calendar.CalendarEntryRows.EntryRow;
import org.jointly.platform.CanonicalJson;
import org.jointly.platform.Duty;
import org.jointly.platform.limit.StrangerLimit;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.problem.NotFound;

/**
 * Reads somebody's calendar by the secret of its address. As before a mail goes out, it is asked anew who they are, where they work,
 * and what they may see.
 */
@Singleton
class CalendarReading {
    private final StrangerLimit limit;
    private final Acts acts;
    private final Correspondence correspondence;
    private final PersonReaders readers;
    private final CalendarEntries entries;
    private final Clock clock;

    CalendarReading(
            StrangerLimit limit,
            Acts acts,
            Correspondence correspondence,
            PersonReaders readers,
            CalendarEntries entries,
            Clock clock) {
        this.limit = limit;
        this.acts = acts;
        this.correspondence = correspondence;
        this.readers = readers;
        this.entries = entries;
        this.clock = clock;
    }

    CalendarFile read(String token) {
        limit.take("calendar");
        var secret = LinkTokens.hash(token);
        var feed = Duty.NOTIFICATION.find(() -> acts.behind(secret));
        var owner = correspondence.of(feed.person()).orElseThrow(CalendarReading::gone);
        var acting = readers.unbroken(feed.person(), feed.madeAt()).stream()
                .filter(feed::speaksFor)
                .toList();
        if (acting.isEmpty()) {
            throw gone();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var told = entries.of(acting, owner.language(), now);
        var known = Duty.NOTIFICATION.find(() -> acts.note(feed.person(), secret, told, now));
        return CalendarFile.of(new CalendarText(owner.language(), owner.zone()).of(told, known, now));
    }

    private static NotFound gone() {
        return new NotFound("calendar");
    }

    /** The transactions, under the duty {@code NOTIFICATION}. */
    @Singleton
    @Transactional
    static class Acts {
        private final CalendarFeedRows feeds;
        private final CalendarEntryRows rows;

        Acts(CalendarFeedRows feeds, CalendarEntryRows rows) {
            this.feeds = feeds;
            this.rows = rows;
        }

        @Transactional(readOnly = true)
        CalendarFeedRow behind(byte[] secret) {
            return feeds.behind(secret).orElseThrow(CalendarReading::gone);
        }

        /** Also where another address was made meanwhile: this one is good no more then. */
        Map<CalendarKey, EntryRow> note(UUID person, byte[] secret, List<CalendarEntry> told, Instant now) {
            if (feeds.read(person, secret, now) == 0) {
                throw gone();
            }
            rows.note(
                    person,
                    CanonicalJson.of(told.stream().map(CalendarEntry::noted).toList()),
                    now);
            return rows.of(person).stream().collect(Collectors.toMap(EntryRow::key, Function.identity()));
        }
    }
}
