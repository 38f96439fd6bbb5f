package org.jointly.exchange.iati;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** Days, written as {@code xsd:date} with or without a time zone. */
record Dates(ActivityReading reading) {
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T[\\d:.]{5,20})?(Z|[+-]\\d{2}:\\d{2})?");

    /** The day of an element that its part cannot do without. */
    LocalDate required(Element part, String name) {
        var element = part.first(name);
        if (element == null) {
            throw new Unusable(part, null, "note.element-missing", name);
        }
        return day(element, "iso-date");
    }

    /** The day of an element that its part may lack. */
    @Nullable LocalDate optional(Element part, String name) {
        var element = part.first(name);
        return element == null ? null : optionalIn(element, "iso-date");
    }

    @Nullable LocalDate optionalIn(Element element, String attribute) {
        try {
            return element.attribute(attribute) == null ? null : day(element, attribute);
        } catch (Unusable unusable) {
            reading.notes().refused(element, attribute, "note.left-out", unusable.said());
            return null;
        }
    }

    LocalDate day(Element element, String attribute) {
        var written = reading.required(element, attribute);
        var match = DAY.matcher(written);
        if (!match.matches()) {
            throw new Unusable(element, attribute, "note.no-date");
        }
        try {
            var day = LocalDate.parse(match.group(1));
            if (day.getYear() < 1) {
                throw new Unusable(element, attribute, "note.year-zero");
            }
            if (match.group(2) != null) {
                reading.notes().repaired(element, attribute, "note.time-of-day");
            }
            return day;
        } catch (DateTimeException impossible) {
            throw new Unusable(element, attribute, "note.no-day");
        }
    }
}
