package org.jointly.programme.search;

import com.ibm.icu.util.Region;
import java.util.List;
import java.util.TreeSet;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;

/** The UN M49 region tree, as ICU carries it. */
public final class Regions {
    private Regions() {}

    /** The M49 codes of the regions that hold these places, with all their parents. */
    public static List<String> of(List<Place> places) {
        var codes = new TreeSet<String>();
        for (var place : places) {
            if (place.code() != null && place.kind() != PlaceKind.LOCATION && place.vocabulary() == null) {
                climb(place.code(), codes);
            }
        }
        return List.copyOf(codes);
    }

    public static boolean knows(String code) {
        try {
            return Region.getInstance(code) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void climb(String code, TreeSet<String> codes) {
        if (!knows(code)) {
            return;
        }
        for (var region = Region.getInstance(code); region != null; region = region.getContainingRegion()) {
            if (region.getType() != Region.RegionType.TERRITORY) {
                codes.add(region.toString());
            }
        }
    }
}
