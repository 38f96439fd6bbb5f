package org.jointly.exchange.iati;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.jointly.exchange.iati.xml.Element;
import org.jspecify.annotations.Nullable;

/** Says when shares of a whole do not add up. They are taken as they stand: only the publisher knows which is wrong. */
final class Shares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.1");

    private Shares() {}

    /** All countries and regions make the whole; or the countries with the regions of each vocabulary do. */
    static void ofPlaces(Element activity, List<Place> places, Notes notes) {
        if (complete(places, Place::percentage) || completeInEachVocabulary(places)) {
            return;
        }
        var country = activity.first("recipient-country");
        noteSum(country == null ? activity.first("recipient-region") : country, notes, "note.shares-of-places");
    }

    private static boolean completeInEachVocabulary(List<Place> places) {
        var vocabularies = places.stream()
                .filter(place -> place.kind() == PlaceKind.REGION)
                .map(Shares::vocabulary)
                .collect(Collectors.toSet());
        return !vocabularies.isEmpty()
                && vocabularies.stream()
                        .allMatch(vocabulary -> complete(
                                places.stream()
                                        .filter(place -> place.kind() == PlaceKind.COUNTRY
                                                || vocabulary(place).equals(vocabulary))
                                        .toList(),
                                Place::percentage));
    }

    static void ofSectors(Element activity, List<Sector> sectors, Notes notes) {
        sectors.stream().collect(Collectors.groupingBy(Sector::vocabulary)).forEach((vocabulary, alike) -> {
            if (!complete(alike, Sector::percentage)) {
                noteSum(activity.first("sector"), notes, "note.shares-of-sectors", vocabulary);
            }
        });
    }

    private static String vocabulary(Place region) {
        return String.valueOf(region.vocabulary());
    }

    private static <T> boolean complete(Collection<T> parts, Function<T, @Nullable BigDecimal> share) {
        var sum = BigDecimal.ZERO;
        var said = false;
        for (var part : parts) {
            var own = share.apply(part);
            said |= own != null;
            sum = own == null ? sum : sum.add(own);
        }
        return !said || sum.subtract(HUNDRED).abs().compareTo(ROUNDING) <= 0;
    }

    private static void noteSum(@Nullable Element first, Notes notes, String key, Object... values) {
        if (first != null) {
            notes.kept(first, null, key, values);
        }
    }
}
