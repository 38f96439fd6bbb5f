package org.jointly.ui.programme.code;

import java.util.List;
import org.jointly.api.programme.Sector;
import org.jointly.ui.component.Words;

/** Sectors by name: the common ones of the OECD list in every language, others as published. */
public final class SectorNames {
    public static final String OECD = "1";
    public static final List<String> COMMON =
            List.of("15130", "15160", "15170", "15180", "15190", "16010", "16020", "16070", "15210", "43010");

    private SectorNames() {}

    public static String label(Sector sector) {
        if (OECD.equals(sector.vocabulary()) && COMMON.contains(sector.code())) {
            return label(sector.code());
        }
        if (sector.name() != null) {
            return Words.say("sector.named", sector.code(), sector.name());
        }
        return "7".equals(sector.vocabulary()) || "8".equals(sector.vocabulary())
                ? SdgTargets.label(sector.code())
                : sector.code();
    }

    public static String label(String code) {
        return COMMON.contains(code) ? Words.say("sector.named", code, Words.say("sector." + code)) : code;
    }
}
