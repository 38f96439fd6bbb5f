package org.jointly.exchange.iati;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.jointly.exchange.iati.xml.Cut;
import org.jointly.exchange.iati.xml.Element;
import org.jointly.platform.Countries;
import org.jspecify.annotations.Nullable;

/** Countries, regions and locations of an activity. */
record Places(ActivityReading reading, Narratives narratives, Amounts amounts) {
    private static final int MOST = 250;
    private static final int CODE = 20;
    private static final String M49 = "2";
    private static final Pattern BLANKS = Pattern.compile("[\\s,]+");

    List<Place> of(Element activity) {
        var places = new ArrayList<Place>();
        places.addAll(reading.each(activity, "recipient-country", MOST, this::country));
        places.addAll(reading.each(activity, "recipient-region", MOST - places.size(), this::region));
        Shares.ofPlaces(activity, places, reading.notes());
        places.addAll(reading.each(activity, "location", MOST - places.size(), this::location));
        return places;
    }

    private Place country(Element element) {
        var code = reading.required(element, "code").toUpperCase(Locale.ROOT);
        if (!Countries.existed(code)) {
            throw new Unusable(element, "code", "note.no-country");
        }
        return new Place(
                PlaceKind.COUNTRY,
                code,
                null,
                narratives.one(element, Narratives.NAME),
                amounts.percentage(element),
                null,
                null);
    }

    private Place region(Element element) {
        var code = shortCode(element, reading.required(element, "code"), "code");
        var vocabulary = element.attribute("vocabulary");
        vocabulary = vocabulary == null ? "1" : shortCode(element, vocabulary, "vocabulary");
        return new Place(
                PlaceKind.REGION,
                code,
                vocabulary.equals(M49) ? null : vocabulary,
                narratives.one(element, Narratives.NAME),
                amounts.percentage(element),
                null,
                null);
    }

    private Place location(Element element) {
        var name = narratives.one(element.first("name"), Narratives.NAME);
        var administrative = element.first("administrative");
        var code = administrative == null ? null : reading.atMost(CODE, administrative, "code");
        var vocabulary = administrative == null ? null : reading.atMost(CODE, administrative, "vocabulary");
        var point = point(element);
        if (name == null) {
            name = narratives.one(element.first("description"), Narratives.NAME);
        }
        if (name == null && code == null && point == null) {
            name = element.attribute("ref");
        }
        if (name == null && code == null && point == null) {
            throw new Unusable(element, null, "note.place-unnamed");
        }
        return new Place(
                PlaceKind.LOCATION,
                code,
                vocabulary,
                name == null ? null : Cut.to(Narratives.NAME, name),
                amounts.percentage(element),
                point == null ? null : point.latitude,
                point == null ? null : point.longitude);
    }

    private record Point(BigDecimal latitude, BigDecimal longitude) {}

    private @Nullable Point point(Element location) {
        var element = location.first("point");
        var position = element == null ? null : element.first("pos");
        if (element == null || position == null) {
            return early(location);
        }
        var system = element.attribute("srsName");
        if (system != null && !system.endsWith("4326")) {
            reading.notes().kept(element, "srsName", "note.other-grid");
            element.settle();
            return null;
        }
        var parts = BLANKS.split(position.text());
        return parts.length == 2 ? point(position, parts[0], parts[1]) : noPoint(position);
    }

    /** Version 1 wrote coordinates as attributes. */
    private @Nullable Point early(Element location) {
        var element = location.first("coordinates");
        var latitude = element == null ? null : element.attribute("latitude");
        var longitude = element == null ? null : element.attribute("longitude");
        return element == null || latitude == null || longitude == null ? null : point(element, latitude, longitude);
    }

    private @Nullable Point point(Element at, String latitude, String longitude) {
        var north = degrees(latitude, 90);
        var east = degrees(longitude, 180);
        return north == null || east == null ? noPoint(at) : new Point(north, east);
    }

    private @Nullable Point noPoint(Element at) {
        reading.notes().repaired(at, null, "note.no-point");
        return null;
    }

    private static @Nullable BigDecimal degrees(String written, int most) {
        if (!written.matches("[+-]?\\d{1,3}(\\.\\d{0,30})?")) {
            return null;
        }
        var degrees = new BigDecimal(written);
        return degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0 ? null : degrees;
    }

    private static String shortCode(Element element, String code, String attribute) {
        if (code.length() > CODE) {
            throw new Unusable(element, attribute, "note.code-long", CODE);
        }
        return code;
    }
}
