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
     * @param kind the name of its node, such as {@code heading}
     * @param level of a heading 1–4, otherwise 0
     */
    @Serdeable
    public record Block(String kind, int level, List<Piece> pieces) {
        @SuppressWarnings("NullAway") // JSON leaves an empty list out
        public Block {
            pieces = pieces == null ? List.of() : List.copyOf(pieces);
        }
    }

    /** Words with one fate. */
    @Serdeable
    public record Piece(Fate fate, String text) {}
}
