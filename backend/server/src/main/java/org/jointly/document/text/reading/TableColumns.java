package org.jointly.document.text.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jspecify.annotations.Nullable;

/** Says which column each cell belongs to, where a table only tells one cell after the other, some of them wide or tall. */
final class TableColumns {
    static final int WIDEST = 1000;

    /** For how many more rows each column is taken by a cell from above. */
    private final List<Integer> taken = new ArrayList<>();

    private int next;

    void beginRow() {
        next = 0;
        taken.replaceAll(rows -> Math.max(0, rows - 1));
    }

    /** The attributes of the next cell of the row. */
    Map<String, @Nullable Object> cell(XmlElement cell) {
        while (next < taken.size() && taken.get(next) > 0) {
            next++;
        }
        var wide = span(cell, "colspan");
        var tall = span(cell, "rowspan");
        var attributes = new HashMap<String, @Nullable Object>();
        attributes.put("c", name(next));
        if (cell.name().equals("tableHeader")) {
            attributes.put("header", true);
        }
        if (wide > 1) {
            attributes.put("colspan", (long) wide);
        }
        if (tall > 1) {
            attributes.put("rowspan", (long) tall);
        }
        for (var column = next; column < next + wide; column++) {
            if (column == taken.size()) {
                taken.add(0);
            }
            taken.set(column, tall);
        }
        next += wide;
        return attributes;
    }

    private static int span(XmlElement cell, String name) {
        return cell.attributes().get(name) instanceof Number span ? (int) Math.clamp(span.longValue(), 1, WIDEST) : 1;
    }

    List<TableBlock.Column> columns() {
        return IntStream.range(0, taken.size())
                .mapToObj(column -> new TableBlock.Column(null, Map.of("id", name(column))))
                .toList();
    }

    /** The same for everybody, so that a table of an old version is known again. */
    static String name(int column) {
        return "c" + (column + 1);
    }
}
