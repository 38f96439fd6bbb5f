package org.jointly.ui.programme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.api.programme.Place;
import org.jointly.api.programme.PlaceKind;
import org.jointly.ui.component.Amounts;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Geography;

/** Where a programme works, by region of the world. */
class PlacesPicture extends Div {
    PlacesPicture(List<Place> places) {
        addClassName("places");
        if (WorldMap.shows(places)) {
            add(new WorldMap(places));
        }
        var facts = new Facts();
        var byRegion = Geography.byRegion(places);
        byRegion.forEach((region, inside) -> {
            var chips = new Div();
            chips.addClassName("chips");
            inside.stream()
                    .filter(place -> place.kind() != PlaceKind.REGION || place.vocabulary() != null)
                    .forEach(place -> chips.add(chip(place)));
            if (byRegion.size() == 1 && Geography.subregion(inside.getFirst()) == null) {
                add(chips);
            } else {
                facts.with(region, chips);
            }
        });
        add(facts);
    }

    private static Span chip(Place place) {
        var share = Amounts.share(place.percentage());
        var chip = new Span(Geography.name(place) + (share.isEmpty() ? "" : " " + share));
        chip.addClassName("chip");
        return chip;
    }
}
