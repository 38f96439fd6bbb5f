package org.jointly.platform;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines of a table for a spreadsheet (RFC 4180): what a spreadsheet would take for a formula begins with an apostrophe, also
 * where it sees a cell of its own since it separates by semicolons or tabs.
 */
public final class Csv {
    /** In front of the first line: by it spreadsheets know UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@";

    /** After one of these a cell begins for some spreadsheet. */
    private static final String SEPARATORS = ";\t\r\n";

    private Csv() {}

    /** With its end. */
    public static String line(String... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = harmless(text);
        return harmless.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    private static String harmless(String text) {
        var harmless = new StringBuilder(text.length() + 1);
        if (text.startsWith("\t") || text.startsWith("\r")) {
            harmless.append('\'');
        }
        var begins = true;
        for (var place = 0; place < text.length(); place++) {
            var sign = text.charAt(place);
            if (begins && FORMULA.indexOf(sign) >= 0) {
                harmless.append('\'');
            }
            harmless.append(sign);
            // A quotation mark in front of a cell is not part of it.
            begins = SEPARATORS.indexOf(sign) >= 0 || (begins && (sign == '"' || sign == ' '));
        }
        return harmless.toString();
    }
}
