package org.jointly.notification.calendar;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import org.jointly.access.ForOneself;
import org.jointly.api.notification.CalendarApi;
import org.jointly.api.notification.CalendarFeed;
import org.jointly.api.notification.MadeCalendarFeed;
import org.jointly.api.notification.ReadCalendar;
import org.jspecify.annotations.Nullable;

@Controller
class CalendarController implements CalendarApi {
    private final CalendarFeeds feeds;
    private final CalendarReading reading;

    CalendarController(CalendarFeeds feeds, CalendarReading reading) {
        this.feeds = feeds;
        this.reading = reading;
    }

    @Override
    public CalendarFeed calendar() {
        return feeds.own();
    }

    @Override
    public MadeCalendarFeed makeCalendar(@Nullable String idempotencyKey) {
        return feeds.make();
    }

    @Override
    public CalendarFeed endCalendar(@Nullable String idempotencyKey) {
        return feeds.end();
    }

    @Override
    @ForOneself
    public HttpResponse<byte[]> readCalendar(ReadCalendar request) {
        var file = reading.read(request.token());
        return HttpResponse.ok(file.bytes()).header("ETag", file.tag());
    }
}
