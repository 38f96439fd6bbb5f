package org.jointly.ui.component;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
        return countries(Words.language());
    }

    public static List<String> countries(Locale reader) {
        return inOrder(COUNTRIES, reader);
    }

    public static List<String> subregions() {
        return inOrder(SUBREGIONS, Words.language());
    }

    public static String name(String code) {
        return name(code, Words.language());
    }

    public static String name(String code, Locale reader) {
        var name = LocaleDisplayNames.getInstance(ULocale.forLocale(reader))
                .regionDisplayName(code.toUpperCase(Locale.ROOT));
        return name == null ? code : name;
    }

    private static List<String> inOrder(List<String> codes, Locale reader) {
        var collator = Collator.getInstance(reader);
        return codes.stream()
                .sorted(Comparator.comparing(code -> name(code, reader), collator::compare))
                .toList();
    }
}
