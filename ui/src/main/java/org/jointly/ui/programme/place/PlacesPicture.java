package org.jointly.ui.programme.place;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.jointly.ui.component.Amounts;
import org.jointly.ui.component.Facts;

/** Where a programme works, by region of the world. */
public class PlacesPicture extends Div {
    public PlacesPicture(List<Place> places) {
        addClassName("places");
        if (WorldMap.shows(places)) {
            add(new WorldMap(places));
        }
        var facts = new Facts();
        var byRegion = Places.byRegion(places);
        byRegion.forEach((region, inside) -> {
            var chips = new Div();
            chips.addClassName("chips");
            inside.stream()
                    .filter(place -> place.kind() != PlaceKind.REGION || place.vocabulary() != null)
                    .forEach(place -> chips.add(chip(place)));
            if (byRegion.size() == 1 && Places.subregion(inside.getFirst()) == null) {
                add(chips);
            } else {
                facts.with(region, chips);
            }
        });
        add(facts);
    }

    private static Span chip(Place place) {
        var share = Amounts.share(place.percentage());
        var chip = new Span(Places.name(place) + (share.isEmpty() ? "" : " " + share));
        chip.addClassName("chip");
        return chip;
    }
}
