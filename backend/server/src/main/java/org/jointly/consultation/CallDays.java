package org.jointly.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jointly.api.consultation.MakeCall;
import org.jointly.platform.CalendarDay;
import org.jointly.platform.problem.Invalid;

/**
 * Between which instants a call is open: from the begin of a day, or from now, to the end of another, by the clocks of one time
 * zone. The end is the first instant that is too late; nothing else computes it.
 */
public record CallDays(Instant opensAt, Instant closesAt, ZoneId zone) {
    static CallDays of(MakeCall request, Instant now) {
        var zone = zone(request.zone());
        var opens = now;
        if (request.opensOn() != null) {
            CalendarDay.deadline("/opensOn", request.opensOn(), now);
            var begin = request.opensOn().atStartOfDay(zone).toInstant();
            opens = begin.isBefore(now) ? now : begin;
        }
        CalendarDay.deadline("/lastDay", request.lastDay(), now);
        var closes = endOf(request.lastDay(), zone);
        if (!closes.isAfter(opens)) {
            throw new Invalid("/lastDay", "consultation.closes-before-it-opens");
        }
        CalendarDay.deadline("/answersOn", request.answersOn(), now);
        if (request.answersOn().isBefore(request.lastDay())) {
            throw new Invalid("/answersOn", "consultation.answers-before-the-close");
        }
        return new CallDays(opens, closes, zone);
    }

    /** When a day is over: the begin of the next, which is not midnight where the clocks leave midnight out. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public static LocalDate lastDay(Instant closesAt, String zone) {
        return closesAt.minusNanos(1000).atZone(ZoneId.of(zone)).toLocalDate();
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new Invalid("/zone", "consultation.no-zone");
        }
        return ZoneId.of(name);
    }
}
