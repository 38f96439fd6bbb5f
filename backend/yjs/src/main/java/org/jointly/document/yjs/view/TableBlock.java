package org.jointly.document.yjs.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointly.document.yjs.encoding.Id;
import org.jspecify.annotations.Nullable;

/**
 * A table. Its columns stand in the order of {@code columns}, and a cell belongs to the one it names; each cell holds a text
 * of its own.
 */
public record TableBlock(
        @Nullable Id id, Map<String, @Nullable Object> attributes, List<Column> columns, List<Row> rows)
        implements BodyBlock {

    /** A column, by its name; where two have the same, only the first counts. */
    public record Column(@Nullable Id id, Map<String, @Nullable Object> attributes) {
        public String name() {
            return String.valueOf(attributes.get("id"));
        }
    }

    /** A row with its cells, as they stand there. */
    public record Row(@Nullable Id id, Map<String, @Nullable Object> attributes, List<Cell> cells) {
        /** The same without ids: equal to what says the same elsewhere. */
        public Row bare() {
            return new Row(null, attributes, cells.stream().map(Cell::bare).toList());
        }
    }

    /** A text in a table. */
    public record Cell(@Nullable Id id, Map<String, @Nullable Object> attributes, Body body) {
        public String column() {
            return String.valueOf(attributes.get("c"));
        }

        public boolean header() {
            return Boolean.TRUE.equals(attributes.get("header"));
        }

        Cell bare() {
            return new Cell(null, attributes, Body.of(Body.bare(body.blocks())));
        }
    }

    /**
     * A place of the table as it is shown.
     *
     * @param cells what stands there one below the other; none where nobody wrote yet, several where two made one at once
     */
    public record Square(List<Cell> cells) {
        public boolean header() {
            return cells.stream().anyMatch(Cell::header);
        }

        public List<BodyBlock> blocks() {
            return cells.stream().flatMap(cell -> cell.body.blocks().stream()).toList();
        }
    }

    /** Each row's squares in the order of the columns. */
    public List<List<Square>> grid() {
        return rows.stream()
                .map(row -> names().stream()
                        .map(name -> new Square(row.cells.stream()
                                .filter(cell -> cell.column().equals(name))
                                .toList()))
                        .toList())
                .toList();
    }

    /** Those whose column is gone: no words go with it, they are shown below the table. */
    public List<Cell> loose() {
        var names = new HashSet<>(names());
        return cells().filter(cell -> !names.contains(cell.column())).toList();
    }

    private List<String> names() {
        return columns.stream().map(Column::name).distinct().toList();
    }

    /** All cells, row by row. */
    public Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells.stream());
    }

    @Override
    public TableBlock bare() {
        return new TableBlock(
                null,
                attributes,
                columns.stream()
                        .map(column -> new Column(null, column.attributes))
                        .toList(),
                rows.stream().map(Row::bare).toList());
    }

    /** The element it is written as. */
    XmlElement element() {
        var children = new ArrayList<XmlNode>();
        columns.forEach(column -> children.add(new XmlElement("col", column.attributes, List.of())));
        rows.forEach(row -> children.add(element(row)));
        return new XmlElement(Body.TABLE, attributes, children);
    }

    /** The element that a row is written as. */
    public static XmlElement element(Row row) {
        return new XmlElement(
                "row",
                row.attributes,
                row.cells.stream()
                        .<XmlNode>map(cell -> new XmlElement(
                                "cell", cell.attributes, List.of(new XmlText(Body.runs(cell.body.blocks())))))
                        .toList());
    }
}
