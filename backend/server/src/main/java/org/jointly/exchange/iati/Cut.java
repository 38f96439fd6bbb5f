package org.jointly.exchange.iati;

/** Shortens a text without leaving half a character. */
final class Cut {
    private Cut() {}

    static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
