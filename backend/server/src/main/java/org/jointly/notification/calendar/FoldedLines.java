package org.jointly.notification.calendar;

/** Lines of iCalendar no longer than 75 octets of UTF-8, never broken within a letter (RFC 5545, 3.1). */
final class FoldedLines {
    private static final int OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    /** @param text folded somehow: iCal4j counts characters, of which one takes up to four octets */
    static String of(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 16);
        var room = OCTETS;
        for (var letter : text.replace(FOLD, "").codePoints().toArray()) {
            var octets = octets(letter);
            if (letter != '\r' && letter != '\n' && octets > room) {
                folded.append(FOLD);
                room = OCTETS - 1;
            }
            folded.appendCodePoint(letter);
            room = letter == '\n' ? OCTETS : letter == '\r' ? room : room - octets;
        }
        return folded.toString();
    }

    private static int octets(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        return letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    }
}
