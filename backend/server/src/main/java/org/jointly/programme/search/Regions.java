package org.jointly.programme.search;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;

/** The UN M49 region tree, as ICU carries it. */
public final class Regions {
    private static final Set<RegionType> REGIONS =
            Set.of(RegionType.WORLD, RegionType.CONTINENT, RegionType.SUBCONTINENT, RegionType.GROUPING);

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

    /** By its three digits; a territory has letters too and is none, nor is what the list has no more. */
    public static boolean isRegion(String code) {
        return code.matches("\\d{3}")
                && knows(code)
                && REGIONS.contains(Region.getInstance(code).getType());
    }

    private static void climb(String code, TreeSet<String> codes) {
        if (!knows(code)) {
            return;
        }
        for (var region = Region.getInstance(code); region != null; region = region.getContainingRegion()) {
            if (region.getType() != RegionType.TERRITORY) {
                codes.add(region.toString());
            }
        }
    }
}
