package org.jointly.ui.programme.place;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** A programme's places by name, and the regions of the world they lie in. */
public final class Places {
    private Places() {}

    public static String name(Place place) {
        if (place.kind() == PlaceKind.LOCATION || place.vocabulary() != null || place.code() == null) {
            return place.name() != null ? place.name() : place.code() == null ? "" : place.code();
        }
        return Geography.name(place.code());
    }

    /** The M49 subregion of a country, in code; of a region itself. Absent where neither is known. */
    public static @Nullable String subregion(Place place) {
        var code = place.code();
        if (code == null || place.vocabulary() != null) {
            return null;
        }
        if (place.kind() == PlaceKind.REGION) {
            return code;
        }
        try {
            var around = Region.getInstance(code.toUpperCase(Locale.ROOT)).getContainingRegion(RegionType.SUBCONTINENT);
            return around == null ? null : around.toString();
        } catch (IllegalArgumentException unknownCode) {
            return null;
        }
    }

    /** The countries of a region of M49; none for other places. */
    public static Stream<String> countriesOf(Place place) {
        if (place.kind() != PlaceKind.REGION || place.vocabulary() != null || place.code() == null) {
            return Stream.empty();
        }
        try {
            return Region.getInstance(place.code()).getContainedRegions(RegionType.TERRITORY).stream()
                    .map(Region::toString);
        } catch (IllegalArgumentException unknownCode) {
            return Stream.empty();
        }
    }

    /** Places by the name of their subregion; those of unknown region come last. */
    public static Map<String, List<Place>> byRegion(List<Place> places) {
        return places.stream().collect(Collectors.groupingBy(Places::regionName, TreeMap::new, Collectors.toList()));
    }

    private static String regionName(Place place) {
        var region = subregion(place);
        return region == null ? Words.say("place.elsewhere") : Geography.name(region);
    }
}
