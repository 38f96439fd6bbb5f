package org.jointly.ui.notification;

import io.micronaut.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.notification.CalendarApi;
import org.jointly.api.notification.CalendarFeed;
import org.jointly.api.notification.ChooseDisclosure;
import org.jointly.api.notification.Disclosure;
import org.jointly.api.notification.DisclosureApi;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.api.notification.MadeCalendarFeed;
import org.jointly.api.notification.ReadCalendar;
import org.jspecify.annotations.Nullable;

/** A calendar and what an organisation discloses, as views see them. */
class CalendarInMemory implements CalendarApi, DisclosureApi {
    CalendarFeed feed = CalendarFeed.NONE;
    Disclosure disclosure = new Disclosure(DisclosureLevel.TITLES, true);
    int made;

    /** As if a program had read it. */
    void isRead(@Nullable UUID onlyFor) {
        feed = new CalendarFeed(feed.madeAt(), Instant.parse("2026-11-30T12:00:00Z"), onlyFor);
    }

    @Override
    public CalendarFeed calendar() {
        return feed;
    }

    @Override
    public MadeCalendarFeed makeCalendar(@Nullable String idempotencyKey) {
        made++;
        feed = new CalendarFeed(Instant.parse("2026-11-30T10:00:00Z"), null, null);
        return new MadeCalendarFeed(feed, "https://jointly.example/calendar/secret-" + made + ".ics");
    }

    @Override
    public CalendarFeed endCalendar(@Nullable String idempotencyKey) {
        feed = CalendarFeed.NONE;
        return feed;
    }

    @Override
    public HttpResponse<byte[]> readCalendar(ReadCalendar request) {
        return HttpResponse.notFound();
    }

    @Override
    public Disclosure disclosure() {
        return disclosure;
    }

    @Override
    public Disclosure chooseDisclosure(ChooseDisclosure request) {
        disclosure = new Disclosure(request.level(), disclosure.changeable());
        return disclosure;
    }
}
