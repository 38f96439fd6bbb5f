package org.jointly.platform;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** Countries by their two letters of ISO 3166-1, in capitals. */
public final class Countries {
    private static final Set<String> NOW = Set.copyOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));

    /** Those of long running programmes, and Kosovo, which ISO leaves to its users. */
    private static final Set<String> BESIDE = Set.of("XK", "AN", "CS", "YU", "TP", "ZR");

    private Countries() {}

    public static boolean exists(String code) {
        return NOW.contains(code);
    }

    /** Also one that is no more, or that is written without being of the standard. */
    public static boolean existed(String code) {
        return NOW.contains(code) || BESIDE.contains(code);
    }
}
