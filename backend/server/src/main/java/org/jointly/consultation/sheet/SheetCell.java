package org.jointly.consultation.sheet;

import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jointly.api.Sentence;

/**
 * A cell of a spreadsheet that holds something.
 *
 * @param value the text, or what stands in the file for a number
 * @param row counted from 0, like the column
 */
record SheetCell(Kind kind, String value, int row, int column) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** What a spreadsheet takes the content for. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        /** True, false, or an error. */
        OTHER
    }

    /** Such as {@code B7}. */
    static String name(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    SheetFault fault(Sentence sentence) {
        return new SheetFault(name(row, column), sentence);
    }

    /** Whether it can be read as a whole number without a guess; spreadsheets make numbers of what looks like one. */
    boolean isWhole() {
        return switch (kind) {
            case TEXT -> WHOLE.matcher(value.strip()).matches();
            case NUMBER -> WHOLE.matcher(whole(value)).matches();
            default -> false;
        };
    }

    int whole() {
        return Integer.parseInt(whole(value.strip()));
    }

    /** Some programs write one as {@code 17.0}. */
    private static String whole(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }
}
