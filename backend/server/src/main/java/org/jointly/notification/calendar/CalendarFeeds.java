package org.jointly.notification.calendar;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jointly.api.notification.CalendarFeed;
import org.jointly.api.notification.MadeCalendarFeed;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.Recorded;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.once.Once;
import org.jspecify.annotations.Nullable;

/** The address of somebody's own calendar: made, made anew and ended by themselves. */
@Singleton
@Transactional
class CalendarFeeds {
    private final CalendarFeedRows rows;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;
    private final String ui;

    CalendarFeeds(
            CalendarFeedRows rows,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock,
            @Value("${jointly.ui}") String ui) {
        this.rows = rows;
        this.once = once;
        this.events = events;
        this.clock = clock;
        this.ui = ui;
    }

    @Transactional(readOnly = true)
    CalendarFeed own() {
        return rows.of(Actor.current().person()).map(CalendarFeedRow::shown).orElse(CalendarFeed.NONE);
    }

    /** The answer is kept under the request's key without the address, which nobody sees a second time. */
    MadeCalendarFeed make() {
        var token = LinkTokens.make();
        var fresh = new boolean[1];
        var feed = once.run("calendar", CalendarFeed.class, () -> {
            var actor = Actor.current();
            var renewed = rows.of(actor.person()).isPresent();
            rows.make(actor.person(), LinkTokens.hash(token), clock.instant(), vouchedFor());
            events.publishEvent(CalendarActed.of(renewed ? "renewed" : "made", actor));
            fresh[0] = true;
            return own();
        });
        return new MadeCalendarFeed(feed, fresh[0] ? ui + "/calendar/" + token + ".ics" : null);
    }

    /** An identity provider speaks for its organisation alone. */
    private static @Nullable UUID vouchedFor() {
        return Caller.current().voucher() == null ? null : Actor.current().organisation();
    }

    CalendarFeed end() {
        return once.run("no calendar", CalendarFeed.class, () -> {
            var actor = Actor.current();
            if (rows.end(actor.person()) == 1) {
                events.publishEvent(CalendarActed.of("ended", actor));
            }
            return CalendarFeed.NONE;
        });
    }
}
