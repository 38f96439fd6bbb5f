package org.jointly.programme.code;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.Tag;
import org.jointly.api.programme.place.Place;
import org.jointly.platform.Countries;
import org.jointly.programme.search.Regions;

/** Whether what people name is in its list. A vocabulary whose list we do not have is taken at its word. */
public final class KnownCodes {
    private static final Set<String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .flatMap(two -> Stream.of(two, Locale.of(two).getISO3Language()))
            .collect(Collectors.toUnmodifiableSet());

    private KnownCodes() {}

    public static boolean has(Sector sector) {
        return switch (sector.vocabulary()) {
            case "1" -> OecdSectors.hasPurpose(sector.code());
            case "2" -> OecdSectors.hasCategory(sector.code());
            case "7" -> SdgCodes.hasGoal(sector.code());
            case "8" -> SdgCodes.hasTarget(sector.code());
            default -> true;
        };
    }

    public static boolean has(Tag tag) {
        return switch (tag.vocabulary()) {
            case "2" -> SdgCodes.hasGoal(tag.code());
            case "3" -> SdgCodes.hasTarget(tag.code());
            default -> true;
        };
    }

    public static boolean has(Place place) {
        var code = place.code();
        if (code == null || place.vocabulary() != null) {
            return true;
        }
        return switch (place.kind()) {
            case COUNTRY -> Countries.existed(code);
            case REGION -> Regions.isRegion(code);
            case LOCATION -> true;
        };
    }

    /** A language tag (BCP 47) of a language of ISO 639. */
    public static boolean hasLanguage(String tag) {
        try {
            return LANGUAGES.contains(
                    new Locale.Builder().setLanguageTag(tag).build().getLanguage());
        } catch (IllformedLocaleException illformed) {
            return false;
        }
    }
}
