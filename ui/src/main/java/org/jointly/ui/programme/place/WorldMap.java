package org.jointly.ui.programme.place;

import com.vaadin.flow.component.Svg;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.jointly.ui.component.Words;

/** The world with a programme's countries marked; the list beside it says the same in words. */
class WorldMap extends Svg {
    WorldMap(List<Place> places) {
        super(picture(places));
        addClassName("map");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", Words.say("map.label"));
    }

    /** Whether there is anything to mark. */
    static boolean shows(List<Place> places) {
        return places.stream().anyMatch(place -> Places.subregion(place) != null || place.latitude() != null);
    }

    private static String picture(List<Place> places) {
        var countries = places.stream()
                .filter(place -> place.kind() == PlaceKind.COUNTRY && place.code() != null)
                .map(place -> String.valueOf(place.code()).toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var around = places.stream().flatMap(Places::countriesOf).collect(Collectors.toSet());
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 340\">");
        Outlines.all()
                .forEach((country, path) -> svg.append("<path class=\"")
                        .append(countries.contains(country) ? "in" : around.contains(country) ? "around" : "out")
                        .append("\" d=\"")
                        .append(path)
                        .append("\"/>"));
        for (var place : places) {
            if (place.latitude() != null && place.longitude() != null) {
                svg.append("<circle r=\"4\" cx=\"%.1f\" cy=\"%.1f\"/>"
                        .formatted(
                                (place.longitude().doubleValue() + 180) * 2,
                                (84 - place.latitude().doubleValue()) * 2.4));
            }
        }
        return svg.append("</svg>").toString();
    }
}
