package org.jointly.ui.programme.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void placesStandUnderTheirRegionOfTheWorld() {
        var places = List.of(country("NG"), country("SN"), country("TH"), location("Camp 3"));

        var byRegion = Places.byRegion(places);

        assertThat(byRegion).containsOnlyKeys("Western Africa", "Southeast Asia", "Elsewhere");
        assertThat(byRegion.get("Western Africa")).hasSize(2);
    }

    @Test
    void aPlaceUnderAnotherVocabularyKeepsItsPublishedName() {
        var region = new Place(PlaceKind.REGION, "298", "1", "Africa, regional", null, null, null);

        assertThat(Places.name(region)).isEqualTo("Africa, regional");
        assertThat(Places.subregion(region)).isNull();
    }

    @Test
    void aCodeNobodyKnowsDoesNoHarm() {
        assertThat(Places.name(country("QX"))).isEqualTo("QX");
        assertThat(Places.subregion(country("??"))).isNull();
    }

    private static Place country(String code) {
        return new Place(PlaceKind.COUNTRY, code, null, null, null, null, null);
    }

    private static Place location(String name) {
        return new Place(PlaceKind.LOCATION, null, null, name, null, null, null);
    }
}
