package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What became of an imported file.
 *
 * @param blocks how many paragraphs, lists, tables and pictures were added
 * @param leftOut what was not taken as it stood in the file, by kind
 * @param words the words of that, as far as it has any: a hundred pieces of each kind, 200,000 letters in all
 */
@Serdeable
public record Imported(int blocks, List<LeftOut> leftOut, List<LeftWords> words) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Imported {
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        words = words == null ? List.of() : List.copyOf(words);
    }
}
