package org.jointly.exchange.iati;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.results.Indicator;
import org.jointly.api.results.IndicatorPeriod;
import org.jointly.api.results.Result;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** The results of an activity, with their indicators. */
record ResultReading(ActivityReading reading, Narratives narratives, Dates dates) {
    private static final String OTHER = "9";
    private static final Map<String, String> TYPES = Map.of("1", "1", "2", "2", "3", "3", OTHER, OTHER);
    private static final Map<String, Boolean> ASCENDING = Map.of("1", true, "true", true, "0", false, "false", false);

    List<Result> of(Element activity) {
        return reading.each(activity, "result", this::result);
    }

    private Result result(Element element) {
        var title = narratives.one(element.first("title"), Narratives.LONG);
        var description = narratives.one(element.first("description"), Narratives.LONG);
        if (title == null) {
            reading.notes().repaired(element, null, "note.result-untitled");
        }
        return new Result(
                UUID.randomUUID(),
                reading.known(TYPES, element, "type", OTHER),
                title == null ? "Untitled" : title,
                description,
                reading.each(element, "indicator", this::indicator));
    }

    private Indicator indicator(Element element) {
        var baseline = element.first("baseline");
        return new Indicator(
                narratives.one(element.first("title"), Narratives.LONG),
                narratives.one(element.first("description"), Narratives.LONG),
                reading.atMost(Narratives.NAME, element, "measure"),
                element.attribute("ascending") == null || reading.known(ASCENDING, element, "ascending", true),
                value(baseline),
                baseline == null ? null : year(baseline),
                reading.each(element, "period", this::period));
    }

    private IndicatorPeriod period(Element element) {
        var target = element.first("target");
        var actual = element.first("actual");
        var comment = comment(actual);
        return new IndicatorPeriod(
                dates.optional(element, "period-start"),
                dates.optional(element, "period-end"),
                value(target),
                value(actual),
                comment == null ? comment(target) : comment);
    }

    private @Nullable String value(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        reading.count(element.name());
        return reading.atMost(Narratives.NAME, element, "value");
    }

    private @Nullable String comment(@Nullable Element element) {
        var comment = element == null ? null : element.first("comment");
        return narratives.one(comment, Narratives.LONG);
    }

    private @Nullable Integer year(Element baseline) {
        var year = baseline.attribute("year");
        if (year != null && !year.matches("[1-9]\\d{3}")) {
            reading.notes().refused(baseline, "year", "note.no-year");
            return null;
        }
        return year == null ? null : Integer.valueOf(year);
    }
}
