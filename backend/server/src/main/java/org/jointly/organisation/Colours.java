package org.jointly.organisation;

import java.util.Locale;

/** Reads the colour an organisation is shown in: dark enough for white letters upon it (WCAG 2.2, 4.5 to 1). */
final class Colours {
    private static final double LEAST = 4.5;

    private Colours() {}

    static String read(String text, Faults faults) {
        var colour = text.strip().toLowerCase(Locale.ROOT);
        if (!colour.matches("#[0-9a-f]{6}")) {
            faults.add("/colour", "organisation.colour-shape");
        } else if (contrastWithWhite(Integer.parseInt(colour.substring(1), 16)) < LEAST) {
            faults.add("/colour", "organisation.colour-light");
        }
        return colour;
    }

    private static double contrastWithWhite(int rgb) {
        return 1.05 / (0.2126 * light(rgb >> 16) + 0.7152 * light(rgb >> 8) + 0.0722 * light(rgb) + 0.05);
    }

    private static double light(int channel) {
        var share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
