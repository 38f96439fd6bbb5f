package org.jointly.document.text.reading;

import java.util.Locale;
import java.util.Set;

/** From which side a text is read, as its first letter with a direction says. */
public final class Direction {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ug", "ur", "yi");

    private Direction() {}

    /** As HTML names it; {@code auto} is not enough for those who put marks before list items. */
    public static String of(String text) {
        return isRightToLeft(text) ? "rtl" : "ltr";
    }

    /** As the languages that are written in letters of one script are. */
    public static boolean isRightToLeft(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }

    public static boolean isRightToLeft(String text) {
        return text.codePoints()
                        .map(Character::getDirectionality)
                        .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
