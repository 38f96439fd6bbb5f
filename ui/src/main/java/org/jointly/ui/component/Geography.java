package org.jointly.ui.component;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.programme.Place;
import org.jointly.api.programme.PlaceKind;
import org.jspecify.annotations.Nullable;

/** Countries (ISO 3166) and regions (UN M49) in the reader's language. */
public final class Geography {
    private static final List<String> COUNTRIES = Region.getAvailable(RegionType.TERRITORY).stream()
            .filter(region -> region.toString().matches("[A-Z]{2}"))
            .filter(region -> region.getContainingRegion(RegionType.SUBCONTINENT) != null)
            .map(Region::toString)
            .toList();

    private static final List<String> SUBREGIONS = Region.getAvailable(RegionType.SUBCONTINENT).stream()
            .map(Region::toString)
            .filter(code -> code.matches("\\d{3}"))
            .toList();

    private Geography() {}

    public static List<String> countries() {
        return inOrder(COUNTRIES);
    }

    public static List<String> subregions() {
        return inOrder(SUBREGIONS);
    }

    public static String name(String code) {
        var name = LocaleDisplayNames.getInstance(ULocale.forLocale(Words.language()))
                .regionDisplayName(code.toUpperCase(Locale.ROOT));
        return name == null ? code : name;
    }

    public static String name(Place place) {
        if (place.kind() == PlaceKind.LOCATION || place.vocabulary() != null || place.code() == null) {
            return place.name() != null ? place.name() : place.code() == null ? "" : place.code();
        }
        return name(place.code());
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
        return places.stream().collect(Collectors.groupingBy(Geography::regionName, TreeMap::new, Collectors.toList()));
    }

    private static String regionName(Place place) {
        var region = subregion(place);
        return region == null ? Words.say("place.elsewhere") : name(region);
    }

    private static List<String> inOrder(List<String> codes) {
        var collator = Collator.getInstance(Words.language());
        return codes.stream()
                .sorted(Comparator.comparing(Geography::name, collator::compare))
                .toList();
    }
}
