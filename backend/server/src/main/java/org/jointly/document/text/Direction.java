package org.jointly.document.text;

/** From which side a text is read, as its first letter with a direction says. */
final class Direction {
    private Direction() {}

    /** As HTML names it; {@code auto} is not enough for those who put marks before list items. */
    static String of(String text) {
        return isRightToLeft(text) ? "rtl" : "ltr";
    }

    static boolean isRightToLeft(String text) {
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
