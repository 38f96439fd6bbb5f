package org.jointly.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.Set;

/** A dense table of words and numbers that scrolls sideways on a phone. */
public class Rows extends Div {
    private final NativeTable table = new NativeTable();
    private final Set<Integer> numbers = new HashSet<>();

    public Rows(String caption, String... headings) {
        addClassName("rows");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        var head = new NativeTableRow();
        for (var heading : headings) {
            var cell = new NativeTableHeaderCell(new Span(heading));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        add(table);
    }

    /** Columns whose content is numbers, from 0. */
    public Rows numbers(int... columns) {
        for (var column : columns) {
            numbers.add(column);
            table.getHead()
                    .getChildren()
                    .findFirst()
                    .flatMap(row -> row.getChildren().skip(column).findFirst())
                    .ifPresent(cell -> cell.addClassName("number"));
        }
        return this;
    }

    /** Few columns: a phone shows them all. */
    public Rows narrow() {
        addClassName("narrow");
        return this;
    }

    public Rows row(Object... cells) {
        table.getBody().add(cells(cells));
        return this;
    }

    public void total(Object... cells) {
        table.getFoot().add(cells(cells));
    }

    private NativeTableRow cells(Object... values) {
        var row = new NativeTableRow();
        for (var column = 0; column < values.length; column++) {
            var value = values[column];
            var cell = new NativeTableCell(value instanceof Component part ? part : new Span(String.valueOf(value)));
            if (numbers.contains(column)) {
                cell.addClassName("number");
            }
            row.add(cell);
        }
        return row;
    }
}
