package org.jointly.exchange.iati;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.results.Dimension;
import org.jointly.api.results.DisaggregatedValue;
import org.jointly.api.results.Indicator;
import org.jointly.api.results.IndicatorPeriod;
import org.jointly.api.results.Result;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** The results of an activity, with their indicators. */
record ResultReading(ActivityReading reading, Narratives narratives, Dates dates) {
    private static final String OTHER = "9";
    private static final int MOST_PARTS = 200;
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
        var baseline = whole(element, "baseline");
        return new Indicator(
                narratives.one(element.first("title"), Narratives.LONG),
                narratives.one(element.first("description"), Narratives.LONG),
                reading.atMost(Narratives.NAME, element, "measure"),
                element.attribute("ascending") == null || reading.known(ASCENDING, element, "ascending", true),
                value(baseline),
                baseline == null ? null : year(baseline),
                parts(element, "baseline"),
                reading.each(element, "period", this::period));
    }

    private IndicatorPeriod period(Element element) {
        var target = whole(element, "target");
        var actual = whole(element, "actual");
        var comment = comment(actual);
        return new IndicatorPeriod(
                dates.optional(element, "period-start"),
                dates.optional(element, "period-end"),
                value(target),
                value(actual),
                comment == null ? comment(target) : comment,
                parts(element, "target"),
                parts(element, "actual"));
    }

    /** The first that is not of a part; others of that kind are left to be reported. */
    private static @Nullable Element whole(Element element, String name) {
        var wholes = element.all(name).stream().filter(each -> !isOfAPart(each)).toList();
        wholes.stream().skip(1).forEach(Element::leave);
        return wholes.isEmpty() ? null : wholes.getFirst();
    }

    private static boolean isOfAPart(Element element) {
        return element.children().stream()
                .anyMatch(child ->
                        child.name().equals("dimension") || child.name().equals("location"));
    }

    private List<DisaggregatedValue> parts(Element element, String name) {
        var parts = element.all(name).stream().filter(ResultReading::isOfAPart).toList();
        parts.stream().skip(MOST_PARTS).forEach(part -> {
            reading.notes().refused(part, null, "note.elements-many", name, MOST_PARTS);
            part.settle();
        });
        return parts.stream().limit(MOST_PARTS).map(this::part).toList();
    }

    private DisaggregatedValue part(Element element) {
        var of = Stream.concat(
                        element.all("dimension").stream().map(this::dimension),
                        element.all("location").stream()
                                .map(location -> new Dimension("location", said(location, "ref"))))
                .toList();
        element.attribute("year");
        return new DisaggregatedValue(of, value(element), comment(element));
    }

    private Dimension dimension(Element element) {
        return new Dimension(said(element, "name"), said(element, "value"));
    }

    private String said(Element element, String attribute) {
        return Objects.requireNonNullElse(reading.atMost(Narratives.NAME, element, attribute), "");
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
