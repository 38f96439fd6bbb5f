package org.jointly.exchange.iati;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** From when to when an activity runs. */
record Period(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
    private enum Kind {
        PLANNED_START,
        ACTUAL_START,
        PLANNED_END,
        ACTUAL_END
    }

    private record Day(LocalDate date, Element element) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "1", Kind.PLANNED_START,
            "2", Kind.ACTUAL_START,
            "3", Kind.PLANNED_END,
            "4", Kind.ACTUAL_END,
            "start-planned", Kind.PLANNED_START,
            "start-actual", Kind.ACTUAL_START,
            "end-planned", Kind.PLANNED_END,
            "end-actual", Kind.ACTUAL_END);

    static Period of(Element activity, ActivityReading reading, Dates dates) {
        var days = new HashMap<Kind, Day>();
        for (var element : activity.all("activity-date")) {
            try {
                var kind = reading.known(KINDS, element, "type");
                var day = new Day(dates.day(element, "iso-date"), element);
                if (days.putIfAbsent(kind, day) != null) {
                    reading.notes().kept(element, null, "note.second-date");
                }
            } catch (Unusable unusable) {
                unusable.tell(reading.notes(), element);
            }
        }
        var start = shown(days.get(Kind.ACTUAL_START), days.get(Kind.PLANNED_START), reading);
        var end = shown(days.get(Kind.ACTUAL_END), days.get(Kind.PLANNED_END), reading);
        if (start != null && end != null && end.date.isBefore(start.date)) {
            reading.notes().repaired(end.element, "iso-date", "note.ends-before-start");
            end = null;
        }
        return new Period(start == null ? null : start.date, end == null ? null : end.date);
    }

    private static @Nullable Day shown(@Nullable Day actual, @Nullable Day planned, ActivityReading reading) {
        if (actual != null && planned != null && !actual.date.equals(planned.date)) {
            reading.notes().kept(planned.element, "iso-date", "note.actual-date");
        } else if (actual != null && planned != null) {
            reading.count("activity-date");
        }
        var shown = actual == null ? planned : actual;
        if (shown != null) {
            reading.count("activity-date");
        }
        return shown;
    }
}
