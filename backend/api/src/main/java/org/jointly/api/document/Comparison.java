package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What changed between two states of a text, in the order of the text. */
@Serdeable
public record Comparison(List<Block> blocks) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Comparison {
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
    }

    /**
     * A paragraph, heading, list item or table cell.
     *
     * @param kind what it is, such as {@code heading}
     * @param level of a heading 1–6, otherwise 0
     * @param changed what else changed of it: {@code kind}, {@code list}, {@code checked}, {@code start}, {@code indent},
     *     {@code quote}, {@code align} or {@code dir}
     */
    @Serdeable
    public record Block(String kind, int level, List<Piece> pieces, List<String> changed) {
        @SuppressWarnings("NullAway") // JSON leaves an empty list out
        public Block {
            pieces = pieces == null ? List.of() : List.copyOf(pieces);
            changed = changed == null ? List.of() : List.copyOf(changed);
        }
    }

    /** Words with one fate. */
    @Serdeable
    public record Piece(Fate fate, String text) {}
}
