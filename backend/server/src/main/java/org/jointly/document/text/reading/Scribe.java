package org.jointly.document.text.reading;

import java.util.List;
import org.jointly.document.text.reading.Shape.ListKind;
import org.jspecify.annotations.Nullable;

/** Writes a text down as it is read, block after block. */
public interface Scribe {
    void heading(int level, Layout layout, List<Span> line);

    void paragraph(Layout layout, List<Span> line);

    void code(String text);

    void rule();

    /** @param start the number of the first item, if they are numbered */
    void list(ListKind kind, int start, Runnable items);

    void item(ListKind kind, boolean checked, Runnable content);

    void quote(Runnable content);

    void table(Table about, Runnable rows);

    void row(Runnable cells);

    /** One that is not covered by another. */
    void cell(Cell about, Runnable content);

    /** @param fromTheRight whether its first column stands at the right */
    record Table(int columns, boolean fromTheRight) {}

    /**
     * A cell of a table.
     *
     * @param column in which it begins, counted from 0
     * @param wide how many columns it takes
     * @param high how many rows it takes
     */
    record Cell(boolean header, int column, int wide, int high) {}

    /** What stands before an item that can be checked. */
    default String box(boolean checked) {
        return checked ? "\u2611 " : "\u2610 ";
    }

    /**
     * How a block of words stands on the page.
     *
     * @param further how much deeper it stands than the items and quotations that hold it
     * @param align {@code center}, {@code end}, {@code justify}, or empty
     * @param direction {@code ltr}, {@code rtl}, or empty for that of the first letter
     * @param end if somebody proposes that it ends here, or that it goes on with the next
     */
    record Layout(int further, String align, String direction, Span.@Nullable Suggestion end) {}
}
