package org.jointly.document;

import java.util.List;
import java.util.Optional;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Shape;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.TextBlock;

/**
 * Where a section of a text begins: at a heading of the first level that says something.
 *
 * @param id of the heading; it stays when it is renamed, and is another when it was deleted and brought back
 */
public record SectionHeading(String id, String title) {

    public static List<SectionHeading> in(FlatText text) {
        return text.blocks().stream().flatMap(block -> of(block).stream()).toList();
    }

    /** The section that begins with a block. */
    public static Optional<SectionHeading> of(BodyBlock block) {
        return block instanceof TextBlock words && Shape.of(words.attributes()).heading() == 1
                ? Optional.of(words.plain().strip())
                        .filter(title -> !title.isEmpty())
                        .map(title -> new SectionHeading(String.valueOf(words.id()), title))
                : Optional.empty();
    }
}
