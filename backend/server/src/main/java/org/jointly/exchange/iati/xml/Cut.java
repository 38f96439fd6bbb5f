package org.jointly.exchange.iati.xml;

/** Shortens a text without leaving half a character. */
public final class Cut {
    private Cut() {}

    public static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
